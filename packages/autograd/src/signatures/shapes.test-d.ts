/** What compiles and what does not, of views, diagonals and repeats; checked with the sources by `tsc`. */
import {
  atleast2d,
  atleast3d,
  broadcastTensors,
  diagflat,
  type Tensor,
  unflatten,
  zeros,
} from '../index.ts';

const number = zeros([]);
const vector = zeros([3]);
const matrix = zeros([2, 3]);
const block = zeros([2, 3, 4]);
declare const anything: Tensor;
declare const n: number;
declare const square: Tensor<[number, number]>;

block.unflatten(2, [2, 2]) satisfies Tensor<[2, 3, 2, 2]>;
block.unflatten(-1, [2, -1]) satisfies Tensor<[2, 3, 2, 2]>;
block.unflatten(-3, [n, 1]) satisfies Tensor<[number, 1, 3, 4]>;
unflatten(anything, 0, [2, 2]) satisfies Tensor;
// @ts-expect-error unflatten: sizes must be non-empty
matrix.unflatten(0, []);
// @ts-expect-error Dimension out of range (expected to be in range of [-2, 1], but got 2)
matrix.unflatten(2, [1, 3]);
// @ts-expect-error unflatten: Provided sizes [2, -1] don't multiply up to the size of dim 1 (3) in the input tensor
matrix.unflatten(1, [2, -1]);

matrix.reshape([3, -1]) satisfies Tensor<[3, 2]>;
block.view([-1]) satisfies Tensor<[24]>;
zeros([64, 1, 28, 28]).reshape([64, -1]) satisfies Tensor<[64, 784]>;
zeros([0, 3]).reshape([3, -1]) satisfies Tensor<[3, 0]>;
number.reshape([]) satisfies Tensor<[]>;
matrix.reshape([n, 2]) satisfies Tensor<[number, 2]>;
anything.reshape([4, -1]) satisfies Tensor<[4, number]>;
// @ts-expect-error shape '[4, -1]' is invalid for input of size 6
matrix.reshape([4, -1]);
// @ts-expect-error shape '[4, 2]' is invalid for input of size 6
matrix.view([4, 2]);
// @ts-expect-error only one dimension can be inferred
matrix.view([-1, -1]);
// @ts-expect-error shape '[3]' is invalid for input of size 6
matrix.viewAs(vector);
zeros([1, 3, 1]).squeeze() satisfies Tensor<[3]>;
zeros([1, 3, 1]).squeeze(n) satisfies Tensor;
// @ts-expect-error only running tells which size of 1 goes
zeros([1, 3, 1]).squeeze(n) satisfies Tensor<[3]>;
zeros([1, 3, 1]).squeeze([]) satisfies Tensor<[1, 3, 1]>;
number.permute([]) satisfies Tensor<[]>;

matrix.ravel() satisfies Tensor<[6]>;
square.ravel() satisfies Tensor<[number]>;
// @ts-expect-error nobody knows how many there are
square.ravel() satisfies Tensor<[0]>;
number.ravel() satisfies Tensor<[1]>;
zeros([6]).viewAs(matrix) satisfies Tensor<[2, 3]>;
anything.reshapeAs(matrix) satisfies Tensor<[2, 3]>;
vector.expandAs(block.select(2, 0)) satisfies Tensor<[2, 3]>;
// @ts-expect-error The expanded size of the tensor (4) must match the existing size (3) at non-singleton dimension 2.  Target sizes: [2, 3, 4].  Tensor sizes: [3]
vector.expandAs(block);

block.T satisfies Tensor<[4, 3, 2]>;
block.mT satisfies Tensor<[2, 4, 3]>;
matrix satisfies Tensor<[number, 3]> satisfies Tensor;
block.movedim(0, -1) satisfies Tensor<[3, 4, 2]>;
block.movedim(2, 0) satisfies Tensor<[4, 2, 3]>;
block.movedim([0, 1], [1, 2]) satisfies Tensor<[4, 2, 3]>;
block.movedim([2, 0], [0, -1]) satisfies Tensor<[4, 3, 2]>;
block.swapaxes(0, 2) satisfies Tensor<[4, 3, 2]>;
// @ts-expect-error Dimension out of range (expected to be in range of [-3, 2], but got 3)
block.movedim(3, 0);
// @ts-expect-error movedim: repeated dim in `destination` ([1, 1])
block.movedim([0, 1], [1, 1]);

