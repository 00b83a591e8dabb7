import { expect, test } from 'vitest';
import { type Cases, recordedCases } from '../../conformance/features/answers.ts';
import { pow, type Tensor, stack, tensor } from '../index.ts';

const LARGEST = 2 ** 31 - 1;

function w(values: readonly number[] | readonly (readonly number[])[]): Tensor {
  return tensor(values, { dtype: 'int32' });
}

const x = w([LARGEST, -(2 ** 31), 65536, 46341, -3, 2, 7]);
const y = w([7, 46341, LARGEST, LARGEST, -(2 ** 31), 65536, -3]);
const row = w([[LARGEST, 123456789, -(2 ** 31), 3, 5]]);
const column = row.t();
const three = y.narrow(0, 0, 3);

const exponents = [0, 1, 2, 3, 5, 31, 32, 100];

const cases: Cases = {
  ...Object.fromEntries(exponents.map((n) => [`pow: ${n}`, () => x.pow(n)])),
  'pow: of tensors': () => x.pow(w([3, 3, 3, 33, 31, 40, 1000])),
  'pow: fractions are cut off': () => w([1, -1, -1, 2, 0, -2]).pow(w([-1, -1, -2, -1, -1, -3])),
  'pow: of a number': () => pow(3, w([20, 21, 40, 100, 0, -1])),
  'pow: in place': () => x.clone().pow_(3),
  'pow: to one half': () => w([4, 9]).pow(0.5),
  'pow: truth values': () => tensor([true]).pow(tensor([true])),
  square: () => x.square(),
  mul: () => x.mul(y),
  'mul: by a number': () => x.mul(LARGEST),
  'mul: in place': () => x.clone().mul_(y),
  'mul: stretched': () => row.mul(column),
  'add: with alpha': () => x.add(y, { alpha: LARGEST }),
  'sub: with alpha': () => x.sub(y, { alpha: LARGEST }),
  addcmul: () => x.addcmul(y, y, { value: LARGEST }),
  prod: () => x.indexSelect(0, w([0, 3, 6, 3])).prod(),
  'prod: along a dimension': () => stack([x, y, y]).prod(0),
  cumprod: () => w([LARGEST, 46341, 7, 46341, 3]).cumprod(0),
  dot: () => x.dot(y),
  mv: () => row.mv(column.select(1, 0)),
  mm: () => row.mm(column),
  'mm: large': () => column.mm(row).mm(column.mm(row)),
  bmm: () => row.unsqueeze(0).bmm(column.unsqueeze(0)),
  outer: () => x.outer(y),
  kron: () => x.kron(y),
  scatterReduce: () => x.scatterReduce(0, w([0, 1, 1]), three, 'prod'),
  'scatter: multiply': () => x.scatter(0, w([0, 1, 2]), three, { reduce: 'multiply' }),
  'indexAdd: with alpha': () => x.indexAdd(0, w([0, 1, 3]), three, { alpha: LARGEST }),
};

test.for(recordedCases('whole_numbers', cases))('%s: as in PyTorch', ([, difference]) => {
  expect(difference()).toBe('');
});
