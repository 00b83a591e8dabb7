import { tensor } from '@gradlings/autograd';
import { check, type Random } from '@gradlings/check';
import { gradientOfLeaf, predict } from './three-bugs.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((p, n) => p + n, 0);

/** What the engine says of the tutorial's numbers. */
function truth(): { printed: string; leafGradient: unknown; sixTen: string } {
  const leaf = tensor([1, 2], { dtype: 'float64', requiresGrad: true });
  const w = tensor(
    [
      [3, 4],
      [5, 6],
    ],
    { dtype: 'float64' },
  );
  leaf.reshape([1, -1]).matmul(w).mul(2).sum().backward();
  return { printed: 'None', leafGradient: leaf.grad!.toArray(), sixTen: 'z₀' };
}

check('predict: what is printed, what is right, what [6, 10] is', {
  points: 2,
  run: () => predict(),
  expected: truth,
  misconceptions: {
    'believes-the-print': {
      run: () => ({ ...truth(), printed: '[[6, 10]]' }),
      says: 'You expect the tutorial to print [[6, 10]]. Line 4 gives the name x to what reshape computed. Is that tensor a leaf? On a computed tensor nothing is kept: its .grad is None.',
    },
    'expects-the-leaf': {
      run: () => ({ ...truth(), printed: '[14, 22]' }),
      says: 'You expect [14, 22] to be printed. That gradient exists, on the tensor of line 1. Which tensor does the name x stand for in the last line?',
    },
    'first-column': {
      run: () => ({ ...truth(), leafGradient: [6, 10], sixTen: 'y' }),
      says: 'You take [6, 10] for the gradient of y. It is a · (3, 5), the first column of w. Which of the outputs z₀ and z₁ depends on that column? And what does the second one add?',
    },
    'column-sums': {
      run: () => ({ ...truth(), leafGradient: [16, 20] }),
      says: 'You have [16, 20] for the leaf: a · (sums of the columns). x₀ meets row 0 of w: it moves z₀ by a · 3 and z₁ by a · 4. So over what do you sum?',
    },
  },
});

interface Probe {
  readonly a: number;
  readonly x: readonly number[];
  readonly w: readonly (readonly number[])[];
}

const probe = (random: Random): Probe => ({
  a: random.uniform(2.2, 4),
  x: random.distinct(2),
  w: [random.distinct(3), random.distinct(3)],
});

check('gradientOfLeaf is a times the row sums of w', {
  points: 2,
  probe,
  run: ({ a, x, w }) =>
    gradientOfLeaf(
      a,
      [...x],
      w.map((row) => [...row]),
    ),
  expected: ({ a, w }) => w.map((row) => a * sum(row)),
  misconceptions: {
    'rebinds-x': {
      run: () => null,
      says: 'Your gradient is {yours}. Is the tensor whose .grad you read the one that you made, or the one that reshape computed? Keep the leaf under a name of its own: const leaf = tensor(…), const row = leaf.reshape([1, -1]).',
    },
    'first-column': {
      run: ({ a, w }) => w.map((row) => a * row[0]!),
      says: 'Your gradient is {yours}: a times the first column of w. That is the gradient of the first output alone. Was it summed over all outputs before backward()?',
    },
    'column-sums': {
      run: ({ a, w }) => w[0]!.map((_, j) => a * sum(w.map((row) => row[j]!))),
      says: 'Your gradient is {yours}: one number for each column of w. x has {probe.x}, two numbers, and a gradient has the shape of its tensor. Over which direction of w do you have to sum?',
    },
    'forgets-a': {
      run: ({ w }) => w.map((row) => sum(row)),
      says: 'Your gradient is {yours}: the row sums of w. They are multiplied by a = {probe.a} before they reach y. What does that do to the gradient?',
    },
  },
});
