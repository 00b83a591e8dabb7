import { tensor, type Tensor } from '@gradlings/autograd';
import { gradients, leaf, valueOf, type Prediction } from '../prediction.ts';

const w = [
  [3, 4],
  [5, 6],
] as const;
const scaled = (x: Tensor): Tensor =>
  x
    .reshape([1, -1])
    .matmul(tensor(w, { dtype: 'float64' }))
    .mul(2);

export const matrices = {
  'matmul-leaf-0': {
    answer: () => (gradients((x) => scaled(x).sum(), [[1, 2]])[0] as number[])[0]!,
    mistakes: [
      {
        value: () => (gradients((x) => scaled(x).at(0, 0), [[1, 2]])[0] as number[])[0]!,
        says: 'That is the first entry of [6, 10], the gradient of z₀ alone. x₀ reaches z₁ as well.',
      },
      {
        value: () => (gradients((x) => scaled(x).sum().div(2), [[1, 2]])[0] as number[])[0]!,
        says: 'The sum of the row is right. And the factor a?',
      },
      {
        value: () => (gradients((x) => scaled(x).sum(), [[1, 2]])[0] as number[])[1]!,
        says: 'That is the second entry: what x₁ does.',
      },
      {
        value: () => 2 * (w[0][0] + w[1][0]),
        says: 'That is a times the sum of the first column. Which entries of w does x₀ meet?',
      },
      { value: () => valueOf((x) => scaled(x).at(0, 0), [[1, 2]]), says: 'That is z₀ itself.' },
    ],
    nudge: 'x₀ reaches y through z₀ and through z₁. What does each path multiply it by?',
  },
  'matmul-leaf-shape': {
    answer: () => {
      const x = leaf([1, 2]);
      scaled(x).sum().backward();
      return x.grad!.shape;
    },
    mistakes: [
      {
        value: () => leaf([1, 2]).reshape([1, -1]).shape,
        says: 'That is the shape of the row. The gradient is at the leaf, which was made before it.',
      },
      { value: () => tensor(w).shape, says: 'That is the shape of w.' },
      { value: () => [], says: 'That is the shape of y, a single number.' },
      {
        value: () => leaf([1, 2]).reshape([1, -1]).numel(),
        says: 'So many numbers, yes. Write the shape as a list.',
      },
    ],
    nudge: 'A gradient says for each number of its tensor how fast y moves with it.',
  },
} as const satisfies Record<string, Prediction>;
