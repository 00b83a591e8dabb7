/** Layers: most keep the shape of their input. */
import type {
  Broadcast,
  Fit,
  MatMul,
  MatrixTransposed,
  Option,
  Shape,
  WithoutLast,
} from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

type Learnt = Tensor | null;

/** `layerNorm(x, normalizedShape, weight, bias, eps)`. */
export type LayerNorm = <S extends Shape>(
  input: Tensor<S>,
  normalizedShape: Shape,
  weight?: Learnt,
  bias?: Learnt,
  eps?: number,
) => Tensor<S>;
export type RmsNorm = <S extends Shape>(
  input: Tensor<S>,
  normalizedShape: Shape,
  weight?: Learnt,
  eps?: number | null,
) => Tensor<S>;
export type GroupNorm = <S extends Shape>(
  input: Tensor<S>,
  numGroups: number,
  weight?: Learnt,
  bias?: Learnt,
  eps?: number,
) => Tensor<S>;

interface Affine {
  readonly weight?: Learnt;
  readonly bias?: Learnt;
  /** How much of a new measure goes into the running one: 0.1 unless told. */
  readonly momentum?: number;
  /** Added to the variance: 1e-5 unless told. */
  readonly eps?: number;
}

/** What `batchNorm` can be told. */
export interface BatchNormOptions extends Affine {
  /** Measures the batch, in the place of what was measured before. */
  readonly training?: boolean;
}

export type BatchNorm = <S extends Shape>(
  input: Tensor<S>,
  runningMean: Learnt,
  runningVar: Learnt,
  options?: BatchNormOptions,
) => Tensor<S>;

export interface InstanceNormOptions extends Affine {
  readonly runningMean?: Learnt;
  readonly runningVar?: Learnt;
  readonly useInputStats?: boolean;
}

export type InstanceNorm = <S extends Shape>(
  input: Tensor<S>,
  options?: InstanceNormOptions,
) => Tensor<S>;

/** How `embedding` reads. */
export interface EmbeddingOptions {
  /** A row that gets no gradient. */
  readonly paddingIdx?: number;
  /** Rows that are read and longer than that are shortened, in their place. */
  readonly maxNorm?: number;
  /** By which norm they are measured: 2, the length, unless told. */
  readonly normType?: number;
  /** Whether the gradient of a row is divided by how often it was read. */
  readonly scaleGradByFreq?: boolean;
}

export type Embedding = <S extends Shape, W extends Shape>(
  input: Tensor<S>,
  weight: Tensor<W>,
  options?: EmbeddingOptions,
) => Tensor<number extends S['length'] | W['length'] ? Shape : [...S, W[1] & number]>;

export type OneHot = <S extends Shape, const N extends number = number>(
  input: Tensor<S>,
  numClasses?: N,
) => Tensor<number extends S['length'] ? Shape : [...S, `${N}` extends `-${string}` ? number : N]>;

/** `dropout(x, p, training)`. */
export type Dropout = <S extends Shape>(
  input: Tensor<S>,
  p?: number,
  training?: boolean,
) => Tensor<S>;

export interface AttentionOptions {
  /** True where a query may see a key; or numbers added to the scores. */
  readonly attnMask?: Tensor | null;
  readonly dropoutP?: number;
  /** Query i sees the keys up to i. */
  readonly isCausal?: boolean;
  /** 1 / √E unless told. */
  readonly scale?: number;
  /** Whether several queries in dimension −3 share a key and a value. */
  readonly enableGqa?: boolean;
}

/** Scores of keys by queries, and what they make of the values. */
type Attended<Q extends Shape, K extends Shape, V extends Shape, M extends Shape> = Fit<
  MatMul<Fit<Broadcast<Fit<MatMul<Q, MatrixTransposed<K>>>, M>>, V>
>;
type AttendedBy<Q extends Shape, K extends Shape, V extends Shape, O> =
  Option<O, 'enableGqa'> extends false | undefined
    ? Attended<Q, K, V, Option<O, 'attnMask'> extends Tensor<infer M> ? M : []>
    : Option<O, 'enableGqa'> extends true
      ? V extends readonly [...Shape, infer E extends number]
        ? [...WithoutLast<Q>, E]
        : Shape
      : Shape;

export type Attention = <
  Q extends Shape,
  K extends Shape,
  V extends Shape,
  const O extends AttentionOptions = {},
>(
  query: Tensor<Q>,
  key: Tensor<K>,
  value: Tensor<V>,
  options?: O,
) => Tensor<AttendedBy<Q, K, V, O>>;

/** `bilinear(first, second, weight, bias)`. */
export type Bilinear = <S extends Shape, W extends Shape>(
  first: Tensor<S>,
  second: Tensor,
  weight: Tensor<W>,
  bias?: Learnt,
) => Tensor<number extends W['length'] ? Shape : [...WithoutLast<S>, W[0] & number]>;

export interface LocalResponseOptions {
  readonly alpha?: number;
  readonly beta?: number;
  readonly k?: number;
}

/** `localResponseNorm(x, size, { alpha, beta, k })`. */
export type LocalResponseNorm = <S extends Shape>(
  input: Tensor<S>,
  size: number,
  options?: LocalResponseOptions,
) => Tensor<S>;
