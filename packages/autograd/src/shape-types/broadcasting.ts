/**
 * Broadcasting: `Broadcast<[2, 3], [3]>` is `[2, 3]`, and `Broadcast<[3], [2]>` is the message
 * "The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 0".
 */
import type { Agreed, MayEqual } from './agreement.ts';
import type { Dynamic, Fit, List, Shape } from './shape.ts';

/** A tensor and a tensor, or a number, element by element. Source: `torch.broadcast_shapes` */
export type Broadcast<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? Shape
  : Stretch<A, B, []>;
/** From the right: a size of 1 stretches to the other's, all else must be equal. */
type Stretch<A extends Shape, B extends Shape, Out extends Shape> = A extends readonly [
  ...infer AI extends Shape,
  infer P extends number,
]
  ? B extends readonly [...infer BI extends Shape, infer Q extends number]
    ? [Q] extends [1]
      ? Stretch<AI, BI, [P, ...Out]>
      : [P] extends [1]
        ? Stretch<AI, BI, [Q, ...Out]>
        : [Agreed<P, Q>] extends [never]
          ? `The size of tensor a (${P}) must match the size of tensor b (${Q}) at non-singleton dimension ${Longer<AI, BI>['length']}`
          : Stretch<AI, BI, [Agreed<P, Q>, ...Out]>
    : [...A, ...Out]
  : [...B, ...Out];
type Longer<A extends Shape, B extends Shape> = A extends readonly [...Dynamic<B>, ...Shape]
  ? A
  : B;

/** Three shapes, the first two first. */
export type Broadcast3<A extends Shape, B extends Shape, C extends Shape> =
  Broadcast<A, B> extends infer R extends Shape ? Broadcast<R, C> : Broadcast<A, B>;

/**
 * The same as `Broadcast`, and known even inside a generic function where it is: for the same shape
 * on both sides and for a number. (A box of an unresolved S is compared at once, a bare S is not.)
 */
export type Broadcasted<A extends Shape, B extends Shape> =
  Box<B> extends Box<A> | Box<[]> ? A : Fit<Broadcast<A, B>>;
interface Box<S> {
  readonly in: (s: S) => void;
  readonly out: S;
}

/** `a.add_(b)`: b may stretch, a may not. */
export type InPlace<A extends Shape, B extends Shape> =
  Broadcast<A, B> extends infer R extends Shape
    ? MayEqual<A, R> extends true
      ? A
      : `output with shape ${List<A>} doesn't match the broadcast shape ${List<R>}`
    : Broadcast<A, B>;

/** The same for two that may stretch. */
export type InPlace3<A extends Shape, B extends Shape, C extends Shape> =
  InPlace<A, B> extends infer R extends Shape ? InPlace<R, C> : InPlace<A, B>;

/** The common shape of all. Source: `torch.broadcast_tensors` */
export type BroadcastAll<
  L extends readonly Shape[],
  Out extends Shape = [],
> = number extends L['length']
  ? Shape
  : L extends readonly [infer S extends Shape, ...infer Further extends readonly Shape[]]
    ? Broadcast<Out, S> extends infer R extends Shape
      ? BroadcastAll<Further, R>
      : Broadcast<Out, S>
    : Out;
