/** What may stand in `grad`, and what is said to who looks for a gradient where none is kept. */
import { cTypeName, scalarTypeName } from './dtype.ts';
import { fail } from './errors.ts';
import { sameShape } from './shape.ts';
import { Tensor } from './tensor.ts';
import { warnOnce } from './warn-once.ts';

/** Throws unless `value` fits `owner`. */
export function checkAssignedGrad(owner: Tensor, value: unknown): asserts value is Tensor {
  if (!(value instanceof Tensor)) {
    throw fail(
      TypeError,
      `assigned grad expected to be a Tensor or None but got grad of type ${Array.isArray(value) ? 'list' : typeof value}`,
      'Assign a tensor, or null to clear the gradient.',
    );
  }
  if (owner === value) {
    throw fail(
      Error,
      "can't assign Variable as its own grad",
      'A gradient is a tensor of its own: assign x.detach().clone() for one with the same numbers.',
    );
  }
  if (!sameShape(owner.shape, value.shape)) {
    throw fail(
      RangeError,
      `attempting to assign a gradient of size '[${value.shape.join(', ')}]' to a tensor of size '[${owner.shape.join(', ')}]'. Please ensure that the gradient and the tensor are the same size`,
      'A gradient holds one number for each number of its tensor.',
    );
  }
  if (owner.dtype !== value.dtype) {
    throw fail(
      TypeError,
      `attempting to assign a gradient with dtype '${cTypeName[value.dtype]}' to a tensor with grad_dtype '${scalarTypeName[owner.dtype]}'. The gradient must match the tensor's grad_dtype (defaults to the tensor's dtype). You can set the tensor's grad_dtype attribute with a specific dtype, or None to allow any dtype. Set grad_dtype with caution. Diverging the dtypes of a tensor and its gradient may break downstream systems that assume they match.`,
      `Convert it first: g.to('${owner.dtype}').`,
    );
  }
}

/** PyTorch warns once in a program, and so does this. */
export function warnNonLeafGrad(): void {
  warnOnce(
    "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute won't be populated during autograd.backward(). If you indeed want the .grad field to be populated for a non-leaf Tensor, use .retain_grad() on the non-leaf Tensor. If you access the non-leaf Tensor by mistake, make sure you access the leaf Tensor instead. See github.com/pytorch/pytorch/pull/30531 for more information.",
    'This tensor was computed, so its grad stays null: call x.retainGrad() before backward(), or look at the leaf it came from.',
  );
}
