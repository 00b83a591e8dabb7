/** The functions of one variable that lessons plot, by their formula; the slopes come from `backward()`. */
import type { Tensor } from '@gradlings/autograd';
import type { Interval } from '../plot/scale.ts';

export interface Curve {
  readonly input: string;
  readonly f: (x: Tensor) => Tensor;
  readonly domain: Interval;
  readonly start: number;
  /** Where the slopes from the left and from the right disagree. */
  readonly kink?: number;
}

export const curves = {
  'x²': { input: 'x', f: (x) => x.pow(2), domain: [-2, 2], start: 1 },
  'x³ − 2x': {
    input: 'x',
    f: (x) => x.pow(3).sub(x.mul(2)),
    domain: [-2, 2],
    start: 1.2,
  },
  'sin x': { input: 'x', f: (x) => x.sin(), domain: [-3, 3], start: 1 },
  eˣ: { input: 'x', f: (x) => x.exp(), domain: [-2, 2], start: 0.5 },
  '|x|': { input: 'x', f: (x) => x.abs(), domain: [-2, 2], start: 0, kink: 0 },
  'relu x': { input: 'x', f: (x) => x.relu(), domain: [-2, 2], start: 0, kink: 0 },
  '√x': { input: 'x', f: (x) => x.sqrt(), domain: [0, 4], start: 1 },
} as const satisfies Record<string, Curve>;

export type CurveName = keyof typeof curves;
