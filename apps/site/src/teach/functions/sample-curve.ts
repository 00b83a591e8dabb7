import { linspace, noGrad } from '@gradlings/autograd';
import type { Point } from '../plot/line-path.ts';
import type { Curve } from './curves.ts';

/** `count` points of the curve, evenly apart over its domain, computed by the engine in float64. */
export function sampleCurve({ f, domain }: Curve, count: number): Point[] {
  return noGrad(() => {
    const line = linspace(...domain, count, { dtype: 'float64' });
    const heights = f(line).values();
    return line.values().map((x, i) => [x, heights[i]!] as const);
  });
}
