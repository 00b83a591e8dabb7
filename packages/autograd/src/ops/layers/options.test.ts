import { expect, test } from 'vitest';
import { type Cases, recordedCases } from '../../../conformance/features/answers.ts';
import * as F from '../../functional.ts';
import { arange, grad, manualSeed, ones, tensor, type Tensor, zeros } from '../../index.ts';

const i = (...rows: number[]): Tensor => tensor(rows, { dtype: 'int32' });

const rows = (): Tensor =>
  tensor(
    [
      [3, 4],
      [0.5, 0.25],
      [-2, 1.5],
    ],
    { dtype: 'float64', requiresGrad: true },
  );

const scores = tensor([1, 2, 3], { dtype: 'float64' });
const reductions = ['mean', 'sum', 'none'] as const;

function shortened(weight: Tensor, read: Tensor, options: F.EmbeddingOptions): unknown {
  const before = weight.version;
  const y = F.embedding(read, weight, options);
  return [weight.detach(), y.detach(), weight.version - before];
}

function byFrequency(read: Tensor, options: F.EmbeddingOptions = {}): unknown {
  const weight = rows();
  const y = F.embedding(read, weight, { scaleGradByFreq: true, ...options });
  const upstream = arange(1, y.numel() + 1, 1, { dtype: 'float64' }).reshape(y.shape);
  y.mul(upstream).sum().backward();
  return [y.detach(), weight.grad];
}

const q = ones([2, 4, 3, 5]);
const two = ones([2, 2, 6, 5]);
const three = ones([2, 3, 6, 5]);
const line = ones([1, 1, 3]) as Tensor;
const image = ones([1, 1, 3, 4]) as Tensor;
const { interpolate: resize, scaledDotProductAttention: attention } = F;

const cases: Cases = {
  'embedding: long rows that are read are shortened': () =>
    shortened(rows(), i(0, 1, 0), { maxNorm: 1 }),
  'embedding: measured by another norm': () =>
    shortened(rows(), i(2, 0), { maxNorm: 1.5, normType: 1 }),
  'embedding: measured by the largest': () =>
    shortened(rows(), i(2), { maxNorm: 0.5, normType: Infinity }),
  'embedding: short enough': () => shortened(rows(), i(1), { maxNorm: 1 }),
  'embedding: no row is read': () =>
    shortened(rows(), zeros([0], { dtype: 'int32' }), { maxNorm: 1 }),
  'embedding: the padding is shortened too': () =>
    shortened(rows(), i(0), { maxNorm: 1, paddingIdx: 0 }),
  'embedding: of whole numbers': () =>
    shortened(tensor([[1, 2]], { dtype: 'int32' }), i(0), { maxNorm: 1 }),
  'embedding: gradients by frequency': () => byFrequency(i(0, 2, 0, 0)),
  'embedding: gradients by frequency, with a padding': () =>
    byFrequency(i(0, 2, 0, 1).reshape([2, 2]), { paddingIdx: 1 }),
  'embedding: gradients by frequency of nothing': () => byFrequency(zeros([0], { dtype: 'int32' })),
  'embedding: a row past the last, to be measured': () => F.embedding(i(3), rows(), { maxNorm: 1 }),
  'embedding: a row past the last': () => F.embedding(i(3), rows()),
  'embedding: a row before the first, to be measured': () =>
    F.embedding(i(-1), rows(), { maxNorm: 1 }),

  'attention: heads that are not shared': () => attention(q, two, two),
  'attention: heads that cannot be shared evenly': () =>
    attention(q, three, three, { enableGqa: true }),
  'attention: no heads': () =>
    attention(q.at(0, 0), two.at(0, 0), two.at(0, 0), { enableGqa: true }),

  'interpolate: corners of whole elements': () =>
    resize(line, { size: 5, mode: 'nearest-exact', alignCorners: true }),
  'interpolate: corners of areas': () =>
    resize(image, { size: 5, mode: 'area', alignCorners: false }),
  'interpolate: antialias of whole elements': () => resize(image, { size: 5, antialias: true }),
  'interpolate: antialias of signals': () =>
    resize(line, { size: 5, mode: 'linear', antialias: true }),
  'interpolate: an image for a line': () => resize(image, { size: 5, mode: 'linear' }),
  'interpolate: a line for an image': () => resize(line, { size: 5, mode: 'bilinear' }),
  'interpolate: a line for a curved image': () => resize(line, { size: 5, mode: 'bicubic' }),
  'interpolate: a matrix': () => resize(ones([3, 3]), { size: 5 }),
  // @ts-expect-error -- there is no such mode
  'interpolate: an unknown mode': () => resize(image, { size: 5, mode: 'cubic' }),
  'interpolate: a size and a factor': () => resize(line, { size: 5, scaleFactor: 2 }),
  'interpolate: neither': () => resize(line, {}),
  'interpolate: a size too many': () => resize(line, { size: [5, 2] }),
  'interpolate: a factor too many': () => resize(line, { scaleFactor: [1.5, 2] }),
  'interpolate: a factor for a size': () => resize(line, { size: 5, recomputeScaleFactor: true }),
  'interpolate: a signal of nothing': () => resize(line, { scaleFactor: 0.1 }),
  'interpolate: an image of nothing': () => resize(image, { size: [0, 2], mode: 'bicubic' }),
  'interpolate: an area of nothing': () => resize(image, { size: [0, 2], mode: 'area' }),
  'nllLoss: the class of a vector in a vector': () =>
    reductions.map((reduction) => F.nllLoss(scores, i(0), { reduction })),
  'crossEntropy: the class of a vector in a vector': () =>
    reductions.map((reduction) => F.crossEntropy(scores, i(0), { reduction })),
  'crossEntropy: two classes of a vector': () => F.crossEntropy(scores, i(0, 1)),
  'crossEntropy: the class of a vector in a vector, smoothed': () =>
    F.crossEntropy(scores, i(0), { labelSmoothing: 0.1 }),
};

test.for(recordedCases('layer_options', cases))('%s: as in PyTorch', ([, difference]) => {
  manualSeed(0);
  expect(difference()).toBe('');
});

test('rows are not shortened behind the back of what was saved', () => {
  const weight = rows();
  const y = weight.square().sum();
  F.embedding(i(0), weight, { maxNorm: 1 });
  expect(() => y.backward()).toThrow('has been modified by an inplace operation');
});

// PyTorch forgets the frequencies here, and says [[2, 3], [2, 3], [5, 7]].
test('a gradient by frequency, differentiated again, is still divided by the frequencies', () => {
  const weight = rows();
  const upstream = ones([3, 2], { dtype: 'float64', requiresGrad: true });
  const y = F.embedding(i(0, 0, 1), weight, { scaleGradByFreq: true });
  const [g] = grad(y, weight, { gradOutputs: upstream, createGraph: true });
  const weights = tensor([2, 3, 5, 7, 11, 13], { dtype: 'float64' }).reshape([3, 2]);
  const [second] = grad(g!, upstream, { gradOutputs: weights });
  expect(second!.toArray()).toEqual([
    [1, 1.5],
    [1, 1.5],
    [5, 7],
  ]);
});
