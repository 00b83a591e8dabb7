/**
 * Random programs: a few inputs, a dozen steps with values used again and again, views, broadcasting,
 * and at the end a number. A seed decides everything. The steps are run as they are drawn, since
 * which one comes next depends on the shapes that there are.
 */
import { sizeOf, type Shape } from '../../src/shape.ts';
import { tensor } from '../../src/creation.ts';
import { Draw } from './draw.ts';
import type { Program, Step } from './program.ts';
import { steps } from './steps.ts';
import { runStep } from './run-step.ts';

/** How many random programs are compared with PyTorch. */
export const COUNT = 5_000;

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