vector.unfold(0, 2, 1) satisfies Tensor<[2, 2]>;
zeros([2, 8]).unfold(1, 3, 2) satisfies Tensor<[2, 3, 3]>;
// @ts-expect-error maximum size for tensor at dimension 0 is 3 but size is 4
vector.unfold(0, 4, 1);

matrix.asStrided([2, 2], [3, 1]) satisfies Tensor<[2, 2]>;
matrix.asStrided([n, 2], [3, 1]) satisfies Tensor<[number, 2]>;

matrix.diagonal() satisfies Tensor<[2]>;
matrix.diagonal(2) satisfies Tensor<[1]>;
matrix.diagonal(-1) satisfies Tensor<[1]>;
matrix.diagonal(3) satisfies Tensor<[0]>;
block.diagonal(0, -1, 0) satisfies Tensor<[3, 2]>;
matrix.diagonal(n) satisfies Tensor<[number]>;
// @ts-expect-error diagonal dimensions cannot be identical 1, -1
matrix.diagonal(0, 1, -1);
// @ts-expect-error Dimension out of range (expected to be in range of [-1, 0], but got 1)
vector.diagonal();

vector.diag() satisfies Tensor<[3, 3]>;
vector.diag(-2) satisfies Tensor<[5, 5]>;
matrix.diag(1) satisfies Tensor<[2]>;
matrix.diagEmbed() satisfies Tensor<[2, 3, 3]>;
matrix.diagEmbed(-2, 0, 2) satisfies Tensor<[5, 2, 5]>;
diagflat(matrix, 1) satisfies Tensor<[7, 7]>;
matrix.diagonalScatter(zeros([2])) satisfies Tensor<[2, 3]>;
// @ts-expect-error [3, 3, 2]: the diagonals lie along the first two
matrix.diagEmbed(0, 0, 1) satisfies Tensor<[2, 3, 3]>;
// @ts-expect-error diag(): Supports 1D or 2D tensors. Got 3D
block.diag();
// @ts-expect-error Dimension out of range (expected to be in range of [-2, 1], but got 2)
matrix.diagonalScatter(vector, 0, 0, 2);

matrix.tile([2]) satisfies Tensor<[2, 6]>;
vector.tile([2, 1]) satisfies Tensor<[2, 3]>;
matrix.repeatInterleave(2) satisfies Tensor<[12]>;
matrix.repeatInterleave(2, 0) satisfies Tensor<[4, 3]>;
matrix.repeatInterleave(vector, -1) satisfies Tensor<[2, number]>;
matrix.rot90() satisfies Tensor<[3, 2]>;
matrix.rot90(2) satisfies Tensor<[2, 3]>;
block.rot90(-1, [0, 2]) satisfies Tensor<[4, 3, 2]>;
matrix.fliplr() satisfies Tensor<[2, 3]>;
// @ts-expect-error Dimension out of range (expected to be in range of [-2, 1], but got 2)
matrix.repeatInterleave(2, 2);

atleast2d(vector) satisfies Tensor<[1, 3]>;
atleast3d([number, vector, matrix]) satisfies [
  Tensor<[1, 1, 1]>,
  Tensor<[1, 3, 1]>,
  Tensor<[2, 3, 1]>,
];
broadcastTensors([zeros([2, 1]), vector]) satisfies [Tensor<[2, 3]>, Tensor<[2, 3]>];
// @ts-expect-error The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1
broadcastTensors([matrix, zeros([4])]);

// Where a shape is asked for, it does not decide what was left out.
matrix.flatten() satisfies Tensor<[6]>;
block.flatten(1) satisfies Tensor<[2, 12]>;
