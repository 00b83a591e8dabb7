import { describe, expect, test } from 'vitest';
import { type Cases, recordedCases } from '../../conformance/features/answers.ts';
import { dropout, gumbelSoftmax, rrelu } from '../functional.ts';
import { arange, grad, manualSeed, ones, tensor, type Tensor, vmap, zerosLike } from '../index.ts';

const double = { dtype: 'float64' } as const;
const row = [-1, 2, -3, 0, -0.5];
const logits = [
  [0.5, -1, 2],
  [3, 0.25, -2],
];

/** The name of the node, the result, the gradient and the second derivative of a weighed sum. */
function differentiated(fn: (x: Tensor) => Tensor, values: readonly unknown[]): unknown[] {
  const x: Tensor = tensor(values as number[], { ...double, requiresGrad: true });
  const y = fn(x);
  const weights = arange(1, y.numel() + 1, 1, double).reshape(y.shape);
  const g = grad(y.mul(weights).sum(), [x], { createGraph: true })[0]!;
  const second = g.requiresGrad ? grad(g.mul(g).sum(), [x], { allowUnused: true })[0]! : null;
  return [y.gradFn!.name, y, g, second ?? zerosLike(x)];
}

const cases: Cases = {
  'rrelu, training': () => differentiated((x) => rrelu(x, 1 / 8, 1 / 3, true), row),
  'rrelu between other bounds': () => differentiated((x) => rrelu(x, 0.5, 2.5, true), row),
  'rrelu of 32 bits': () => rrelu(tensor(row), 0.1, 0.3, true),
  'rrelu draws row by row, in whatever order they lie': () =>
    rrelu(ones([3, 2], double).neg().t(), undefined, undefined, true),
  'rrelu with one slope': () => rrelu(tensor(row, double), 0.25, 0.25, true),
  gumbelSoftmax: () => differentiated((x) => gumbelSoftmax(x), logits),
  'gumbelSoftmax at a low temperature, along the first dimension': () =>
    differentiated((x) => gumbelSoftmax(x, { tau: 0.5, dim: 0 }), logits),
  'gumbelSoftmax, hard': () => differentiated((x) => gumbelSoftmax(x, { hard: true }), logits),
  'rrelu with the bounds exchanged': () => rrelu(tensor(row), 0.5, 0.25, true),
  'rrelu of whole numbers': () => rrelu(ones([2], { dtype: 'int32' }), 0.1, 0.3, true),
};

const inVmap: { readonly [name: string]: (a: Tensor) => Tensor } = {
  dropout: (a) => dropout(a, 0.25),
  'dropout of what all samples share': (a) => dropout(ones([4], double)).mul(a),
  gumbelSoftmax: (a) => gumbelSoftmax(a),
  'rrelu, training': (a) => rrelu(a, 1 / 8, 1 / 3, true),
};

const vmapCases: Cases = Object.fromEntries(
  (['error', 'different', 'same'] as const).flatMap((randomness) =>
    Object.entries(inVmap).map(([name, fn]) => [
      `vmap, ${randomness}: ${name}`,
      () => vmap(fn, { randomness })(arange(1, 13, 1, double).neg().reshape([3, 4])),
    ]),
  ),
);

describe('activations that draw numbers draw those of PyTorch, and have its gradients', () => {
  test.for(recordedCases('random_activations', { ...cases, ...vmapCases }))(
    '%s',
    ([, difference]) => {
      manualSeed(0);
      expect(difference()).toBe('');
    },
  );
});

test('gumbelSoftmax picks each category as often as its softmax says', () => {
  manualSeed(1);
  // Shares of 1/2, 1/3 and 1/6.
  const many = tensor([Math.log(3), Math.log(2), 0]).expand([6000, 3]);
  const counts = gumbelSoftmax(many, { hard: true }).sum(0).toArray() as number[];
  for (const [i, expected] of [3000, 2000, 1000].entries()) {
    expect(Math.abs(counts[i]! - expected)).toBeLessThan(150);
  }
});
