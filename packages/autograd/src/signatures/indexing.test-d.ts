/** What compiles and what does not, of reading and writing by index and mask; checked with the sources by `tsc`. */
import {
  argwhere,
  at,
  nonzero,
  put,
  slice,
  take,
  takeAlongDim,
  type Tensor,
  tensor,
  trilIndices,
  where,
  zeros,
} from '../index.ts';

const vector = zeros([3]);
const matrix = zeros([2, 3]);
const index = tensor([2, 0], { dtype: 'int32' });
const mask = matrix.gt(0);
declare const anything: Tensor;

const block = zeros([2, 3, 4]);

block.at(0, slice(1, 3)) satisfies Tensor<[2, 4]>;
block.at(null, -1) satisfies Tensor<[1, 3, 4]>;
block.at('...') satisfies Tensor<[2, 3, 4]>;
block.at('...', [3, 0]) satisfies Tensor<[2, 3, 2]>;
block.at([[0, 1, 1]]) satisfies Tensor<[1, 3, 3, 4]>;
block.at(0, 0, slice(null, null, 3)) satisfies Tensor<[2]>;
block.at(0, 0, slice(1, -1, 2)) satisfies Tensor<[1]>;
block.at('...', 0) satisfies Tensor<[2, 3]>;
block.at(1, '...', slice(0, 2)) satisfies Tensor<[3, 2]>;
block.at([1, 0, 1]) satisfies Tensor<[3, 3, 4]>;
block.at(slice(), [true, false, true]) satisfies Tensor<[2, number, 4]>;
block.at(0, index) satisfies Tensor<[number, 4]>;
block.at([0, 1], [0, 2]) satisfies Tensor;
block.at(true, mask) satisfies Tensor;
at(block, 1, 2, 3) satisfies Tensor<[]>;
// @ts-expect-error index 3 is out of bounds for dimension 1 with size 3
block.at(0, 3);
// @ts-expect-error too many indices for tensor of dimension 2
matrix.at(0, 0, 0);
// @ts-expect-error too many indices for tensor of dimension 2
matrix.at('...', 0, 0, 0);
// @ts-expect-error an index is no text but '...'
matrix.at('first');

matrix.indexCopy(1, index, zeros([2, 2])) satisfies Tensor<[2, 3]>;
matrix.indexFill(0, index, 1) satisfies Tensor<[2, 3]>;
matrix.indexAdd(1, index, zeros([2, 2]), { alpha: 2 }) satisfies Tensor<[2, 3]>;
// @ts-expect-error Dimension out of range (expected to be in range of [-2, 1], but got 2)
matrix.indexFill(2, index, 1);
// @ts-expect-error index_select(): Index is supposed to be a vector
matrix.indexFill(0, zeros([2, 2]), 1);

take(matrix, index) satisfies Tensor<[2]>;
put(matrix, index, zeros([2]), { accumulate: true }) satisfies Tensor<[2, 3]>;
matrix.takeAlongDim(zeros([2, 1]), 1) satisfies Tensor<[2, 1]>;
takeAlongDim(zeros([1, 3]), zeros([4, 2]), -1) satisfies Tensor<[4, 2]>;
matrix.takeAlongDim(zeros([2, 2])) satisfies Tensor<[4]>;
// @ts-expect-error The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0
matrix.takeAlongDim(zeros([3, 1]), 1);

matrix.scatter(1, zeros([2, 2]), 1.5) satisfies Tensor<[2, 3]>;
matrix.scatter(1, zeros([2, 2]), zeros([2, 2]), { reduce: 'add' }) satisfies Tensor<[2, 3]>;
matrix.scatterReduce(0, zeros([1, 3]), zeros([1, 3]), 'amax', {
  includeSelf: false,
}) satisfies Tensor<[2, 3]>;
// @ts-expect-error Index tensor must have the same number of dimensions as input tensor
matrix.scatter(0, index, 1);
// @ts-expect-error the reductions are sum, prod, mean, amax and amin
vector.scatterReduce(0, index, vector, 'median');

matrix.selectScatter(vector, 0, 1) satisfies Tensor<[2, 3]>;
matrix.sliceScatter(zeros([1, 3]), 0, 1) satisfies Tensor<[2, 3]>;
// @ts-expect-error expected src to have a size equal to the slice of self. src size = [2], slice size = [3]
matrix.selectScatter(zeros([2]), 0, 1);
// @ts-expect-error select(): index 2 out of range for tensor of size [2, 3] at dimension 0
matrix.selectScatter(vector, 0, 2);

matrix.maskedFill(zeros([2, 1]), 0) satisfies Tensor<[2, 3]>;
vector.maskedFill(mask, 0) satisfies Tensor<[2, 3]>;
// @ts-expect-error output with shape [3] doesn't match the broadcast shape [2, 3]
vector.maskedFill_(mask, 0);
matrix.maskedSelect(mask) satisfies Tensor<[number]>;
vector.maskedScatter(mask, anything) satisfies Tensor<[2, 3]>;
// @ts-expect-error The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 1
matrix.maskedSelect(zeros([1, 2]));

nonzero(matrix) satisfies Tensor<[number, 2]>;
nonzero(matrix, { asTuple: true }) satisfies Tensor<[number]>[];
argwhere(anything) satisfies Tensor<[number, number]>;
where(mask) satisfies Tensor<[number]>[];
where(mask, vector, 0) satisfies Tensor<[2, 3]>;
trilIndices(3, 4) satisfies Tensor<[2, number]>;
