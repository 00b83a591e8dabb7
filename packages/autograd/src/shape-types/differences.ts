/** What lies between neighbours along a dimension. */
import type { Broadcast } from './broadcasting.ts';
import type { Dim, With } from './dimensions.ts';
import type { Minus } from './numbers.ts';
import type { Fit, Shape } from './shape.ts';

/** One element less, N times. Source: `torch.diff` */
export type Diff<S extends Shape, N extends number, D extends number> = S extends readonly []
  ? 'diff expects input to be at least one-dimensional'
  : number extends S['length']
    ? Shape
    : Dim<S, D> extends infer I extends number
      ? With<S, I, Minus<S[I], N>>
      : Dim<S, D>;

/** The pieces between the points `S` at the places `X`: those of one line, or of each. Source: `torch.cumulative_trapezoid` */
export type Pieces<S extends Shape, X extends Shape, D extends number> = number extends
  | S['length']
  | X['length']
  ? Shape
  : S['length'] extends X['length']
    ? Broadcast<Fit<Diff<S, 1, D>>, Fit<Diff<X, 1, D>>>
    : X extends readonly [infer N extends number]
      ? [S[Dim<S, D> & number], N] extends [N, S[Dim<S, D> & number]]
        ? Diff<S, 1, D>
        : Diff<S, number, D>
      : Shape;
