/**
 * The functions of two variables that lessons plot, by their formula. Each is written with the
 * engine, so that its slopes come from `backward()` and from nowhere else.
 */
import { sin, type Tensor } from '@gradlings/autograd';
import type { Interval } from '../plot/scale.ts';

export interface Surface {
  /** The names of the two inputs. */
  readonly inputs: readonly [string, string];
  readonly output: string;
  readonly f: (a: Tensor, b: Tensor) => Tensor;
  /** Shown for both inputs, so that one unit is equally long to both sides. */
  readonly domain: Interval;
  /** Where the point starts. */
  readonly start: readonly [number, number];
}

export const surfaces = {
  'sin x · cos y': {
    inputs: ['x', 'y'],
    output: 'f',
    f: (x, y) => sin(x).mul(y.cos()),
    domain: [-3, 3],
    start: [0.6, 0.5],
  },
  'x²y + sin y': {
    inputs: ['x', 'y'],
    output: 'f',
    f: (x, y) => x.pow(2).mul(y).add(y.sin()),
    domain: [-2, 2],
    start: [1, 1],
  },
  '2x² + 3z': {
    inputs: ['x', 'z'],
    output: 'y',
    f: (x, z) => x.pow(2).mul(2).add(z.mul(3)),
    domain: [-4, 4],
    start: [2, 3],
  },
  'x² + y²': {
    inputs: ['x', 'y'],
    output: 'f',
    f: (x, y) => x.pow(2).add(y.pow(2)),
    domain: [-2, 2],
    start: [1, 0.5],
  },
  'x² − y²': {
    inputs: ['x', 'y'],
    output: 'f',
    f: (x, y) => x.pow(2).sub(y.pow(2)),
    domain: [-2, 2],
    start: [1, 0.5],
  },
  'x · y': {
    inputs: ['x', 'y'],
    output: 'f',
    f: (x, y) => x.mul(y),
    domain: [-3, 3],
    start: [2, 1.5],
  },
  '√(x² + y²)': {
    inputs: ['x', 'y'],
    output: 'f',
    f: (x, y) => x.pow(2).add(y.pow(2)).sqrt(),
    domain: [-2, 2],
    start: [1.2, 0.5],
  },
} as const satisfies Record<string, Surface>;

export type SurfaceName = keyof typeof surfaces;
