/**
 * Random programs: a few inputs, a dozen steps with values used again and again, views, broadcasting,
 * and at the end a number. A seed decides everything. The steps are run as they are drawn, since
 * which one comes next depends on the shapes that there are.
 */
import { Mt19937 } from '../../src/random/mt19937.ts';
import { sizeOf, type Shape } from '../../src/shape.ts';
import { tensor } from '../../src/creation.ts';
import type { Tensor } from '../../src/tensor.ts';
import { steps } from './steps.ts';
import { runStep } from './run-step.ts';

/** A method of the first value, called with further values and plain arguments. */
export interface Step {
  readonly op: string;
  /** Places in the list of values: the inputs, then what each step gave. */
  readonly on: readonly number[];
  readonly args: readonly (number | readonly number[] | { readonly [option: string]: unknown })[];
}

export interface Program {
  readonly inputs: readonly { readonly shape: Shape; readonly data: readonly number[] }[];
  readonly steps: readonly Step[];
}

/** What a step is drawn from. */
export class Draw {
  private readonly random: Mt19937;
  readonly values: Tensor[] = [];

  constructor(seed: number) {
    this.random = new Mt19937(seed);
  }

  /** A whole number from 0 to below `n`. */
  below(n: number): number {
    return this.random.next() % n;
  }

  /** A multiple of 1/64 between −1.5 and 1.5, never 0. */
  number(): number {
    const x = (this.below(193) - 96) / 64;
    return x === 0 ? 0.125 : x;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** The place of a value, rather a late one, that fits; −1 where none does. */
  place(fits: (x: Tensor) => boolean = () => true): number {
    const places = this.values.flatMap((x, i) => (fits(x) ? [i] : []));
    if (places.length === 0) return -1;
    return Math.max(this.pick(places), this.pick(places));
  }
}

const SHAPES: readonly Shape[] = [
  [],
  [3],
  [2],
  [2, 3],
  [3, 2],
  [1, 3],
  [2, 1],
  [2, 2],
  [2, 1, 3],
  [4],
];

/** Large numbers would make the comparison one of rounding errors. */
const LARGEST = 50;
const MOST_ELEMENTS = 40;

export function drawProgram(seed: number): Program {
  const draw = new Draw(seed);
  const inputs = Array.from({ length: 1 + draw.below(3) }, () => {
    const shape = draw.pick(SHAPES);
    return { shape, data: Array.from({ length: sizeOf(shape) }, () => draw.number()) };
  });
  for (const { shape, data } of inputs) {
    draw.values.push(tensor(data, { dtype: 'float64' }).reshape(shape));
  }
  const drawn: Step[] = [];
  const count = 4 + draw.below(9);
  for (let tries = 0; drawn.length < count && tries < 200; tries++) {
    const step = draw.pick(steps)(draw);
    if (step === null) continue;
    const y = runStep(step, draw.values);
    const numbers = y.values();
    if (numbers.length === 0 || numbers.length > MOST_ELEMENTS) continue;
    if (!numbers.every((x) => Math.abs(x) <= LARGEST)) continue;
    // Where all numbers are equal their deviation has a kink: what its slopes are there is a matter of agreement.
    if (step.op === 'std' && numbers.some((x) => x < 0.01)) continue;
    drawn.push(step);
    draw.values.push(y);
  }
  return { inputs, steps: drawn };
}
