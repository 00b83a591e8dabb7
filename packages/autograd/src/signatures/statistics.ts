/** Two reductions at once, differences, areas, distances. */
import type * as Shapes from '../shape-types/index.ts';
import type { Dims, Fit, Guard, Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';
import type { KeepDim, VarOptions } from './reductions.ts';

type Two<S extends Shape> = readonly [Tensor<S>, Tensor<S>];

/** `varMean`, `stdMean`: called as `var`. */
export interface VarMean {
  <S extends Shape, K extends boolean = false>(
    input: Tensor<S>,
    options: VarOptions<K>,
  ): Two<Fit<Shapes.RemoveAt<S, null, K>>>;
  <S extends Shape, const D extends Dims = null, K extends boolean = false>(
    input: Tensor<S>,
    dim?: Guard<Shapes.RemoveAt<S, D, K>, D>,
    options?: VarOptions<K>,
  ): Two<Fit<Shapes.RemoveAt<S, D, K>>>;
}

interface MinMax<S extends Shape> {
  readonly min: Tensor<S>;
  readonly max: Tensor<S>;
}

export interface AminmaxOptions<D extends number | null, K extends boolean> extends KeepDim<K> {
  readonly dim?: D;
}

/** `aminmax(x, { dim, keepdim })`. */
export type Aminmax = <
  S extends Shape,
  const D extends number | null = null,
  K extends boolean = false,
>(
  input: Tensor<S>,
  options?: Guard<Shapes.RemoveAt<S, D, K>, AminmaxOptions<D, K>>,
) => MinMax<Fit<Shapes.RemoveAt<S, D, K>>>;
export type AminmaxMethod = <
  S extends Shape,
  const D extends number | null = null,
  K extends boolean = false,
>(
  this: Tensor<S>,
  options?: Guard<Shapes.RemoveAt<S, D, K>, AminmaxOptions<D, K>>,
) => MinMax<Fit<Shapes.RemoveAt<S, D, K>>>;

export type Trace = <S extends Shape>(input: Tensor<S>) => Tensor<[]>;
export type TraceMethod = <S extends Shape>(this: Tensor<S>) => Tensor<[]>;

export type Dist = <A extends Shape, B extends Shape>(
  input: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  p?: number,
) => Tensor<[]>;
export type DistMethod = <A extends Shape, B extends Shape>(
  this: Tensor<A>,
  other: Guard<Shapes.Broadcast<A, B>, Tensor<B>>,
  p?: number,
) => Tensor<[]>;

export interface DiffOptions {
  /** Put before the first element, along the same dimension. */
  readonly prepend?: Tensor;
  readonly append?: Tensor;
}

/** `diff(x, n, dim, { prepend, append })`: one difference along the last dimension unless told. */
export type Diff = <
  S extends Shape,
  const N extends number = 1,
  const D extends number = -1,
  O extends DiffOptions = {},
>(
  input: Tensor<S>,
  n?: N,
  dim?: Guard<Shapes.Diff<S, N, D>, D>,
  options?: O,
) => Tensor<Fit<Shapes.Diff<S, OneByOne<NoInfer<N>, O>, NoInfer<D>>>>;
export type DiffMethod = <
  S extends Shape,
  const N extends number = 1,
  const D extends number = -1,
  O extends DiffOptions = {},
>(
  this: Tensor<S>,
  n?: N,
  dim?: Guard<Shapes.Diff<S, N, D>, D>,
  options?: O,
) => Tensor<Fit<Shapes.Diff<S, OneByOne<NoInfer<N>, O>, NoInfer<D>>>>;
/** How much shorter it gets; what is put before or after it, running counts. */
type OneByOne<N extends number, O> = keyof O extends never ? N : number;

export interface TrapezoidOptions<D extends number = number> {
  /** The distance of neighbours, 1 unless told; not beside places along the axis. */
  readonly dx?: number;
  /** The last one unless told. */
  readonly dim?: D;
}

/** `trapezoid(y, { dx, dim })`, or `trapezoid(y, x, { dim })` with the places of the points. */
export interface Trapezoid {
  <S extends Shape, const D extends number = -1>(
    y: Tensor<S>,
    options?: TrapezoidOptions<D>,
  ): Tensor<Fit<Shapes.RemoveAt<S, NoInfer<D>>>>;
  <S extends Shape, X extends Shape, const D extends number = -1>(
    y: Tensor<S>,
    x: Tensor<X>,
    options?: TrapezoidOptions<D>,
  ): Tensor<Fit<Shapes.RemoveAt<Fit<Shapes.Pieces<S, X, NoInfer<D>>>, NoInfer<D>>>>;
}
export interface CumulativeTrapezoid {
  <S extends Shape, const D extends number = -1>(
    y: Tensor<S>,
    options?: TrapezoidOptions<D>,
  ): Tensor<Fit<Shapes.Diff<S, 1, NoInfer<D>>>>;
  <S extends Shape, X extends Shape, const D extends number = -1>(
    y: Tensor<S>,
    x: Tensor<X>,
    options?: TrapezoidOptions<D>,
  ): Tensor<Fit<Shapes.Pieces<S, X, NoInfer<D>>>>;
}
