/** Where a gradient's shape has to match. */
import type { BackwardOptions } from '../autograd.ts';
import type * as Shapes from '../shape-types/index.ts';
import type { Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

/** `y.backward()` of a single number, else `y.backward(gradient)`. */
export type BackwardMethod = <S extends Shape, G extends Shape = never>(
  this: [G] extends [never] ? Guard<Shapes.ImplicitSeed<S>, Tensor<S>> : Tensor<S>,
  gradient?: Guard<Shapes.Seed<S, G>, Tensor<G>> | null,
  options?: BackwardOptions,
) => void;
export type Backward = <S extends Shape, G extends Shape = never>(
  output: [G] extends [never] ? Guard<Shapes.ImplicitSeed<S>, Tensor<S>> : Tensor<S>,
  gradient?: Guard<Shapes.Seed<S, G>, Tensor<G>> | null,
  options?: BackwardOptions,
) => void;
