/** What linear algebra makes of matrices: the last two dimensions, with a batch before them. */
import type { Smaller } from './numbers.ts';
import type { Shape } from './shape.ts';

/** The dimensions before the last two. */
export type BatchOf<S extends Shape> = S extends readonly [...infer B extends Shape, number, number]
  ? B
  : Shape;
/** The dimensions before the last one. */
export type WithoutLast<S extends Shape> = S extends readonly [...infer B extends Shape, number]
  ? B
  : Shape;

/** Rows, columns, and the smaller of the two in the place of one of them, or alone. */
export type MatrixWith<
  S extends Shape,
  Kind extends 'm×k' | 'k×n' | 'm×m' | 'n×n' | 'n×m' | 'k',
> = S extends readonly [...infer B extends Shape, infer M extends number, infer N extends number]
  ? [
      ...B,
      ...{
        'm×k': [M, Smaller<M, N>];
        'k×n': [Smaller<M, N>, N];
        'm×m': [M, M];
        'n×n': [N, N];
        'n×m': [N, M];
        k: [Smaller<M, N>];
      }[Kind],
    ]
  : Shape;

/** X of A·X = B for one matrix A: as B is. With batches, only running tells which of them a vector is of. */
export type Solved<A extends Shape, B extends Shape> = A extends readonly [number, number]
  ? number extends B['length']
    ? Shape
    : B
  : Shape;
