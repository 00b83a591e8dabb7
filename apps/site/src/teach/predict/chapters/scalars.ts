import type { Tensor } from '@gradlings/autograd';
import { added, gradients, valueOf, type Prediction } from '../prediction.ts';

const wavy = (x: Tensor, y: Tensor): Tensor => x.pow(2).mul(y).add(y.sin());
const cube = (x: number): number => valueOf((t) => t.pow(3), [x]);
const polynomial = (x: Tensor, z: Tensor): Tensor => x.pow(2).mul(2).add(z.mul(3));
const fiveSquares = (u: Tensor): Tensor => u.pow(2).mul(5);
const line = (x: Tensor): Tensor => x.mul(3).add(1);
const square = (x: Tensor): Tensor => x.pow(2);

export const scalars = {
  'surface-partial-x': {
    answer: () => gradients(wavy, [2, 3])[0]!,
    mistakes: [
      {
        value: () => gradients(wavy, [2, 3])[1]!,
        says: 'That is ∂f/∂y. Asked is how f moves when only x does.',
      },
      {
        value: () => valueOf(wavy, [2, 3]),
        says: 'That is f itself at this point, not its slope.',
      },
      {
        value: () => added(gradients(wavy, [2, 3])),
        says: 'That adds both slopes, as if x and y moved together. y stays where it is.',
      },
      {
        value: () => gradients((x) => x.pow(2), [2])[0]!,
        says: 'That is the slope of x² alone. What stands beside it in x²y?',
      },
    ],
    nudge: 'Take y for a number that does not move: what is the slope of x² times that number?',
  },
  'cube-central-half': {
    answer: () => (cube(2.5) - cube(1.5)) / (2 * 0.5),
    mistakes: [
      {
        value: () => gradients((x) => x.pow(3), [2])[0]!,
        says: 'That is the slope of the curve. The line through the two points is a little steeper: by how much?',
      },
      {
        value: () => (cube(2.5) - cube(2)) / 0.5,
        says: 'That is the forward difference, from 2 to 2.5. The central one goes from 1.5 to 2.5.',
      },
      {
        value: () => (cube(2.5) - cube(1.5)) / 0.5,
        says: 'The two points lie 2h apart, so divide by 1, not by 0.5.',
      },
    ],
    nudge: 'Put x = 2 and h = 0.5 into 3x² + h².',
  },
  'polynomial-x': {
    answer: () => gradients(polynomial, [2, 3])[0]!,
    mistakes: [
      {
        value: () => valueOf(polynomial, [2, 3]),
        says: 'That is the value of y, which y.item() gives. x.grad is how fast y moves with x.',
      },
      {
        value: () => gradients(polynomial, [2, 3])[1]!,
        says: 'That is z.grad. What does y do when only x moves?',
      },
      {
        value: () => added(gradients(polynomial, [2, 3])),
        says: 'That adds the slopes of x and of z. Each leaf has a gradient of its own.',
      },
      {
        value: () => gradients((x) => x.pow(2), [2])[0]!,
        says: 'That is the slope of x². And the 2 in front of it?',
      },
    ],
    nudge: 'Only x moves, so 3z is a constant. What is the slope of 2x² at x = 2?',
  },
  'retained-u': {
    answer: () => gradients(fiveSquares, [valueOf(line, [2])])[0]!,
    mistakes: [
      {
        value: () => gradients((x) => fiveSquares(line(x)), [2])[0]!,
        says: 'That is x.grad: the slope of L with x. u.grad is the slope of L with u, one step earlier on the way back.',
      },
      {
        value: () => gradients(line, [2])[0]!,
        says: 'That is ∂u/∂x. u.grad holds ∂L/∂u.',
      },
      { value: () => valueOf((x) => fiveSquares(line(x)), [2]), says: 'That is L itself.' },
      { value: () => valueOf(line, [2]), says: 'That is u itself. How fast does 5u² move there?' },
      {
        value: () => gradients(square, [valueOf(line, [2])])[0]!,
        says: 'That is the slope of u². And the 5?',
      },
    ],
    nudge: 'First find u at x = 2. Then: what is the slope of 5u² there?',
  },
  'abs-right': {
    answer: () => (valueOf((x) => x.abs(), [0.5]) - valueOf((x) => x.abs(), [0])) / 0.5,
    mistakes: [
      {
        value: () => gradients((x) => x.abs(), [0])[0]!,
        says: 'That is what the engine answers at 0, by convention. Asked is the line from 0 to the right.',
      },
      {
        value: () => (valueOf((x) => x.abs(), [0]) - valueOf((x) => x.abs(), [-0.5])) / 0.5,
        says: 'That is the slope from the left.',
      },
    ],
    nudge: 'How far does |x| rise from x = 0 to x = h? Divide that by h.',
  },
  'sqrt-slope-quarter': {
    answer: () => gradients((s) => s.sqrt(), [4])[0]!,
    mistakes: [
      { value: () => valueOf((s) => s.sqrt(), [4]), says: 'That is √s itself.' },
      {
        value: () => valueOf((s) => s.rsqrt(), [4]),
        says: 'That is 1/√s. The power ½ comes down in front, too.',
      },
      {
        value: () => valueOf((s) => s.sqrt().div(2), [4]),
        says: 'The root belongs under the line: 1/(2√s).',
      },
    ],
    nudge: '√s is s to the power ½. Bring the power down, and take one off it.',
  },
} as const satisfies Record<string, Prediction>;
