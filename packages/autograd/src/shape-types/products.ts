/** Products of vectors, matrices and batches of them: the sizes between them must agree. */
import type { Agreed, MayEqual } from './agreement.ts';
import type { Broadcast } from './broadcasting.ts';
import type { Numel } from './numbers.ts';
import type { Join, List, Shape } from './shape.ts';

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
