import { describe, expect, test, vi } from 'vitest';
import { callOf, drawSample } from '../../conformance/materialise.ts';
import '../methods.ts';
import { ones, tensor, zeros } from '../creation.ts';
import * as F from '../functional.ts';
import { jacrev } from '../func/jacobians.ts';
import { take } from '../ops/indexing/take.ts';
import { quantile } from '../ops/reductions/quantile.ts';
import { tril } from '../ops/shape/triangles.ts';
import { diagEmbed, diagonal } from '../ops/shape/diagonals.ts';
import { arange } from '../sequences.ts';
import { sizeOf } from '../shape.ts';
import { asStrided } from '../ops/shape/as-strided.ts';
import { det } from '../ops/linalg/determinants.ts';
import { bmm, mm } from '../ops/products/products.ts';
import { dot } from '../ops/products/vectors.ts';
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

const filled = (shape: readonly number[]): Tensor =>
  arange(0, sizeOf(shape)).mul(0.37).sin().reshape(shape);

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

describe('a Jacobian does without going row by row', () => {
  const image = (): Tensor => filled([1, 2, 4, 4]);
  const kernel = filled([2, 2, 2, 2]);
  const layers: { readonly [name: string]: readonly [(x: Tensor) => Tensor, Tensor] } = {
    'conv2d of its input': [(x) => F.conv2d(x, kernel, null, { padding: 1 }), image()],
    'conv2d of its weight': [(w) => F.conv2d(image(), w), kernel],
    'convTranspose2d of its input': [
      (x) => F.convTranspose2d(x, kernel, null, { stride: 2 }),
      image(),
    ],
    'convTranspose2d of its weight': [(w) => F.convTranspose2d(image(), w), kernel],
    maxPool2d: [(x) => F.maxPool2d(x, 2), image()],
    avgPool2d: [(x) => F.avgPool2d(x, 2, { padding: 1 }), image()],
    adaptiveAvgPool2d: [(x) => F.adaptiveAvgPool2d(x, 3), image()],
    interpolate: [(x) => F.interpolate(x, { size: 3, mode: 'bicubic' }), image()],
    pad: [(x) => F.pad(x, [1, 1]), image()],
    'pad with a mirror': [(x) => F.pad(x, [1, 1, 0, 1], 'reflect'), image()],
    unfold: [(x) => F.unfold(x, 2), image()],
    fold: [(x) => F.fold(x, 3, 2), filled([1, 4, 4])],
    pixelShuffle: [(x) => F.pixelShuffle(x, 2), filled([4, 2, 2])],
    layerNorm: [(x) => F.layerNorm(x, [4]), image()],
    groupNorm: [(x) => F.groupNorm(x, 2), image()],
    batchNorm: [(x) => F.batchNorm(x, null, null, { training: true }), image()],
    embedding: [(w) => F.embedding(tensor([1, 0], { dtype: 'int32' }), w), filled([2, 3])],
    crossEntropy: [(x) => F.crossEntropy(x, tensor([1, 0], { dtype: 'int32' })), filled([2, 3])],
    huberLoss: [(x) => F.huberLoss(x, zeros([2, 3])), filled([2, 3])],
    diagonal: [(x) => diagonal(x), filled([3, 3])],
    diagEmbed: [(x) => diagEmbed(x), filled([3])],
    tril: [(x) => tril(x), filled([3, 3])],
    selectScatter: [(x) => x.selectScatter(filled([3]), 0, 1).mul(x), filled([3, 3])],
    sliceScatter: [(x) => filled([3, 3]).sliceScatter(x, 0, 1), filled([2, 3])],
    diagonalScatter: [(x) => x.diagonalScatter(filled([3])).mul(x), filled([3, 3])],
    unfoldTensor: [(x) => x.unfold(0, 2, 1), filled([4])],
    quantile: [(x) => quantile(x, 0.3), filled([4])],
    scatterReduce: [
      (x) => x.scatterReduce(0, tensor([0, 1, 0], { dtype: 'int32' }), ones([3]), 'prod'),
      filled([3]),
    ],
    take: [(x) => take(x, tensor([0, 3], { dtype: 'int32' })), filled([2, 2])],
  };

  test.for(Object.entries(layers))('%s', ([, [fn, x]]) => {
    vi.mocked(perSample).mockClear();
    jacrev(fn)(x);
    expect(vi.mocked(perSample).mock.calls.map(([name]) => name)).toEqual([]);
  });
});

describe('a batch dimension is no dimension of a sample: what a sample lacks is missed', () => {
  const vectors = filled([3, 3]);
  const matrices = filled([3, 3, 3]);
  const refused: { readonly [name: string]: () => unknown } = {
    tril: () => vmap((x: Tensor) => tril(x))(vectors),
    det: () => vmap((x: Tensor) => det(x))(vectors),
    'mm of a vector': () => vmap((x: Tensor) => mm(x, vectors as never))(vectors),
    'dot of matrices': () => vmap((x: Tensor) => dot(x as never, x as never))(matrices),
    'bmm of other numbers of matrices': () =>
      vmap((x: Tensor) => bmm(x as never, filled([1, 3, 3]) as never), { inDims: 0 })(
        filled([2, 3, 3, 3]),
      ),
    'conv2d of a matrix': () => vmap((x: Tensor) => F.conv2d(x, filled([1, 3, 1, 1])))(matrices),
    'pad on more sides than a sample has': () =>
      vmap((x: Tensor) => F.pad(x, [1, 1, 1, 1]))(vectors),
  };
  test.for(Object.entries(refused))('%s', ([, run]) => {
    expect(run).toThrow(RangeError);
  });
});
