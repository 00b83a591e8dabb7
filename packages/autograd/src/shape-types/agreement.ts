/** Whether sizes and shapes agree, as far as is known before the program runs. */
import type { List, Ones, Shape } from './shape.ts';

/** The size that two sizes agree on; `never` where they do not. */
export type Agreed<P extends number, Q extends number> = number extends P
  ? Q
  : number extends Q
    ? P
    : [P] extends [Q]
      ? P
      : never;
/** `true` where no size contradicts: two shapes that may be the same when the program runs. */
export type MayEqual<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? true
  : A extends readonly [infer P extends number, ...infer A2 extends Shape]
    ? B extends readonly [infer Q extends number, ...infer B2 extends Shape]
      ? [Agreed<P, Q>] extends [never]
        ? false
        : MayEqual<A2, B2>
      : false
    : B extends readonly []
      ? true
      : false;

/** Whether `backward()` may run without a gradient: only where every size may be 1. */
export type ImplicitSeed<S extends Shape> =
  MayEqual<S, Ones<S>> extends true ? S : 'grad can be implicitly created only for scalar outputs';

/** A gradient has the shape of what it belongs to. */
export type Seed<S extends Shape, G extends Shape> =
  MayEqual<S, G> extends true
    ? G
    : `Mismatch in shape: grad_output[0] has a shape of torch.Size(${List<G>}) and output[0] has a shape of torch.Size(${List<S>}).`;
