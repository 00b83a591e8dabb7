/** Activations: the shape of the input, and for some a number or two beside. */
import type * as Shapes from '../shape-types/index.ts';
import type { Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

export type LeakyRelu = <S extends Shape>(input: Tensor<S>, negativeSlope?: number) => Tensor<S>;
/** Between `lower` and `upper` the slope for negative elements is drawn when training, else their mean. */
export type Rrelu = <S extends Shape>(
  input: Tensor<S>,
  lower?: number,
  upper?: number,
  training?: boolean,
) => Tensor<S>;
export type Prelu = <S extends Shape>(input: Tensor<S>, weight: Tensor) => Tensor<S>;
export type PreluMethod = <S extends Shape>(this: Tensor<S>, weight: Tensor) => Tensor<S>;
export type Threshold = <S extends Shape>(
  input: Tensor<S>,
  threshold: number,
  value: number,
) => Tensor<S>;
/** `elu`, `celu`. */
export type Elu = <S extends Shape>(input: Tensor<S>, alpha?: number) => Tensor<S>;
export type Gelu = <S extends Shape>(
  input: Tensor<S>,
  options?: { readonly approximate?: 'none' | 'tanh' },
) => Tensor<S>;
export type Softplus = <S extends Shape>(
  input: Tensor<S>,
  beta?: number,
  threshold?: number,
) => Tensor<S>;
export type Hardtanh = <S extends Shape>(
  input: Tensor<S>,
  minVal?: number,
  maxVal?: number,
) => Tensor<S>;
/** `softshrink`, `hardshrink`. */
export type Shrink = <S extends Shape>(input: Tensor<S>, lambd?: number) => Tensor<S>;
export type ShrinkMethod = <S extends Shape>(this: Tensor<S>, lambd?: number) => Tensor<S>;

/** `glu(x, dim)`: half as large along the dimension. */
export type Glu = <S extends Shape, const D extends number = -1>(
  input: Guard<Shapes.Halved<S, D>, Tensor<S>>,
  dim?: D,
) => Tensor<Fit<Shapes.Halved<S, NoInfer<D>>>>;
