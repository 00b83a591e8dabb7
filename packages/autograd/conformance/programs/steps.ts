/** The steps of random programs: each draws its operands and arguments, or finds that none fit. */
import { broadcastShapes } from '../../src/shape.ts';
import type { Tensor } from '../../src/tensor.ts';
import type { Draw } from './draw.ts';
import type { Step } from './program.ts';

type DrawStep = (draw: Draw) => Step | null;

const step = (op: string, on: readonly number[], ...args: Step['args']): Step | null =>
  on.includes(-1) ? null : { op, on, args };

const dimOf = (draw: Draw, x: Tensor): number => draw.below(x.ndim) - (draw.below(2) ? x.ndim : 0);

const hasDims = (x: Tensor): boolean => x.ndim > 0;
const isMatrix = (x: Tensor): boolean => x.ndim === 2;
const isPositive = (x: Tensor): boolean => x.values().every((v) => v > 0.05);
const isAwayFromZero = (x: Tensor): boolean => x.values().every((v) => Math.abs(v) > 0.05);

function broadcasts(a: Tensor, b: Tensor): boolean {
  try {
    broadcastShapes(a.shape, b.shape);
    return true;
  } catch {
    return false;
  }
}

const anywhere =
  (op: string): DrawStep =>
  (draw) =>
    step(op, [draw.place()]);

const where =
  (op: string, fits: (x: Tensor) => boolean): DrawStep =>
  (draw) =>
    step(op, [draw.place(fits)]);

/** Two values that broadcast; the second one so that it `fits`. */
const pairwise =
  (op: string, fits: (x: Tensor) => boolean = () => true): DrawStep =>
  (draw) => {
    const a = draw.place();
    return step(op, [a, draw.place((x) => broadcasts(draw.values[a]!, x) && fits(x))]);
  };

const withNumber =
  (op: string): DrawStep =>
  (draw) =>
    step(op, [draw.place()], draw.number());

/** All elements, one dimension or, where it may, several. */
const reduced =
  (op: string, fits: (x: Tensor) => boolean = () => true): DrawStep =>
  (draw) => {
    const a = draw.place(fits);
    if (a < 0) return null;
    const x = draw.values[a]!;
    if (x.ndim === 0 || draw.below(3) === 0) return step(op, [a]);
    return step(op, [a], dimOf(draw, x), { keepdim: draw.below(2) === 1 });
  };

const alongDim =
  (op: string): DrawStep =>
  (draw) => {
    const a = draw.place(hasDims);
    return a < 0 ? null : step(op, [a], dimOf(draw, draw.values[a]!));
  };

const severalAlong = (x: Tensor): boolean => hasDims(x) && x.shape.every((n) => n > 1);

/** A matrix product with whatever fits. */
const matmul: DrawStep = (draw) => {
  const a = draw.place(hasDims);
  if (a < 0) return null;
  const inner = draw.values[a]!.shape.at(-1);
  const b = draw.place(
    (x) => x.ndim > 0 && x.ndim < 3 && x.shape.at(x.ndim === 1 ? 0 : -2) === inner,
  );
  return step('matmul', [a, b]);
};

const permuted: DrawStep = (draw) => {
  const a = draw.place((x) => x.ndim > 1);
  if (a < 0) return null;
  const order = draw.values[a]!.shape.map((_, i) => i);
  return step('permute', [a], draw.below(2) ? order.toReversed() : [...order.slice(1), 0]);
};

const reshaped: DrawStep = (draw) => {
  const a = draw.place(hasDims);
  if (a < 0) return null;
  const n = draw.values[a]!.numel();
  return step('reshape', [a], draw.pick(n % 2 === 0 ? [[-1], [2, -1], [-1, 2]] : [[-1], [1, -1]]));
};

