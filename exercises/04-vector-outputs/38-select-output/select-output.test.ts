import { type Tensor, tensor } from '@gradlings/autograd';
import { centralDifference, check, type Random } from '@gradlings/check';
import { gradientOfOutput } from './select-output.ts';

interface Probe {
  readonly x: readonly number[];
  readonly w: readonly (readonly number[])[];
  readonly i: number;
}

/** y = w @ x², three outputs of two inputs. */
const outputs =
  ({ w }: Probe) =>
  (x: Tensor): Tensor =>
    tensor(w, { dtype: 'float64' }).matmul(x.pow(2));

/** Row i of the Jacobian: ∂yᵢ/∂xⱼ = 2 wᵢⱼ xⱼ. */
const row = ({ x, w }: Probe, i: number): number[] => x.map((entry, j) => 2 * w[i]![j]! * entry);
const at = (list: readonly number[], x: readonly number[]): number =>
  list.reduce((total, entry, j) => total + entry * x[j]! * x[j]!, 0);

const probe = (random: Random): Probe => ({
  x: random.distinct(2),
  w: [random.distinct(2), random.distinct(2), random.distinct(2)],
  i: random.integer(1, 2),
});

check('the gradient of output i is row i of the Jacobian', {
  points: 2,
  probe,
  run: (p) => gradientOfOutput(outputs(p), [...p.x], p.i),
  expected: (p) => row(p, p.i),
  finiteDifference: ({ x, w, i }) =>
    x.map((entry, j) => centralDifference((v) => at(w[i]!, x.with(j, v)), entry)),
  misconceptions: {
    'sums-instead': {
      run: (p) => p.x.map((_, j) => row(p, 0)[j]! + row(p, 1)[j]! + row(p, 2)[j]!),
      says: 'Your gradient is {yours}: that of y₀ + y₁ + y₂, all outputs summed. The task asks for output {probe.i} alone. Which number of y do you go backward from?',
    },
    'one-too-early': {
      run: (p) => row(p, p.i - 1),
      says: 'Your gradient is {yours}: that of the output before. Outputs are counted from 0. Which one is output {probe.i}?',
    },
    'reads-the-value': {
      run: ({ x, w, i }) => x.map((entry, j) => w[i]![j]! * entry * entry),
      says: 'Your answer is {yours}: the terms of yᵢ itself. The gradient says how fast yᵢ moves with each xⱼ. What is the derivative of w · x²?',
    },
  },
});

check('the example of the tutorial: y = x² at [1, 2], output 1', {
  run: () => gradientOfOutput((x) => x.pow(2), [1, 2], 1),
  // PyTorch 2.13: tensor([0., 4.]). At x = 2, x² = 2x: who reads the value passes here, and fails above.
  expected: () => [0, 4],
  misconceptions: {
    'sums-instead': {
      run: () => [2, 4],
      says: 'Your gradient is {yours}: that of y₀ + y₁. y₁ = x₁² does not depend on x₀, so its first entry is 0. Which number of y do you go backward from?',
    },
    'one-too-early': {
      run: () => [2, 0],
      says: 'Your gradient is {yours}: that of y₀ = x₀². Outputs are counted from 0: which one is output 1?',
    },
  },
});
