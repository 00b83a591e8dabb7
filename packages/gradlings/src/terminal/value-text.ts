/** Values that crossed from the learner's code, written as messages write them, with a matrix in aligned rows. */
import { format, type Plain, type PlainTensor } from '@gradlings/check';

/** Rows shown of a matrix before the rest is counted. */
const mostRows = 12;

/** The value on as many lines as it needs; numbers have up to `decimals` decimals. */
export function valueText(value: Plain, decimals = 4): string {
  return isMatrix(value) ? matrixText(value, decimals) : format(value, decimals);
}

/** As many decimals as it takes to see that two answers differ. */
export function tellingDecimals(yours: Plain, expected: Plain): number {
  const differ = (decimals: number) => format(yours, decimals) !== format(expected, decimals);
  return [4, 6, 8, 12].find(differ) ?? 17;
}

/** A tensor with rows. */
export const isMatrix = (value: Plain): value is PlainTensor =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'tensor' &&
  Array.isArray(value['shape']) &&
  value['shape'].length > 1;

function matrixText({ shape, dtype, values }: PlainTensor, decimals: number): string {
  const cells = values.map((x) => (dtype === 'bool' ? String(x === 1) : format(x, decimals)));
  const width = Math.max(0, ...cells.map((cell) => cell.length));
  return nested(
    cells.map((cell) => cell.padStart(width)),
    shape,
    ' ',
  );
}

/** Rows under one another, each indented to its bracket, as PyTorch sets them. */
function nested(cells: readonly string[], shape: readonly number[], indent: string): string {
  const [size = 0, ...rest] = shape;
  if (rest.length === 0) return `[${cells.join(', ')}]`;
  const step = rest.reduce((product, n) => product * n, 1);
  const rows = Array.from({ length: Math.min(size, mostRows) }, (_, i) =>
    nested(cells.slice(i * step, (i + 1) * step), rest, `${indent} `),
  );
  if (size > mostRows) rows.push(`… ${size - mostRows} more`);
  return `[${rows.join(`,${'\n'.repeat(rest.length)}${indent}`)}]`;
}
