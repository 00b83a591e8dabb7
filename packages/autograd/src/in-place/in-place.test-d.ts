/** What compiles and what does not; checked with the sources by `tsc`. */
import { full, tensor, type Tensor, zeros } from '../index.ts';

const matrix = zeros([2, 3]);
const row = zeros([3]);
declare const anything: Tensor;

// The result has the shape of the tensor itself, whatever is stretched to it.
matrix.add_(row) satisfies Tensor<[2, 3]>;
matrix.add_(1).mul_(row).exp_() satisfies Tensor<[2, 3]>;
matrix.clamp_(0, row) satisfies Tensor<[2, 3]>;
matrix.copy_(row).zero_().fill_(2) satisfies Tensor<[2, 3]>;
matrix.add_(anything) satisfies Tensor<[2, 3]>;
anything.add_(matrix) satisfies Tensor;

// @ts-expect-error output with shape [3] doesn't match the broadcast shape [2, 3]
row.add_(matrix);
// @ts-expect-error The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1
matrix.mul_(zeros([2, 2]));
// @ts-expect-error output with shape [3] doesn't match the broadcast shape [2, 3]
row.copy_(matrix);
// @ts-expect-error copy_ takes a tensor
row.copy_(1);
// @ts-expect-error output with shape [3] doesn't match the broadcast shape [2, 3]
row.clamp_(full([2, 3], 0));
// @ts-expect-error maximum has no form with "_"
row.maximum_(tensor([1, 2, 3]));
