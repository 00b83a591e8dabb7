import type { Row } from '../../plugins/derivatives/table.ts';

/** Whether every word stands somewhere in what the row says, in capitals or not. */
export function matches(row: Row, words: string): boolean {
  const text = [
    row.name,
    row.torch,
    row.summary,
    row.formula,
    ...row.derivatives.map(({ formula }) => formula),
    ...row.madeOf.map(({ name }) => name),
  ]
    .join('\n')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
