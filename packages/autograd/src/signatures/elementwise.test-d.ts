/** What compiles and what does not; checked with the sources by `tsc`. */
import * as F from '../functional.ts';
import * as torch from '../index.ts';
import { type Tensor, zeros } from '../index.ts';

const matrix = zeros([2, 3]);
const row = zeros([3]);
const column = zeros([2, 1]);
const pair = zeros([2]);
declare const anything: Tensor;

// Each element by itself: the shape stays.
matrix.erf().tan().round({ decimals: 2 }).floor() satisfies Tensor<[2, 3]>;
matrix.polygamma(1).logit(1e-6).nanToNum({ posinf: 1 }) satisfies Tensor<[2, 3]>;
torch.polygamma(2, row) satisfies Tensor<[3]>;
anything.lgamma() satisfies Tensor;
// @ts-expect-error the order comes first, and is a number
torch.polygamma(row, 1);
// @ts-expect-error decimals are an option
matrix.round(2);

// Pairs: broadcast.
matrix.add(row, { alpha: 2 }) satisfies Tensor<[2, 3]>;
column.div(row, { roundingMode: 'floor' }) satisfies Tensor<[2, 3]>;
row.fmod(0.5) satisfies Tensor<[3]>;
column.atan2(row) satisfies Tensor<[2, 3]>;
torch.floorDivide(7, row) satisfies Tensor<[3]>;
torch.xlogy(matrix, row) satisfies Tensor<[2, 3]>;
matrix.clampMin(row).clampMax(1) satisfies Tensor<[2, 3]>;
anything.hypot(matrix) satisfies Tensor;
// @ts-expect-error The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1
matrix.fmax(pair);
// @ts-expect-error The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1
matrix.sub(pair, { alpha: 2 });
// @ts-expect-error a rounding mode is 'trunc' or 'floor'
row.div(2, { roundingMode: 'up' });
// @ts-expect-error the first operand of fmod is a tensor
torch.fmod(2, row);
// @ts-expect-error hypot takes tensors
row.hypot(2);
// @ts-expect-error alpha belongs to add and sub
row.mul(2, { alpha: 2 });

// Three.
column.lerp(row, 0.5) satisfies Tensor<[2, 3]>;
torch.lerp(row, row, column) satisfies Tensor<[2, 3]>;
column.addcmul(row, matrix, { value: 0.5 }) satisfies Tensor<[2, 3]>;
// @ts-expect-error the end is a tensor
row.lerp(1, 0.5);
// @ts-expect-error The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1
row.addcdiv(matrix, pair);

// Questions.
matrix.isclose(row, { rtol: 1e-3 }) satisfies Tensor<[2, 3]>;
matrix.allclose(row, { equalNan: true }) satisfies boolean;
row.equal(matrix) satisfies boolean;
// @ts-expect-error The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1
matrix.allclose(pair);

// Activations.
F.leakyRelu(F.gelu(matrix, { approximate: 'tanh' }), 0.1) satisfies Tensor<[2, 3]>;
F.threshold(row, 0.5, 20) satisfies Tensor<[3]>;
F.hardtanh(F.celu(row, 2), -2, 2) satisfies Tensor<[3]>;
F.glu(zeros([4, 3]), 0) satisfies Tensor<[number, 3]>;
F.softmin(matrix, 1) satisfies Tensor<[2, 3]>;
matrix.hardshrink(0.25).prelu(row) satisfies Tensor<[2, 3]>;
// @ts-expect-error it is approximated by 'tanh', or not
F.gelu(row, { approximate: 'quick' });
// @ts-expect-error a threshold without a value
F.threshold(row, 0.5);
// @ts-expect-error Dimension out of range (expected to be in range of [-2, 1], but got 2)
F.glu(matrix, 2);
// @ts-expect-error Dimension out of range (expected to be in range of [-2, 1], but got 2)
F.softmin(matrix, 2);
