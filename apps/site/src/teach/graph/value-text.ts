/** Values of nodes as text: on one line for sentences, as rows for the boxes of a drawing. */
import { short } from '../numbers/format-number.ts';
import type { Value } from './graph-data.ts';

const digits = 4;
const most = 4;

/** 2.5, [1, 2], [[3, 4], [5, 6]]. Long ones are cut in the middle; … where there is no room for any. */
export function inline(value: Value): string {
  if (value === null) return '…';
  if (typeof value === 'number') return short(value, digits);
  if (typeof value === 'boolean') return String(value);
  return `[${shorten(value.map(inline)).join(', ')}]`;
}

/** One line for each row of the innermost matrix; a number or a vector is one line. */
export function rows(value: Value): string[] {
  const isMatrix = (v: Value): v is readonly (readonly (number | boolean)[])[] =>
    Array.isArray(v) && v.length > 0 && Array.isArray(v[0]);
  if (!isMatrix(value)) return [inline(value)];
  const inner = shorten(value.map((row) => inline(row)));
  return inner.map((row, i) => `${i === 0 ? '[' : ' '}${row}${i === inner.length - 1 ? ']' : ','}`);
}

function shorten(entries: readonly string[]): readonly string[] {
  if (entries.length <= most) return entries;
  return [...entries.slice(0, 2), '…', ...entries.slice(-1)];
}
