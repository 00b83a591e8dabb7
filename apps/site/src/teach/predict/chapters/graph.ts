import type { Tensor } from '@gradlings/autograd';
import { gradients, leaf, valueOf, type Prediction } from '../prediction.ts';

const twoPaths = (a: Tensor, b: Tensor): Tensor => a.mul(b).add(a);
const square = (x: Tensor): Tensor => x.pow(2);

export const graph = {
  'two-paths-a': {
    answer: () => gradients(twoPaths, [2, 5])[0]!,
    mistakes: [
      {
        value: () => gradients((a, b) => a.mul(b), [2, 5])[0]!,
        says: 'That is what comes through the product. a is used once more: where?',
      },
      {
        value: () => gradients((a) => a.add(0), [2])[0]!,
        says: 'That is what comes through the sum. a is used once more: where?',
      },
      { value: () => valueOf(twoPaths, [2, 5]), says: 'That is y itself.' },
      { value: () => gradients(twoPaths, [2, 5])[1]!, says: 'That is ∂y/∂b.' },
    ],
    nudge: 'Count the places in which a is used. What comes back from each of them?',
  },
  'square-twice': {
    answer: () => {
      const x = leaf(3);
      square(x).backward();
      square(x).backward();
      return x.grad!.item();
    },
    mistakes: [
      {
        value: () => gradients(square, [3])[0]!,
        says: 'That is what one pass brings. Nobody cleared grad before the second one.',
      },
      { value: () => valueOf(square, [3]), says: 'That is x² itself.' },
      {
        value: () => (gradients(square, [3])[0] as number) ** 2,
        says: 'Two passes add; along one path it would be multiplied.',
      },
    ],
    nudge: 'What does one pass bring at x = 3? And what does the second one do with it?',
  },
} as const satisfies Record<string, Prediction>;
