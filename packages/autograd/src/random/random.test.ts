import { describe, expect, test } from 'vitest';
import { type Cases, recordedCases } from '../../conformance/features/answers.ts';
import {
  bernoulli,
  full,
  Generator,
  getRngState,
  grad,
  initialSeed,
  linspace,
  manualSeed,
  multinomial,
  normal,
  ones,
  rand,
  randint,
  randintLike,
  randLike,
  randn,
  randnLike,
  randperm,
  seed,
  setRngState,
  tensor,
  type Tensor,
  vmap,
  zeros,
} from '../index.ts';
import type { DType } from '../index.ts';

const single = { dtype: 'float32' } as const;
const double = { dtype: 'float64' } as const;
const int32 = { dtype: 'int32' } as const;
const bool = { dtype: 'bool' } as const;

const leaf = (values: readonly number[]): Tensor =>
  tensor(values, { ...double, requiresGrad: true });

const room = (shape: readonly number[] = [5], dtype: DType = 'float32'): Tensor =>
  zeros(shape, { dtype });

function ofBits(bits: 32 | 64): Cases {
  const dtype = `float${bits}` as const;
  const counts = [1, 2, 5, 15, 16, 17, 31, 32, 100];
  return {
    ...Object.fromEntries(
      counts.map((n) => [`randn, ${n} of ${bits} bits`, () => randn([n], { dtype })]),
    ),
    [`rand of ${bits} bits`]: () => rand([2, 5], { dtype }),
    [`normal_ with mean and deviation, few of ${bits} bits`]: () =>
      room([5], dtype).normal_(0.3, 1.7),
    [`normal_ with mean and deviation, many of ${bits} bits`]: () =>
      room([3, 7], dtype).normal_(0.3, 1.7),
    [`uniform_ between bounds of ${bits} bits`]: () => room([20], dtype).uniform_(0.3, 1.7),
    [`exponential_ of ${bits} bits`]: () => room([20], dtype).exponential_(1.7),
    [`bernoulli of ${bits} bits`]: () => bernoulli(full([20], 0.3, { dtype })),
    [`bernoulli_ of ${bits} bits`]: () => room([20], dtype).bernoulli_(0.3),
    [`random_ of ${bits} bits`]: () => room([5], dtype).random_(),
  };
}

const rows = tensor([
  [1, 2, 3],
  [3, 2, 1],
]);

