/** Dimensions that are summed, averaged or compared away. */
import type { DimsOf, Every, With, Without } from './dimensions.ts';
import type { Dims, Dynamic, Ones, Rest, Shape } from './shape.ts';

/** Sums, means and the like: dimensions go, or stay with size 1. Source: `torch.sum` */
export type RemoveAt<S extends Shape, D extends Dims, Keep extends boolean = false> = [
  D,
  Keep,
] extends [Every, false]
  ? []
  : number extends S['length']
    ? Shape
    : boolean extends Keep
      ? Shape
      : [D] extends [Every]
        ? Ones<S>
        : DimsOf<S, D> extends infer Message extends string
          ? Message
          : Keep extends true
            ? With<S, DimsOf<S, D> & number, 1>
            : number extends DimsOf<S, D>
              ? [D] extends [number]
                ? Dynamic<Rest<S>>
                : Shape
              : Without<S, DimsOf<S, D>>;
