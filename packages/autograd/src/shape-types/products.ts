/** Products of vectors, matrices and batches of them: the sizes between them must agree. */
import type { Agreed, MayEqual } from './agreement.ts';
import type { Broadcast } from './broadcasting.ts';
import type { Numel } from './numbers.ts';
import type { Expand } from './repeating.ts';
import type { Join, List, Shape } from './shape.ts';
import type { T } from './transposes.ts';

type CannotMultiply<
  A extends Shape,
  B extends Shape,
> = `mat1 and mat2 shapes cannot be multiplied (${Join<A, 'x'>} and ${Join<B, 'x'>})`;
type UnlikeVectors<
  K extends number,
  L extends number,
> = `inconsistent tensor size, expected tensor [${K}] and src [${L}] to have the same number of elements, but got ${K} and ${L} elements respectively`;
type SizeMismatch<
  M extends number,
  K extends number,
  L extends number,
> = `size mismatch, got input (${M}), mat (${M}x${K}), vec (${L})`;
/** Source: `torch.matmul` */
export type MatMul<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? Shape
  : A extends readonly [...infer AB extends Shape, infer M extends number, infer K extends number]
    ? B extends readonly [...infer BB extends Shape, infer L extends number, infer N extends number]
      ? Batched<AB, M, K, BB, L, N>
      : B extends readonly [infer L extends number]
        ? [Agreed<K, L>] extends [never]
          ? SizeMismatch<Numel<[...AB, M]>, K, L>
          : [...AB, M]
        : NoMatMul<A, B>
    : A extends readonly [infer K extends number]
      ? B extends readonly [number]
        ? Dot<A, B>
        : B extends readonly [
              ...infer BB extends Shape,
              infer L extends number,
              infer N extends number,
            ]
          ? Batched<[], 1, K, BB, L, N> extends infer R
            ? R extends readonly [...infer Front extends Shape, 1, infer N2 extends number]
              ? [...Front, N2]
              : R
            : never
          : NoMatMul<A, B>
      : NoMatMul<A, B>;
type NoMatMul<
  A extends Shape,
  B extends Shape,
> = `both arguments to matmul need to be at least 1D, but they are ${A['length']}D and ${B['length']}D`;
type Batched<
  AB extends Shape,
  M extends number,
  K extends number,
  BB extends Shape,
  L extends number,
  N extends number,
> =
  Broadcast<AB, BB> extends infer Batch
    ? Batch extends Shape
      ? [Agreed<K, L>] extends [never]
        ? BB extends readonly []
          ? CannotMultiply<[Numel<[...AB, M]>, K], [L, N]>
          : `Expected size for first two dimensions of batch2 tensor to be: [${Numel<Batch>}, ${K}] but got: [${Numel<Batch>}, ${L}].`
        : [...Batch, M, N]
      : Batch
    : never;

/** Source: `torch.dot` */
export type Dot<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? []
  : A extends readonly [infer K extends number]
    ? B extends readonly [infer L extends number]
      ? [Agreed<K, L>] extends [never]
        ? UnlikeVectors<K, L>
        : []
      : NotVectors<A, B>
    : NotVectors<A, B>;
type NotVectors<
  A extends Shape,
  B extends Shape,
> = `1D tensors expected, but got ${A['length']}D and ${B['length']}D tensors`;

/** Source: `torch.mv` */
export type Mv<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? [number]
  : A extends readonly [infer M extends number, infer K extends number]
    ? B extends readonly [infer L extends number]
      ? [Agreed<K, L>] extends [never]
        ? SizeMismatch<M, K, L>
        : [M]
      : NotMatrixAndVector<A, B>
    : NotMatrixAndVector<A, B>;
type NotMatrixAndVector<
  A extends Shape,
  B extends Shape,
> = `vector + matrix @ vector expected, got ${B['length']}, ${A['length']}, ${B['length']}`;

/** Source: `torch.mm` */
export type Mm<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? [number, number]
  : A extends readonly [number, number]
    ? B extends readonly [number, number]
      ? MatMul<A, B>
      : 'mat2 must be a matrix'
    : 'self must be a matrix';

/** Source: `torch.bmm` */
export type Bmm<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? [number, number, number]
  : A extends readonly [infer P extends number, infer M extends number, infer K extends number]
    ? B extends readonly [infer Q extends number, infer L extends number, infer N extends number]
      ? MayEqual<[P, K], [Q, L]> extends true
        ? [Agreed<P, Q>, M, N]
        : `Expected size for first two dimensions of batch2 tensor to be: ${List<[P, K]>} but got: ${List<[Q, L]>}.`
      : 'batch2 must be a 3D tensor'
    : 'batch1 must be a 3D tensor';

/** Source: `torch.outer` */
export type Outer<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? [number, number]
  : A extends readonly [infer M extends number]
    ? B extends readonly [infer N extends number]
      ? [M, N]
      : `outer: Expected 1-D argument vec2, but got ${B['length']}-D`
    : `outer: Expected 1-D argument self, but got ${A['length']}-D`;

/** Rows times rows. Source: `torch.nn.functional.linear` */
export type Linear<S extends Shape, W extends Shape> = number extends S['length'] | W['length']
  ? Shape
  : 0 extends S['length'] | W['length']
    ? `both arguments to linear need to be at least 1D, but they are ${S['length']}D and ${W['length']}D`
    : T<W> extends infer V extends Shape
      ? MatMul<S, V>
      : T<W>;
/** What is added to each row of a result. */
export type LinearBias<Result, B extends Shape> = Result extends readonly [
  ...infer Lead extends Shape,
  infer N extends number,
]
  ? Expand<B, [Numel<Lead>, N]>
  : Shape;

/** Source: `torch.addmm` */
export type Addmm<A extends Shape, B extends Shape, C extends Shape> = number extends
  | B['length']
  | C['length']
  ? [number, number]
  : B extends readonly [number, number]
    ? C extends readonly [number, number]
      ? Added<A, MatMul<B, C>>
      : `mat2 must be a matrix, got ${C['length']}-D tensor`
    : `mat1 must be a matrix, got ${B['length']}-D tensor`;
/** Source: `torch.baddbmm` */
export type Baddbmm<A extends Shape, B extends Shape, C extends Shape> = Added<A, Bmm<B, C>>;
/** A product, to which something is added that stretches to its shape. */
type Added<A extends Shape, Product> = Product extends Shape ? Expand<A, Product> : Product;

/** The rows of the first, where it has any, by the columns of the last. Source: `torch.linalg.multi_dot` */
export type MultiDot<L extends readonly Shape[]> =
  Unmatched<L> extends infer Message extends string
    ? Message
    : L extends readonly [
          readonly [...infer Rows extends Shape, number],
          ...(readonly Shape[]),
          readonly [number, ...infer Columns extends Shape],
        ]
      ? [...Rows, ...Columns]
      : Shape;
/** The message for the first two neighbours that do not fit. */
type Unmatched<L extends readonly Shape[], Seen extends unknown[] = []> = L extends readonly [
  infer A extends readonly [...Shape, number],
  infer B extends readonly [number, ...Shape],
  ...infer Further extends readonly Shape[],
]
  ? A extends readonly [...Shape, infer K extends number]
    ? [Agreed<K, B[0]>] extends [never]
      ? `multi_dot(): tensors ${Seen['length']} and ${[...Seen, 0]['length'] & number} with shapes ${List<A>} and ${List<B>} cannot be multiplied`
      : Unmatched<[B, ...Further], [...Seen, 0]>
    : never
  : null;