const cases: Cases = {
  ...ofBits(32),
  ...ofBits(64),
  'a normal number waits for the next call': () => [randn([1]), rand([1]), randn([1]), randn([2])],
  'it does not wait for blocks of 16': () => [randn([1]), randn([16]), randn([1])],
  'a new seed forgets it': () => [randn([1]), manualSeed(1) && randn([1])],
  'the last 32 bits of a seed count': () =>
    [2 ** 32 + 5, 5, -1].map((s) => manualSeed(s) && rand([2])),
  'a generator of its own': () => [
    rand([2], { generator: new Generator().manualSeed(3) }),
    rand([2]),
  ],
  'a generator without a seed': () => [
    new Generator().initialSeed(),
    rand([2], { generator: new Generator() }),
  ],
  initialSeed: () => initialSeed(),
  'the state, to come back': () => {
    randn([1]);
    const state = getRngState();
    const before = randn([3]);
    setRngState(state);
    return [before, randn([3])];
  },
  'a transposed tensor is filled as it lies in memory': () => [
    room([2, 3]).uniform_().t(),
    room([2, 3]).normal_().t(),
    room([3, 2]).t().uniform_(),
    room([3, 2]).t().normal_(),
    room([3, 2]).t().random_(),
  ],
  'a part of a tensor': () => room([2, 3, 2]).transpose(0, 2).narrow(1, 1, 2).uniform_(),
  'many normal numbers, transposed, are made one by one': () => room([4, 5]).t().normal_(),
  'random_ of whole numbers': () => room([5], 'int32').random_(),
  'random_ of truth values': () => room([20], 'bool').random_(),
  'random_ to a bound': () => room([20]).random_(5),
  'random_ between bounds': () => room([20]).random_(-2, 5),
  randint: () => randint(10, [3, 4]),
  'randint between bounds': () => randint(-3, 4, [20]),
  'randint over 2²⁸ − 1, 2²⁸ and more numbers': () => [
    randint(2 ** 28 - 1, [3]),
    randint(2 ** 28, [3]),
    randint(-(2 ** 31), 2 ** 31 - 1, [3]),
  ],
  'randint of 53 bits': () => randint(2 ** 53 - 1, [3], double),
  'randint as truth values': () => randint(2, [20], bool),
  randintLike: () => [randintLike(zeros([5]), 9), randintLike(zeros([5], double), 2, 9)],
  'randLike and randnLike': () => [randLike(zeros([2, 2], double)), randnLike(zeros([3]))],
  randperm: () => [0, 1, 2, 10, 40].map((n) => randperm(n)),
  'randperm as float32': () => randperm(5, single),
  'normal: means': () => normal(tensor([1, -2, 30])),
  'normal: means and one deviation': () => normal(tensor([1, -2, 30]), 0.3),
  'normal: one mean and deviations': () => normal(0.3, tensor([1, 2, 30])),
  'normal: means and deviations': () => normal(tensor([[1], [-2]]), tensor([1, 2, 30])),
  'normal: many': () => normal(full([20], 0.1), full([20], 0.7)),
  'normal: two numbers': () => normal(0.3, 1.7, [2, 2]),
  'bernoulli: 0 and 1 are certain': () => bernoulli(tensor([0, 1, 0, 1])),
  'bernoulli_ of whole numbers': () => room([10], 'int32').bernoulli_(),
  'bernoulli_ by a tensor of 32 bits': () => room([4, 3]).bernoulli_(tensor([0.2, 0.8, 0.5])),
  'bernoulli_ by a tensor of 64 bits': () =>
    room([4, 3]).bernoulli_(tensor([0.2, 0.8, 0.5], double)),
  'bernoulli_ by a tensor, transposed': () =>
    room([3, 4])
      .t()
      .bernoulli_(linspace(0, 1, 12).reshape([4, 3])),
  'multinomial: one place': () =>
    Array.from({ length: 10 }, () => multinomial(tensor([1, 2, 3]), 1)),
  'multinomial: places that come once': () => multinomial(tensor([1, 2, 3, 4]), 4),
  'multinomial: of 64 bits': () => multinomial(tensor([1, 2, 3, 4], double), 3),
  'multinomial: places that come again': () => multinomial(tensor([1, 2, 0, 4]), 30, true),
  'multinomial: rows': () => multinomial(rows, 2),
  'multinomial: rows that come again': () => multinomial(rows, 8, true),
  'derivatives are 0': () => {
    const p = leaf([0.5, 0.25]);
    const drawn: Tensor[] = [bernoulli(p), normal(p), normal(0, p), normal(p, p)];
    const total = drawn.map((y) => y.sum()).reduce<Tensor>((x, y) => x.add(y), tensor(0, double));
    return [...drawn.map((y) => y.gradFn!.name), grad(total, [p])];
  },
  'in the place of a value that has a gradient': () =>
    (
      [
        (y) => y.uniform_(),
        (y) => y.normal_(),
        (y) => y.bernoulli_(),
        (y) => y.bernoulli_(tensor([0.5], double)),
        (y) => y.exponential_(),
      ] satisfies ((y: Tensor) => Tensor)[]
    ).flatMap((draw) => {
      const x = leaf([1, 2]);
      const y = draw(x.mul(1));
      return [y.gradFn!.name, grad(y.sum(), [x])];
    }),

  'rand of whole numbers': () => rand([3], int32),
  'randn of truth values': () => randn([3], bool),
  'rand of a negative size': () => rand([-1]),
  'randint without numbers': () => randint(3, 3, [2]),
  'randint too large for the dtype': () => randint(0, 2 ** 32, [2]),
  'randint too large for truth values': () => randint(0, 3, [2], bool),
  'randint that requires a gradient': () => randint(3, [2], { requiresGrad: true }),
  'randperm of truth values': () => randperm(2, bool),
  'uniform_ the wrong way round': () => room().uniform_(2, 1),
  'uniform_ without end': () => room().uniform_(0, Infinity),
  'normal_ with a negative deviation': () => room().normal_(0, -1),
  'normal with a negative deviation': () => normal(tensor([0, 0]), tensor([1, -1])),
  'normal with shapes that do not fit': () => normal(zeros([3]), ones([2])),
  'bernoulli of what is no probability': () => bernoulli(tensor([2])),
  'bernoulli of whole numbers': () => bernoulli(ones([2], int32)),
  'bernoulli_ of what is no probability': () => room().bernoulli_(2),
  'exponential_ of whole numbers': () => room([5], 'int32').exponential_(),
  'exponential_ with a negative rate': () => room().exponential_(-1),
  'multinomial: more than there are': () => multinomial(tensor([1, 2]), 3),
  'multinomial: a negative weight': () => multinomial(tensor([1, -2]), 1),
  'multinomial: nothing': () => multinomial(tensor([0, 0]), 1),
  'multinomial: no samples': () => multinomial(tensor([1, 2]), 0),
  'multinomial: whole numbers': () => multinomial(ones([2], int32), 1),
  'multinomial: three dimensions': () => multinomial(ones([2, 2, 2]), 1),
};

