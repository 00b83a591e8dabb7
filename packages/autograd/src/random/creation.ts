/** New tensors of random numbers. */
import { checkShape } from '../check-shape.ts';
import { type CreationOptions, finish } from '../creation.ts';
import type { Mutable, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';
import { normal_, type RandomOptions, uniform_ } from './in-place.ts';
import { roomOf } from './in-vmap.ts';

/** How a random tensor is made, and where its numbers come from. */
export interface RandomCreationOptions extends CreationOptions, RandomOptions {}

/** Random numbers from 0 to before 1, all alike probable. Source: `torch.rand` */
export function rand<const S extends Shape>(
  shape: S,
  options: RandomCreationOptions = {},
): Tensor<Mutable<S>> {
  checkShape('rand', shape);
  const y = uniform_(roomOf(shape, options.dtype ?? 'float32'), 0, 1, options);
  return finish(y, options) as unknown as Tensor<Mutable<S>>;
}

/** Random numbers of the standard normal distribution: mean 0, standard deviation 1. Source: `torch.randn` */
export function randn<const S extends Shape>(
  shape: S,
  options: RandomCreationOptions = {},
): Tensor<Mutable<S>> {
  checkShape('randn', shape);
  const y = normal_(roomOf(shape, options.dtype ?? 'float32'), 0, 1, options);
  return finish(y, options) as unknown as Tensor<Mutable<S>>;
}

/** As `rand`, with the shape and dtype of another tensor. Source: `torch.rand_like` */
export function randLike<S extends Shape>(
  like: Tensor<S>,
  options: RandomCreationOptions = {},
): Tensor<S> {
  return rand(like.shape, { dtype: like.dtype, ...options }) as unknown as Tensor<S>;
}

/** As `randn`, with the shape and dtype of another tensor. Source: `torch.randn_like` */
export function randnLike<S extends Shape>(
  like: Tensor<S>,
  options: RandomCreationOptions = {},
): Tensor<S> {
  return randn(like.shape, { dtype: like.dtype, ...options }) as unknown as Tensor<S>;
}
