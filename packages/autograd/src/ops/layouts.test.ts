import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import {
  arange,
  atleast2d,
  atleast3d,
  broadcastTensors,
  meshgrid,
  slice,
  tensor,
  type Tensor,
  zeros,
} from '../index.ts';

const f64 = { dtype: 'float64' } as const;
const row = (): Tensor => arange(0, 6, 1, f64);
const matrix = (): Tensor => row().reshape([2, 3]);
const block = (): Tensor => arange(0, 24, 1, f64).reshape([2, 3, 4]);
const number = (): Tensor => tensor(1, f64);

/** Shape, strides, offset, and whether the storage is shared. */
function layout(make: () => Tensor, view: (x: Tensor) => Tensor) {
  return (): unknown => {
    const x = make();
    const y = view(x);
    return [y.shape, y.strides, y.offset - y.storage.start, x.storage === y.storage];
  };
}

const cases = recordedCases('layouts', {
  view: layout(row, (x) => x.view([2, -1])),
  'view of a transposed block': layout(block, (x) => x.transpose(0, 1).view([3, 2, 2, 2])),
  'view with sizes of 1': layout(row, (x) => x.view([1, 6, 1])),
  reshape: layout(matrix, (x) => x.reshape([3, 2])),
  'reshape that copies': layout(matrix, (x) => x.t().reshape([6])),
  flatten: layout(block, (x) => x.flatten(1)),
  ravel: layout(matrix, (x) => x.ravel()),
  unflatten: layout(block, (x) => x.unflatten(2, [2, 2])),
  'unflatten of a column': layout(matrix, (x) => x.t().unflatten(0, [3, 1])),
  viewAs: layout(row, (x) => x.viewAs(zeros([3, 2]))),
  reshapeAs: layout(matrix, (x) => x.reshapeAs(zeros([6]))),
  squeeze: layout(row, (x) => x.view([1, 6, 1]).squeeze()),
  'squeeze one': layout(row, (x) => x.view([1, 6, 1]).squeeze(0)),
  'squeeze of no dims': layout(row, (x) => x.view([1, 6, 1]).squeeze([])),
  'unsqueeze in front': layout(matrix, (x) => x.unsqueeze(0)),
  'unsqueeze between': layout(matrix, (x) => x.unsqueeze(1)),
  'unsqueeze at the end': layout(matrix, (x) => x.unsqueeze(-1)),
  'unsqueeze of a transposed matrix': layout(matrix, (x) => x.t().unsqueeze(0)),
  permute: layout(block, (x) => x.permute([2, 0, 1])),
  transpose: layout(block, (x) => x.transpose(0, 2)),
  t: layout(matrix, (x) => x.t()),
  T: layout(matrix, (x) => x.T),
  mT: layout(block, (x) => x.mT),
  swapaxes: layout(block, (x) => x.swapaxes(1, 2)),
  movedim: layout(block, (x) => x.movedim(0, 2)),
  'movedim of several': layout(block, (x) => x.movedim([2, 0], [0, 1])),
  expand: layout(
    () => tensor([[1], [2]], f64),
    (x) => x.expand([2, 3]),
  ),
  'expand in front': layout(row, (x) => x.expand([2, 1, 6])),
  'expand by a size of 1': layout(row, (x) => x.expand([1, 6])),
  'expand of a number': layout(number, (x) => x.expand([2, 1])),
  'expand to itself': layout(matrix, (x) => x.t().expand([-1, -1])),
  expandAs: layout(row, (x) => x.expandAs(zeros([2, 6]))),
  broadcastTo: layout(row, (x) => x.broadcastTo([2, 6])),
  select: layout(block, (x) => x.select(1, 2)),
  narrow: layout(block, (x) => x.narrow(1, 1, 2)),
  'narrow to nothing': layout(row, (x) => x.narrow(0, 6, 0)),
  'slice with a step': layout(block, (x) => x.at(slice(), slice(null, null, 2))),
  'slice from the end': layout(row, (x) => x.at(slice(-2))),
  'at with a position, a new dimension and a range': layout(block, (x) => x.at(1, null, slice(1))),
  'at with everything': layout(block, (x) => x.at('...')),
  'at with a position in a tensor': layout(block, (x) => x.at(tensor(1, { dtype: 'int32' }))),
  'at with a list, which copies': layout(block, (x) => x.at([0, 1])),
  'at with true, which copies': layout(row, (x) => x.at(true)),
  diagonal: layout(matrix, (x) => x.diagonal()),
  'diagonal beside': layout(matrix, (x) => x.diagonal(1)),
  'diagonal below': layout(matrix, (x) => x.diagonal(-1)),
  'diagonal beyond': layout(matrix, (x) => x.diagonal(7)),
  'diagonal of a block': layout(block, (x) => x.diagonal(1, 2, 0)),
  'diag, which copies': layout(matrix, (x) => x.diag()),
  unfold: layout(row, (x) => x.unfold(0, 3, 2)),
  'unfold of a block': layout(block, (x) => x.unfold(1, 2, 1)),
  'unfold of a number': layout(number, (x) => x.unfold(0, 1, 1)),
  asStrided: layout(block, (x) => x.asStrided([2, 2], [1, 5], 3)),
  unbind: layout(block, (x) => x.unbind(1)[2]!),
  split: layout(block, (x) => x.split(2, 1)[1]!),
  chunk: layout(row, (x) => x.chunk(4)[1]!),
  tensorSplit: layout(row, (x) => x.tensorSplit([1, 4])[2]!),
  hsplit: layout(block, (x) => x.hsplit(3)[1]!),
  meshgrid: layout(row, (x) => meshgrid([x, x.narrow(0, 0, 2)], { indexing: 'xy' })[0]),
  'meshgrid, the second': layout(
    row,
    (x) => meshgrid([x, x.narrow(0, 0, 2)], { indexing: 'ij' })[1],
  ),
  broadcastTensors: layout(row, (x) => broadcastTensors([x, zeros([2, 1])])[0]),
  atleast2d: layout(row, (x) => atleast2d(x)),
  atleast3d: layout(matrix, (x) => atleast3d(x)),
});

describe("views lie in the storage as PyTorch's do: shape, strides, offset, storage shared or not", () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});
