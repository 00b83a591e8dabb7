import { format, formatApart, formatProbe } from './format.ts';
import { words } from './messages.ts';
import type { CheckVerdict } from './verdict.ts';

/**
 * A failed check as text: its message, the numbers where the message does not tell them all, and the place in the
 * learner's file. Empty for a check that passed.
 */
export function renderCheck(verdict: CheckVerdict): string {
  const { message, place } = verdict;
  if (message === undefined) return '';
  const lines = [message.text];
  if (verdict.status === 'failed' && !message.code.startsWith('differs-')) {
    lines.push('', ...numbers(verdict));
  }
  if (place !== undefined) lines.push('', `    → ${place.file}:${place.line}:${place.column}`);
  return lines.join('\n');
}

function numbers({ probe, yours, expected, finiteDifference }: CheckVerdict): string[] {
  const [your, right] = formatApart(yours, expected);
  const rows = [
    ...(probe === undefined ? [] : [[words('label-probe'), formatProbe(probe)]]),
    [words('label-yours'), your],
    [words('label-expected'), right],
    ...(finiteDifference === undefined
      ? []
      : [[words('label-finite-difference'), format(finiteDifference)]]),
  ] as [string, string][];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `    ${label.padEnd(width)}  ${value}`);
}
