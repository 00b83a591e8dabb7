import { expect, test } from 'vitest';
import { type Cases, recordedCases } from '../../conformance/features/answers.ts';
import * as F from '../functional.ts';
import * as torch from '../index.ts';
import { type DType, ones, type Tensor } from '../index.ts';
import * as linalg from '../linalg.ts';
import { Linear } from '../nn.ts';

const of =
  (dtype: DType) =>
  (...shape: number[]): Tensor =>
    ones(shape, { dtype });
const f = of('float32');
const d = of('float64');
const i = of('int32');
const b = of('bool');

const logits = F.binaryCrossEntropyWithLogits;

const kinds = { f, d, '-': () => null };
const norms: Record<string, () => unknown> = {};
for (const [x, X] of Object.entries({ f, d, i })) {
  for (const [w, W] of Object.entries(kinds)) {
    for (const [c, C] of Object.entries(kinds)) {
      norms[`layerNorm: ${x} ${w} ${c}`] = () => F.layerNorm(X(4, 3), [3], W(3), C(3));
      norms[`groupNorm: ${x} ${w} ${c}`] = () => F.groupNorm(X(4, 3), 1, W(3), C(3));
      for (const [r, R] of Object.entries(kinds)) {
        norms[`batchNorm: ${x} ${w} ${c} ${r}`] = () =>
          F.batchNorm(X(4, 3), R(3), R(3), { weight: W(3), bias: C(3), training: true });
      }
    }
  }
}

const cases: Cases = {
  'a layer for float32': () => new Linear(3, 2).forward(d(4, 3)),
  'a layer for float32, of a vector': () => new Linear(3, 2).forward(d(3)),
  'a layer without bias': () => new Linear(3, 2, { bias: false }).forward(d(4, 3)),
  'linear: a bias': () => F.linear(f(2, 3), f(4, 3), d(4)),
  addmm: () => torch.addmm(f(4), d(2, 3), f(3, 4)),
  'addmm: all three': () => torch.addmm(i(4), d(2, 3), f(3, 4)),
  mm: () => d(2, 3).mm(f(3, 4)),
  'mm: whole numbers': () => i(2, 3).mm(f(3, 4)),
  mv: () => d(2, 3).mv(f(3)),
  dot: () => d(3).dot(f(3)),
  'dot: and another length': () => f(3).dot(d(4)),
  bmm: () => d(2, 3, 2).bmm(f(2, 2, 3)),
  'matmul: batches': () => f(2, 3, 2).matmul(d(2, 2, 3)),
  'matmul: a batch and a matrix': () => d(2, 3, 2).matmul(f(2, 3)),
  baddbmm: () => torch.baddbmm(f(2, 3, 3), d(2, 3, 2), f(2, 2, 3)),
  'baddbmm: the last': () => torch.baddbmm(f(2, 3, 3), f(2, 3, 2), d(2, 2, 3)),
  einsum: () => torch.einsum('ij,jk->ik', [d(2, 3), f(3, 4)]),
  'einsum: without sums': () => torch.einsum('i,j->ij', [f(2), d(2)]),
  outer: () => d(2).outer(f(2)),
  tensordot: () => torch.tensordot(d(2, 3), f(3, 2), { dims: 1 }),
  multiDot: () => linalg.multiDot([f(2, 2), f(2, 2), d(2, 2)]),
  bilinear: () => F.bilinear(f(2, 3), f(2, 3), d(1, 3, 3)),
  'bilinear: a bias': () => F.bilinear(f(2, 3), f(2, 3), f(1, 3, 3), d(1)),
  'conv2d: a bias': () => F.conv2d(f(1, 1, 3, 3), f(1, 1, 2, 2), d(1)),
  'conv1d: a bias': () => F.conv1d(d(1, 1, 3), f(1, 1, 2), f(1)),
  'conv2d: a weight': () => F.conv2d(f(1, 1, 3, 3), d(1, 1, 2, 2)),
  'convTranspose2d: a weight': () => F.convTranspose2d(f(1, 1, 3, 3), d(1, 1, 2, 2)),
  'convTranspose2d: a bias': () => F.convTranspose2d(f(1, 1, 3, 3), f(1, 1, 2, 2), d(1)),
  solve: () => linalg.solve(torch.eye(2), d(2, 2)),
  cross: () => linalg.cross(d(3), f(3)),
  cdist: () => torch.cdist(f(2, 3), d(2, 3)),
  'cdist: whole numbers': () => torch.cdist(f(2, 3), i(2, 3)),
  binaryCrossEntropy: () => F.binaryCrossEntropy(d(3), f(3)),
  'binaryCrossEntropy: whole targets': () => F.binaryCrossEntropy(f(3), i(3)),
  'binaryCrossEntropy: truth values': () => F.binaryCrossEntropy(d(3), b(3)),
  'binaryCrossEntropy: whole numbers': () => F.binaryCrossEntropy(i(3), i(3)),
  'binaryCrossEntropy: a weight': () => F.binaryCrossEntropy(f(3), f(3), { weight: i(3) }),
  'binaryCrossEntropyWithLogits: whole targets': () => logits(d(3), i(3)),
  'binaryCrossEntropyWithLogits: truth values': () => logits(f(3), b(3)),
  'binaryCrossEntropyWithLogits: whole numbers': () => logits(i(3), f(3)),
  'binaryCrossEntropyWithLogits: a target of float32': () =>
    logits(d(1).mul(0), f(1), { reduction: 'sum' }).dtype === 'float32',
  'binaryCrossEntropyWithLogits: a target of float64': () =>
    logits(f(1).mul(0), d(1), { reduction: 'none' }).dtype === 'float64',
  ...norms,
};

test.for(recordedCases('mixed_dtypes', cases))('%s: as in PyTorch', ([, difference]) => {
  expect(difference()).toBe('');
});
