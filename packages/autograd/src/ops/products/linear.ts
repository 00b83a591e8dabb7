/** A linear layer. */
import { checkTensor } from '../../define/check-operand.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { t } from '../../sample.ts';
import { sizeOf } from '../../shape.ts';
import type { Linear } from '../../signatures/products.ts';
import type { Tensor } from '../../tensor.ts';
import { addmm } from './addmm.ts';
import { t as transposed } from '../shape/dimensions.ts';
import { matmul } from './matmul.ts';
import { reshape } from '../shape/views.ts';

/**
 * Each row of `input` times each row of `weight`, plus `bias`.
 *
 * Shapes: input […, k], weight [n, k] or [k], bias [n] → […, n].
 * Throws: RangeError when the sizes k differ.
 * Source: `torch.nn.functional.linear`
 */
export const linear = composite<Linear>(
  (input: Tensor, weight: Tensor, bias: Tensor | null = null): Tensor => {
    checkTensor('linear', 'weight', 2, weight);
    if (bias !== null) checkTensor('linear', 'bias', 3, bias);
    if (input.ndim === 0 || weight.ndim === 0) {
      throw fail(
        RangeError,
        `both arguments to linear need to be at least 1D, but they are ${input.ndim}D and ${weight.ndim}D`,
        'The last dimension of the input is what is multiplied.',
      );
    }
    if (bias === null) return matmul(input, transposed(weight));
    if (input.ndim === 2) return addmm(bias, input, transposed(weight));
    const lead = input.shape.slice(0, -1);
    const rows = reshape(input, [sizeOf(lead), input.shape.at(-1)!]);
    return reshape(addmm(bias, rows, transposed(weight)), [...lead, weight.shape[0]!]);
  },
  {
    name: 'linear',
    torch: 'torch.nn.functional.linear',
    summary: 'Each row times each row of the weight, plus the bias.',
    formula: 'a · bᵀ + c',
    madeOf: ['addmm', 't'],
    method: false,
    samples: [
      [t([2, 3]), t([4, 3])],
      [t([2, 3]), t([4, 3]), t([4])],
      [t([3]), t([4, 3]), t([4])],
      [t([2, 2, 3]), t([4, 3]), t([4])],
      [t([2, 3]), t([3])],
    ],
  },
);