const expanded: DrawStep = (draw) => {
  const a = draw.place((x) => x.shape.includes(1) || x.ndim < 2);
  if (a < 0) return null;
  const { shape } = draw.values[a]!;
  return step('expand', [a], [2, ...shape.map((n) => (n === 1 ? 3 : n))]);
};

const narrowed: DrawStep = (draw) => {
  const a = draw.place(severalAlong);
  if (a < 0) return null;
  const x = draw.values[a]!;
  const dim = draw.below(x.ndim);
  const start = draw.below(x.shape[dim]!);
  return step('narrow', [a], dim, start, 1 + draw.below(x.shape[dim]! - start));
};

const selected: DrawStep = (draw) => {
  const a = draw.place(hasDims);
  if (a < 0) return null;
  const x = draw.values[a]!;
  const dim = draw.below(x.ndim);
  return step('select', [a], dim, draw.below(x.shape[dim]!));
};

/** Rows by number, some of them twice. */
const rows: DrawStep = (draw) => {
  const a = draw.place(hasDims);
  if (a < 0) return null;
  const x = draw.values[a]!;
  const dim = draw.below(x.ndim);
  const index = Array.from({ length: 1 + draw.below(3) }, () => draw.below(x.shape[dim]!));
  return step('indexSelect', [a], dim, { index });
};

const rolled: DrawStep = (draw) => {
  const a = draw.place(hasDims);
  return a < 0 ? null : step('roll', [a], 1 + draw.below(3), dimOf(draw, draw.values[a]!));
};

const joined =
  (op: 'cat' | 'stack'): DrawStep =>
  (draw) => {
    const a = draw.place(hasDims);
    if (a < 0) return null;
    const { shape } = draw.values[a]!;
    const b = draw.place((x) => x.shape.join() === shape.join());
    return step(op, [a, b], draw.below(shape.length));
  };

const chosen: DrawStep = (draw) => {
  const a = draw.place();
  const x = draw.values[a]!;
  const b = draw.place((y) => broadcasts(x, y));
  return step('where', [a, b]);
};

const clamped: DrawStep = (draw) => step('clamp', [draw.place()], -0.75 + draw.below(3) / 4, 1.25);

/** What is often written comes more often. */
export const steps: readonly DrawStep[] = [
  ...['neg', 'sin', 'cos', 'tanh', 'sigmoid', 'exp', 'square', 'abs', 'relu'].map(anywhere),
  ...['atan', 'erf', 'expm1', 'sinh', 'asinh', 'exp2'].map(anywhere),
  ...['log', 'sqrt', 'rsqrt', 'log1p', 'lgamma'].map((op) => where(op, isPositive)),
  where('reciprocal', isAwayFromZero),
  ...['add', 'add', 'sub', 'mul', 'mul', 'mul', 'maximum', 'minimum'].map((op) => pairwise(op)),
  ...['atan2', 'logaddexp', 'hypot'].map((op) => pairwise(op)),
  pairwise('div', isAwayFromZero),
  ...['add', 'mul', 'sub'].map(withNumber),
  ...['sum', 'mean', 'prod'].map((op) => reduced(op)),
  ...['amax', 'amin', 'norm'].map((op) =>
    op === 'norm' ? (draw: Draw) => step('norm', [draw.place(isAwayFromZero)]) : reduced(op),
  ),
  ...['var', 'std'].map((op) => reduced(op, severalAlong)),
  ...['softmax', 'logSoftmax', 'logsumexp', 'cumsum', 'cumprod', 'logcumsumexp'].map(alongDim),
  matmul,
  matmul,
  permuted,
  reshaped,
  expanded,
  narrowed,
  selected,
  rows,
  rolled,
  joined('cat'),
  joined('stack'),
  chosen,
  clamped,
  where('t', isMatrix),
  where('tril', isMatrix),
  (draw) => step('flip', [draw.place(hasDims)], [0]),
  (draw) => step('unsqueeze', [draw.place()], 0),
  (draw) => step('diagonal', [draw.place(isMatrix)]),
];
