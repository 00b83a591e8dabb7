/** Where the triangles of a matrix lie. */
import { checkInt } from '../../check-shape.ts';
import { fail } from '../../errors.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import type { TriangleIndices } from '../../signatures/indexing.ts';
import { empty, type Tensor } from '../../tensor.ts';

/** The rows and the columns of all elements for whose place (column − row) `keeps` says so. */
function triangleIndices(
  name: 'trilIndices' | 'triuIndices',
  words: string,
  formula: string,
  keeps: (over: number, offset: number) => boolean,
): Op<TriangleIndices> {
  const call = name === 'trilIndices' ? 'tril_indices' : 'triu_indices';
  const op = operation({
    name,
    torch: `torch.${call}`,
    node: '',
    summary: `The rows and the columns of a matrix's elements on and ${words} a diagonal.`,
    formula,
    method: false,
    derivatives: {},
    samples: [
      [3, 3],
      [3, 4, 1],
      [4, 2, -1],
      [2, 3, 9],
      [2, 3, -9],
      [0, 3],
    ],
  });
  const fn = (rows: number, columns: number, offset = 0): Tensor => {
    checkInt(call, 'row', 1, rows, 'How many rows there are');
    checkInt(call, 'col', 2, columns, 'How many columns there are');
    checkInt(call, 'offset', 3, offset, 'How far above the main diagonal');
    checkSize('row', rows);
    checkSize('col', columns);
    const found: [number, number][] = [];
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) if (keeps(j - i, offset)) found.push([i, j]);
    }
    const y = empty([2, found.length], 'int32');
    found.forEach(([i, j], at) => {
      y.data[y.offset + at] = i;
      y.data[y.offset + found.length + at] = j;
    });
    return y;
  };
  return publish(fn, op);
}

function checkSize(which: 'row' | 'col', size: number): void {
  if (size >= 0) return;
  throw fail(
    RangeError,
    `${which} must be non-negative, got${size}`,
    'It is the number of rows or columns of the matrix.',
  );
}

/** For example `x.at(...trilIndices(3, 3).unbind())` reads the lower triangle. Source: `torch.tril_indices` */
export const trilIndices = triangleIndices(
  'trilIndices',
  'below',
  'i, j where j − i ≤ d',
  (over, offset) => over <= offset,
);

/**
 * The rows and the columns of a matrix's elements on and above a diagonal.
 *
 * Source: `torch.triu_indices`
 */
export const triuIndices = triangleIndices(
  'triuIndices',
  'above',
  'i, j where j − i ≥ d',
  (over, offset) => over >= offset,
);
