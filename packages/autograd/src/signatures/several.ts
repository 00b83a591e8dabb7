/** Several tensors to one, and one to several. */
import type * as Shapes from '../shape-types.ts';
import type { Fit, Guard, Shape } from '../shape-types.ts';
import type { Tensor } from '../tensor.ts';

type ShapesOf<T extends readonly Tensor[]> = { -readonly [K in keyof T]: T[K]['shape'] };
type Tensors<L> = L extends readonly Shape[] ? TensorsOf<L> : Tensor[];
type TensorsOf<L extends readonly Shape[]> = { -readonly [K in keyof L]: Tensor<L[K]> };

/** `cat([a, b], dim)`. */
export type CatSig = <const T extends readonly Tensor[], const D extends number = 0>(
  tensors: Guard<Shapes.Cat<ShapesOf<T>, D>, T>,
  dim?: D,
) => Tensor<Fit<Shapes.Cat<ShapesOf<T>, D>>>;

/** `stack([a, b], dim)`. */
export type StackSig = <const T extends readonly Tensor[], const D extends number = 0>(
  tensors: Guard<Shapes.Stack<ShapesOf<T>, D>, T>,
  dim?: D,
) => Tensor<Fit<Shapes.Stack<ShapesOf<T>, D>>>;

/** `unbind(x, dim)`. */
export type Unbind = <S extends Shape, const D extends number = 0>(
  input: Tensor<S>,
  dim?: Guard<Shapes.Unbind<S, D>, D>,
) => Tensors<Shapes.Unbind<S, D>>;
export type UnbindMethod = <S extends Shape, const D extends number = 0>(
  this: Tensor<S>,
  dim?: Guard<Shapes.Unbind<S, D>, D>,
) => Tensors<Shapes.Unbind<S, D>>;

/** `split(x, 2, dim)`, `split(x, [1, 2], dim)`. */
export type Split = <
  S extends Shape,
  const N extends number | readonly number[],
  const D extends number = 0,
>(
  input: Tensor<S>,
  size: Guard<Shapes.Split<S, N, D>, N>,
  dim?: D,
) => Tensors<Shapes.Split<S, N, D>>;
export type SplitMethod = <
  S extends Shape,
  const N extends number | readonly number[],
  const D extends number = 0,
>(
  this: Tensor<S>,
  size: Guard<Shapes.Split<S, N, D>, N>,
  dim?: D,
) => Tensors<Shapes.Split<S, N, D>>;