const inVmap: { readonly [name: string]: (x: Tensor) => Tensor } = {
  rand: (x) => x.add(rand([3])),
  randn: (x) => x.add(randn([3])),
  randint: (x) => x.add(randint(10, [3])),
  randperm: (x) => x.add(randperm(3)),
  'randnLike of a sample': (x) => randnLike(x).add(1),
  'bernoulli of a sample': (x) => bernoulli(x.add(0.5)),
  bernoulli: (x) => x.add(bernoulli(full([3], 0.5))),
  'normal of a sample': (x) => normal(x, 1),
  normal: (x) => x.add(normal(0, 1, [3])),
  'multinomial of a sample': (x) => multinomial(x.add(1), 2),
  'uniform_ of a sample': (x) => x.add(0).uniform_(),
  'bernoulli_ of a sample': (x) => x.add(0).bernoulli_(x.add(0.5)),
  normal_: (x) => x.add(zeros([3]).normal_()),
};

const randomnesses = ['error', 'different', 'same'] as const;

const vmapCases: Cases = Object.fromEntries([
  ...randomnesses.flatMap((randomness) =>
    Object.entries(inVmap).map(([name, f]) => [
      `vmap, ${randomness}: ${name}`,
      () => vmap(f, { randomness })(zeros([2, 3])),
    ]),
  ),
  ...(
    [
      ['different', 'different'],
      ['same', 'different'],
      ['different', 'same'],
    ] as const
  ).map(([outer, inner]) => [
    `vmap, ${inner} in ${outer}`,
    () => {
      const row = vmap((y: Tensor) => y.add(rand([])), { randomness: inner });
      return vmap((x: Tensor) => row(x), { randomness: outer })(zeros([2, 3]));
    },
  ]),
]);

describe('the seed 0 gives the numbers of PyTorch: to the last bit in float32, to the last digits in float64', () => {
  test.for(recordedCases('random', { ...cases, ...vmapCases }))('%s', ([, difference]) => {
    manualSeed(0);
    expect(difference()).toBe('');
  });
});

test('another seed in every process, unless one is set: seed() gives one that nobody knows', () => {
  const seeds = Array.from({ length: 20 }, () => seed());
  expect(new Set(seeds).size).toBe(20);
  expect(initialSeed()).toBe(seeds.at(-1));
});

test('a state is data: it survives being written down', () => {
  manualSeed(7);
  randn([3]);
  const written = JSON.stringify(getRngState());
  const before = randn([5]).toArray();
  setRngState(tensor(JSON.parse(written) as number[], int32));
  expect(randn([5]).toArray()).toEqual(before);
  expect(initialSeed()).toBe(7);
});

test('what is no seed and no state is refused', () => {
  expect(() => manualSeed(1.5)).toThrow('manual_seed expected a long, but got float\n');
  expect(() => setRngState(zeros([3], int32))).toThrow(
    'but found the input RNG state size to be 3\n',
  );
  expect(() => normal(0, 1, undefined as never)).toThrow('normal(0, 1, [3])');
  expect(() => randint(0, 2.5, [3])).toThrow('must be int');
});

test('a leaf may be filled anew without recording, as parameters are before training', () => {
  const w = randn([2, 3], { requiresGrad: true });
  expect(w.isLeaf).toBe(true);
  expect(() => w.uniform_()).toThrow('a leaf Variable that requires grad is being used');
});
