/** Tensors of one number, in the shape and dtype of another tensor unless told. */
import { type CreationOptions, full } from './creation.ts';
import { checkTensor } from './define/check-operand.ts';
import { operation } from './operation.ts';
import { interceptable } from './publish.ts';
import type { Shape } from './shape.ts';
import type { Tensor } from './tensor.ts';

/** Room for as many elements of the same dtype; until they are written they are 0. Source: `torch.empty_like` */
export function emptyLike<S extends Shape>(
  like: Tensor<S>,
  options: CreationOptions = {},
): Tensor<S> {
  return checkedLike('empty_like', like, 0, options);
}

/** Zeros with the shape and dtype of another tensor. Source: `torch.zeros_like` */
export function zerosLike<S extends Shape>(
  like: Tensor<S>,
  options: CreationOptions = {},
): Tensor<S> {
  return checkedLike('zeros_like', like, 0, options);
}

/** Ones, in the shape and dtype of another tensor. Source: `torch.ones_like` */
export function onesLike<S extends Shape>(
  like: Tensor<S>,
  options: CreationOptions = {},
): Tensor<S> {
  return checkedLike('ones_like', like, 1, options);
}

/** One number throughout, in the shape and dtype of another tensor. Source: `torch.full_like` */
export function fullLike<S extends Shape>(
  like: Tensor<S>,
  value: number | boolean,
  options: CreationOptions = {},
): Tensor<S> {
  return checkedLike('full_like', like, value, options);
}

function checkedLike<S extends Shape>(
  call: string,
  like: Tensor<S>,
  value: number | boolean,
  options: CreationOptions,
): Tensor<S> {
  checkTensor(call, 'input', 1, like);
  return filledLike(like, value, options) as Tensor<S>;
}

/** Inside `vmap`, what is like a batch is a batch: it can be changed in place with what differs among samples. */
const filledLike = interceptable(
  (like: Tensor, value: number | boolean, options: CreationOptions): Tensor =>
    full(like.shape, value, { dtype: like.dtype, ...options }),
  operation({
    name: 'fullLike',
    torch: 'torch.full_like',
    node: '',
    summary: 'One number everywhere, in the shape of a.',
    formula: 'c',
    derivatives: {},
    samples: [],
    method: false,
  }),
);
