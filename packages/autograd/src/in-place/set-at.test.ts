import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import { grad, slice, tensor, type Tensor } from '../index.ts';
import type { Index } from '../signatures/indexing.ts';

const f64 = { dtype: 'float64' } as const;
const all = slice();
const mask = tensor([
  [true, false, true],
  [false, true, false],
]);

function start(): Tensor {
  return tensor(
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
    { ...f64, requiresGrad: true },
  );
}

function written(indices: readonly Index[], value: (w: Tensor) => number | Tensor) {
  return (): unknown => {
    const x = start();
    const w: Tensor = tensor([10, 20, 30], { ...f64, requiresGrad: true });
    const y: Tensor = x.mul(1);
    y.setAt_(indices, value(w));
    const weights = tensor(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      f64,
    );
    const grads = grad(y.mul(weights).sum(), [x, w], { materializeGrads: true });
    return [y, y.gradFn!.name, grads];
  };
}

const two = (w: Tensor): Tensor => w.at(slice(0, 2));

const cases = recordedCases('setting', {
  'a row, a number': written([0], () => 5),
  'an element, a number': written([0, 1], () => 5),
  'a row, a tensor': written([0], (w) => w),
  'a column, a tensor': written([all, 1], two),
  'everything by a range': written([all], (w) => w),
  everything: written(['...'], (w) => w),
  'rows by number': written([[1]], (w) => w),
  'elements by number': written(
    [
      [0, 1],
      [2, 2],
    ],
    two,
  ),
  'masked elements': written([mask], (w) => w),
  'masked elements, a number': written([mask], () => 7),
  'columns by number': written([all, [0, 2]], () =>
    tensor(
      [
        [1, 2],
        [3, 4],
      ],
      f64,
    ),
  ),
  'sizes of 1 in front': written([0], (w) => w.reshape([1, 1, 3])),
  'sizes of 1 in front, by number': written([[0]], (w) => w.reshape([1, 1, 3])),
  'a new dimension': written([null, 0], (w) => w),
  'an element, a tensor of no dimension': written([1, 2], (w) => w.at(0)),
  'an element, a tensor of one element': written([1, 2], (w) => w.at(slice(0, 1))),
  'a truth value': written([true], () => 5),
  'too few values': written([0], two),
  'too few values, by number': written([[0, 1]], two),
  'an index that is not there': written([5], () => 1),
  'a leaf': () => tensor([1, 2], { requiresGrad: true }).setAt_([0], 5),
  'a leaf, by number': () => tensor([1, 2], { requiresGrad: true }).setAt_([[0]], 5),
  'whole numbers take the whole part of a number': () =>
    tensor([0, 0, 0], { dtype: 'int32' }).setAt_([0], 1.75),
  'a part of a part, by number': () => {
    const x = start().detach();
    x.at(1).setAt_([[0, 2]], tensor([7, 8], f64));
    return x;
  },
});

describe('setAt_ does as x[…] = v in PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});
