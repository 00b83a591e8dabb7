/** What a plot of a surface needs, computed by the engine in float64. */
import { linspace, noGrad, type Tensor, tensor } from '@gradlings/autograd';
import type { Point } from '../plot/line-path.ts';
import type { Interval } from '../plot/scale.ts';
import type { Surface } from './surfaces.ts';

const dtype = 'float64';

/** The value and both partial derivatives at a point, by one backward pass. */
export interface Slopes {
  readonly value: number;
  readonly partials: readonly [number, number];
}

export function slopesAt({ f }: Surface, [a, b]: Point): Slopes {
  const x = tensor(a, { dtype, requiresGrad: true });
  const y = tensor(b, { dtype, requiresGrad: true });
  const out = f(x, y);
  out.backward();
  return { value: out.item(), partials: [x.grad!.item(), y.grad!.item()] };
}

/** The values on a grid of `count` by `count` points, row by row, the second input growing by row. */
export function gridOf({ f }: Surface, [from, to]: Interval, count: number): number[] {
  return noGrad(() => {
    const line = linspace(from, to, count, { dtype });
    return f(line.reshape([1, count]), line.reshape([count, 1])).values();
  });
}

/** The slice through `point` in which only input 0 or 1 moves. */
export function sliceOf(surface: Surface, [a, b]: Point, moving: 0 | 1, count: number): Point[] {
  return noGrad(() => {
    const line: Tensor = linspace(...surface.domain, count, { dtype });
    const out =
      moving === 0 ? surface.f(line, tensor(b, { dtype })) : surface.f(tensor(a, { dtype }), line);
    const at = line.values();
    return out.values().map((value, i) => [at[i]!, value] as const);
  });
}
