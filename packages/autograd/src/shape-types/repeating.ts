/** Numbers that stand in several places of the result: expanded, repeated, seen through windows. */
import type { Agreed } from './agreement.ts';
import type { Dim, With } from './dimensions.ts';
import type { AtLeast, Minus, Numel, Plus, Product, Steps } from './numbers.ts';
import type { Inferred } from './reshaping.ts';
import type { List, Shape } from './shape.ts';

/** Source: `torch.Tensor.expand` */
export type Expand<S extends Shape, N extends Shape> = number extends N['length']
  ? Shape
  : number extends S['length']
    ? Inferred<N>
    : ExpandFrom<S, N, [], S, N>;
type ExpandFrom<
  S extends Shape,
  N extends Shape,
  Out extends Shape,
  S0 extends Shape,
  N0 extends Shape,
> = N extends readonly [...infer NI extends Shape, infer Q extends number]
  ? S extends readonly [...infer SI extends Shape, infer P extends number]
    ? Q extends -1
      ? ExpandFrom<SI, NI, [P, ...Out], S0, N0>
      : P extends 1
        ? ExpandFrom<SI, NI, [Q, ...Out], S0, N0>
        : [Agreed<P, Q>] extends [never]
          ? `The expanded size of the tensor (${Q}) must match the existing size (${P}) at non-singleton dimension ${NI['length']}.  Target sizes: ${List<N0>}.  Tensor sizes: ${List<S0>}`
          : ExpandFrom<SI, NI, [Agreed<P, Q>, ...Out], S0, N0>
    : Q extends -1
      ? `The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension ${NI['length']}`
      : ExpandFrom<S, NI, [Q, ...Out], S0, N0>
  : S extends readonly []
    ? Out
    : `the number of sizes provided (${N0['length']}) must be greater or equal to the number of dimensions in the tensor (${S0['length']})`;

/** Source: `torch.Tensor.repeat` */
export type Repeat<S extends Shape, N extends Shape, Out extends Shape = []> = number extends
  | S['length']
  | N['length']
  ? Shape
  : N extends readonly [...infer NI extends Shape, infer Q extends number]
    ? S extends readonly [...infer SI extends Shape, infer P extends number]
      ? Repeat<SI, NI, [Product<P, Q>, ...Out]>
      : [...N, ...Out]
    : S extends readonly []
      ? Out
      : 'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor';

/** Source: `torch.tile` */
export type Tile<S extends Shape, N extends Shape, Out extends Shape = []> = number extends
  | S['length']
  | N['length']
  ? Shape
  : N extends readonly [...infer NI extends Shape, infer Q extends number]
    ? S extends readonly [...infer SI extends Shape, infer P extends number]
      ? Tile<SI, NI, [Product<P, Q>, ...Out]>
      : [...N, ...Out]
    : [...S, ...Out];

/** Source: `torch.repeat_interleave` */
export type RepeatInterleave<
  S extends Shape,
  R,
  D extends number | null,
> = number extends S['length']
  ? [D] extends [null]
    ? [number]
    : Shape
  : [D] extends [number]
    ? Dim<S, D> extends infer I extends number
      ? With<S, I, R extends number ? Product<S[I], R> : number>
      : Dim<S, D>
    : [R extends number ? Product<Numel<S>, R> : number];

/** Windows along a dimension, `Step` apart. Source: `torch.Tensor.unfold` */
export type Unfold<
  S extends Shape,
  D extends number,
  Size extends number,
  Step extends number,
> = number extends S['length']
  ? Shape
  : Dim<S, D> extends infer I extends number
    ? S extends readonly []
      ? [Size]
      : AtLeast<S[I], Size> extends false
        ? `maximum size for tensor at dimension ${I} is ${S[I]} but size is ${Size}`
        : [...With<S, I, Steps<Plus<Minus<S[I], Size>, 1>, Step>>, Size]
    : Dim<S, D>;
