import { describe, expect, test, vi } from 'vitest';
import { callOf, drawSample } from '../../conformance/materialise.ts';
import '../methods.ts';
import { zeros } from '../creation.ts';
import { asStrided } from '../ops/shape/as-strided.ts';
import { stack } from '../ops/joining/stack.ts';
import { functionOf, operations } from '../ops.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { leavesOf, withLeaves } from '../tree.ts';
import { perSample } from './per-sample.ts';
import { rules } from './rules.ts';
import { Refusal } from './rules/rule.ts';
import { vmap } from './vmap.ts';

vi.mock('./per-sample.ts', { spy: true });

/**
 * `asStrided` counts in the numbers of one sample. The middle of all elements shares its gradient among
 * equals; only along a dimension is there a rule.
 */
const ALWAYS_ALONE = ['asStrided', 'median', 'nanmedian'];

function goesSampleBySample(
  args: readonly unknown[],
  fn: (...args: unknown[]) => unknown,
): boolean {
  const dims: (number | null)[] = [];
  const leaves = leavesOf(args).map((x) => {
    const isBatch = isTensor(x) && x.requiresGrad;
    dims.push(isBatch ? 0 : null);
    return isBatch ? stack([x, x]) : x;
  });
  vi.mocked(perSample).mockClear();
  const run = (...all: unknown[]): Tensor[] => leavesOf(fn(...all)).filter(isTensor);
  const inDims = withLeaves(args, dims) as (number | null)[];
  try {
    vmap(run, { inDims })(...(withLeaves(args, leaves) as Tensor[]));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return vi.mocked(perSample).mock.calls.length > 0;
}

test('what goes sample by sample is noticed', () => {
  const x = zeros([3], { requiresGrad: true });
  expect(
    goesSampleBySample([x, [2], [1]], (a, ...how) =>
      asStrided(a as Tensor, ...(how as [number[], number[]])),
    ),
  ).toBe(true);
});

describe('a rule does without going sample by sample', () => {
  const withRule = operations.filter(
    ({ name, elementwise }) =>
      (Object.hasOwn(rules, name.replace('.dim', '')) || elementwise) &&
      !ALWAYS_ALONE.includes(name),
  );

  test.for(withRule.map((operation) => [operation.name, operation] as const))(
    '%s',
    ([, operation]) => {
      const usual = operation.samples.flatMap((sample, i) => {
        const { args } = callOf(drawSample(sample, i), 'float64');
        const tensors = leavesOf(args).filter(isTensor);
        // A single number among them may need a way of its own. Indices and masks are the same for all.
        const isUsual = tensors.every((x) => x.ndim > 0 && x.numel() > 0);
        return isUsual && tensors.some((x) => x.requiresGrad) ? [args] : [];
      });
      const alone = usual.filter((args) => goesSampleBySample(args, functionOf(operation)));
      expect(alone).toEqual([]);
    },
  );
});
