import type { Tensor } from '@gradlings/autograd';
import { added, gradients, leaf, valueOf, type Prediction } from '../prediction.ts';

const square = (x: Tensor): Tensor => x.pow(2);

/** y₀ = x₀ · x₁ and y₁ = x₀ + 3 x₁. */
const pair = (x: Tensor): readonly [Tensor, Tensor] => [
  x.at(0).mul(x.at(1)),
  x.at(0).add(x.at(1).mul(3)),
];

export const vectors = {
  'squares-row-0': {
    answer: () => (gradients((x) => square(x).at(0), [[1, 2]])[0] as number[])[0]!,
    mistakes: [
      { value: () => valueOf((x) => square(x).at(0), [[1, 2]]), says: 'That is y₀ itself.' },
      {
        value: () => (gradients((x) => square(x).at(0), [[1, 2]])[0] as number[])[1]!,
        says: 'That is ∂y₀/∂x₁. Both indices are 0 here.',
      },
      {
        value: () => (gradients((x) => square(x).at(1), [[1, 2]])[0] as number[])[1]!,
        says: 'That is ∂y₁/∂x₁. Outputs and inputs are counted from 0.',
      },
    ],
    nudge: 'y₀ = x₀². What is its slope at x₀ = 1?',
  },
  'squares-weighted': {
    answer: () => gradients(square, [[3, 5]], [2, 0.5])[0]!,
    mistakes: [
      {
        value: () => gradients(square, [[3, 5]], [1, 1])[0]!,
        says: 'That counts every output once, as y.sum() would. Here y₀ counts twice, y₁ half.',
      },
      { value: () => [2, 0.5], says: 'Those are the weights. What does each of them multiply?' },
      {
        value: () => added(gradients(square, [[3, 5]], [2, 0.5])[0] as number[]),
        says: 'That adds the two entries up. A gradient has the shape of its tensor.',
      },
      {
        value: () => gradients(square, [[2, 0.5]], [1, 1])[0]!,
        says: 'That is the gradient at the point [2, 0.5]. v is no point: it says how much each output counts.',
      },
    ],
    nudge: 'Row 0 of the Jacobian is [6, 0], row 1 is [0, 10]. Weigh them, and add.',
  },
  'pair-jacobian': {
    answer: () => [0, 1].map((i) => gradients((x) => pair(x)[i]!, [[2, 5]])[0]!),
    mistakes: [
      {
        value: () => gradients((x) => pair(x)[0].add(pair(x)[1]), [[2, 5]])[0]!,
        says: 'That is the sum of the rows, which y.sum().backward() gives. Write each row by itself.',
      },
      {
        value: () => pair(leaf([2, 5])).map((y) => y.item()),
        says: 'Those are the two outputs themselves.',
      },
    ],
    nudge: 'Row 0 holds ∂y₀/∂x₀ and ∂y₀/∂x₁, row 1 the same of y₁.',
  },
} as const satisfies Record<string, Prediction>;
