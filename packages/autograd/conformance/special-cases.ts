/** Cases beside an operation's own samples: every sort of number that may surprise. */
import type { Operation } from '../src/operation.ts';
import {
  exact,
  fixed,
  isTensorSample,
  type Sample,
  type SampleArgument,
  type TensorSample,
} from '../src/sample.ts';

const numbers = [-Infinity, -2.5, -1, -0.5, -0, 0, 0.5, 1, 2, Infinity, NaN];

/** Rows in which the order, ties, zeros and what is no number matter. */
const rows = [
  [3, 3, 1],
  [0, 2, 3],
  [0, 0, 4],
  [-0, 0, 0],
  [Infinity, 1, 2],
  [-Infinity, 1, 2],
  [-Infinity, -Infinity, -Infinity],
  [Infinity, Infinity, 1],
  [Infinity, -Infinity, 1],
  [NaN, 1, 2],
  [1, NaN, NaN],
];

function isFloatTensor(argument: SampleArgument | undefined): argument is TensorSample {
  return isTensorSample(argument) && argument.dtype === undefined;
}

const onePerElement = exact([numbers.length], numbers);

// PyTorch's slope of digamma misses its poles: sin π is rounded to 10⁻¹⁶ there.
const numbersButPole = numbers.filter((x) => x !== -1);
const oneButPole = exact([numbersButPole.length], numbersButPole);
// PyTorch's gelu of ∞ is nan in float32 and ∞ in float64.
const numbersButInfinity = numbers.filter((x) => x !== Infinity);
const oneButInfinity = exact([numbersButInfinity.length], numbersButInfinity);

const pairs = {
  a: exact(
    [numbers.length ** 2],
    numbers.flatMap((x) => numbers.map(() => x)),
  ),
  b: exact(
    [numbers.length ** 2],
    numbers.flatMap(() => numbers),
  ),
};

const reductions = ['sum', 'prod', 'mean', 'amax', 'amin'];

/** Ties, two zeros, an infinity beside a zero, and what is no number. */
const threeToAPlace = [
  exact([4], [3, 0, 0, NaN]),
  0,
  fixed([8], [0, 0, 0, 1, 1, 1, 2, 3]),
  exact([8], [3, 1, 3, 0, 4, 0, Infinity, 1]),
] as const;

/** Where a derivative exists only by agreement, so that a second one means nothing. */
const kinks: { readonly [name: string]: readonly Sample[] } = {
  scatterReduce: reductions.flatMap((kind) => [
    [...threeToAPlace, kind],
    [...threeToAPlace, kind, { includeSelf: false }],
  ]),
  dist: [1, 1.5, 2, 3].map((p) => [exact([2], [1, 2]), exact([2], [1, 2]), p]),
  var: [[exact([], [2])], [exact([1], [2])]],
  std: [[exact([], [2])], [exact([3], [2, 2, 2])]],
  polygamma: [
    [1, oneButPole],
    [2, onePerElement],
  ],
  clamp: [
    [onePerElement, -1, 1],
    [onePerElement, null, 0],
    [onePerElement, NaN, 1],
    [pairs.a, pairs.b, null],
    [exact([1], [0.5]), pairs.a, pairs.b],
  ],
  leakyRelu: [[onePerElement], [onePerElement, -0.5]],
  threshold: [[onePerElement, 0.5, 20]],
  elu: [[onePerElement], [onePerElement, 2]],
  celu: [[onePerElement], [onePerElement, 2]],
  gelu: [[oneButInfinity], [onePerElement, { approximate: 'tanh' }]],
  softplus: [[onePerElement], [onePerElement, 2, 1]],
  hardtanh: [[onePerElement], [onePerElement, -0.5, 2]],
  hardshrink: [[onePerElement], [onePerElement, 1]],
  softshrink: [[onePerElement], [onePerElement, 1]],
  prelu: [[onePerElement, exact([1], [0.25])]],
  logit: [[onePerElement], [onePerElement, 0.125], [exact([3], [NaN, 2, 0.25]), 1e-6]],
  round: [[onePerElement], [onePerElement, { decimals: 1 }]],
  nanToNum: [[onePerElement]],
  lerp: [0.25, 0.75].map((weight) => [pairs.a, pairs.b, weight]),
  addcmul: [[exact([1], [0.5]), pairs.a, pairs.b]],
  addcdiv: [[exact([1], [0.5]), pairs.a, pairs.b]],
  norm: [
    ...[0, 0.5, 1, 1.5, 2, 3, Infinity].map((p): Sample => [exact([2], [0, 0]), p]),
    [exact([4], [1, NaN, -3, 3]), Infinity],
    [exact([2, 3], [1, NaN, -3, 2, 2, 1]), -Infinity, 1],
  ],
};

/** Their second argument is a number, but not the dimension along which they work. */
const NO_DIM_SECOND = [
  'unsqueeze',
  'squeeze',
  'transpose',
  'select',
  'rot90',
  'combinations',
  'matrixPower',
];

/** Which operations work element by element, or row by row, is read off their samples. */
export function specialSamples(operation: Operation): Sample[] {
  return [...byForm(operation), ...(kinks[operation.name] ?? [])];
}

function byForm({ name, samples }: Operation): Sample[] {
  const takesOne = samples.every((s) => isTensorSample(s[0]) && s.length === 1);
  const takesAnyShape = samples.some((s) => isFloatTensor(s[0]) && s[0].shape.length === 0);
  if (takesOne && takesAnyShape) return [[name === 'digamma' ? oneButPole : onePerElement]];
  const takesTwo = samples.some(
    (s) =>
      s.length === 2 &&
      isFloatTensor(s[0]) &&
      isFloatTensor(s[1]) &&
      s[0].shape.join() === '3' &&
      s[1].shape.join() === '2,1,3',
  );
  if (takesTwo) return [[pairs.a, pairs.b]];
  const takesDim = samples.some((s) => isFloatTensor(s[0]) && s.length === 2 && s[1] === 0);
  if (takesDim && !NO_DIM_SECOND.includes(name)) {
    const extra = name === 'norm' ? [2] : [];
    return [[exact([rows.length, 3], rows.flat()), ...extra, 1]];
  }
  return [];
}
