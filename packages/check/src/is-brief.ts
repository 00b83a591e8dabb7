import type { Plain } from './plain.ts';
import { isPlainTensor } from './plain/is-plain-tensor.ts';

/** How many numbers, and characters of texts and names, an answer may have to be kept in a verdict. */
const MOST_KEPT = 10_000;

/** Whether an answer is worth keeping: of one that is far too large the message says enough. */
export const isBrief = (answer: Plain): boolean => left(answer, MOST_KEPT) >= 0;

/** What is left of an allowance after this value. */
function left(value: Plain, allowance: number): number {
  if (typeof value === 'string') return allowance - value.length;
  if (isPlainTensor(value)) return allowance - value.values.length;
  if (typeof value !== 'object' || value === null) return allowance - 1;
  let rest = allowance - 1;
  for (const [name, entry] of Object.entries(value) as [string, Plain][]) {
    rest = left(entry, Array.isArray(value) ? rest : rest - name.length);
    if (rest < 0) break;
  }
  return rest;
}
