/** The getters of a tensor that exchange its dimensions. */
import { fail } from '../../errors.ts';
import type { Tensor } from '../../tensor.ts';
import { warnOnce } from '../../warn-once.ts';
import { permute, transpose } from './dimensions.ts';

/**
 * The dimensions in reverse order: rows and columns exchanged for a matrix. The getter `x.T`.
 * Source: `torch.Tensor.T`
 */
export function reversed(a: Tensor): Tensor {
  if (a.ndim === 0) {
    warnOnce(
      'Tensor.T is deprecated on 0-D tensors. This function is the identity in these cases.',
      'It holds a single number: there is nothing to exchange.',
    );
  } else if (a.ndim !== 2) {
    warnOnce(
      'The use of `x.T` on tensors of dimension other than 2 to reverse their shape is deprecated and it will throw an error in a future release. Consider `x.mT` to transpose batches of matrices or `x.permute(*torch.arange(x.ndim - 1, -1, -1))` to reverse the dimensions of a tensor.',
      `The shape is [${a.shape.join(', ')}]: use x.mT to exchange the last two, or x.permute([…]).`,
    );
  }
  return permute(
    a,
    a.shape.map((_, i) => a.ndim - 1 - i),
  );
}

/**
 * The last two dimensions exchanged: every matrix of a batch transposed. The getter `x.mT`.
 * Source: `torch.Tensor.mT`
 */
export function matrixTransposed(a: Tensor): Tensor {
  if (a.ndim < 2) {
    throw fail(
      RangeError,
      `tensor.mT is only supported on matrices or batches of matrices. Got ${a.ndim}-D tensor.`,
      `The shape is [${a.shape.join(', ')}]: x.reshape([-1, 1]) makes a vector a column.`,
    );
  }
  return transpose(a, -2, -1);
}
