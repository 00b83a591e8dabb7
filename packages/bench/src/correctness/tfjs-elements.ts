/** TensorFlow.js: operations on elements, reductions, products. */
import { type Calls, notOffered, only } from './library.ts';
import { type F, type Options, positive, type Tf, type X } from './tfjs-api.ts';

/** Under the same name, on one tensor. */
const one = (
  'abs acos acosh asin asinh atan atanh ceil clone cos cosh erf exp expm1 floor log log1p neg ' +
  'reciprocal relu relu6 rsqrt selu sigmoid sign sin sinh sqrt square tan tanh'
).split(' ');

/** Ours, on one tensor or two, and its name. */
const renamed = {
  isnan: 'isNaN',
  isinf: 'isInf',
  isfinite: 'isFinite',
  logsigmoid: 'logSigmoid',
  mul: 'mul',
  div: 'div',
  maximum: 'maximum',
  minimum: 'minimum',
  atan2: 'atan2',
  pow: 'pow',
  remainder: 'mod',
  floorDivide: 'floorDiv',
  eq: 'equal',
  ne: 'notEqual',
  gt: 'greater',
  ge: 'greaterEqual',
  lt: 'less',
  le: 'lessEqual',
  mm: 'matMul',
  bmm: 'matMul',
  dot: 'dot',
  mv: 'dot',
  outer: 'outerProduct',
  softmax: 'softmax',
  logSoftmax: 'logSoftmax',
  unsqueeze: 'expandDims',
  reshape: 'reshape',
  view: 'reshape',
  permute: 'transpose',
  flip: 'reverse',
  broadcastTo: 'broadcastTo',
} as const;

export function elements(tf: Tf): Calls<X> {
  const all = tf as unknown as Record<string, F>;
  const plain = (options: object | undefined): void => only(options === undefined, 'no options');
  const reduction =
    (f: F) =>
    (x: X, dim?: number | number[], { keepdim = false }: Options = {}): X =>
      f(x, dim, keepdim);
  const ofTruths =
    (f: F) =>
    (...xs: X[]): X => {
      only(
        xs.every((x) => x.dtype === 'bool'),
        'truths',
      );
      return f(...xs);
    };
  const place =
    (f: F) =>
    (x: X, dim?: number, options?: Options): X => {
      only(dim !== undefined && options?.keepdim !== true, 'one dimension, which goes');
      return f(x, dim);
    };
  const running =
    (f: F) =>
    (x: X, dim: number): X => {
      only(x.rank > 0, 'at least one dimension');
      return f(x, positive(dim, x.rank));
    };
  const norm = (x: X, p: unknown = 2, dim?: unknown, { keepdim = false }: Options = {}): X => {
    only(p === 1 || p === 2 || p === Infinity || p === -Infinity, 'these orders');
    only(!Array.isArray(dim), 'of vectors');
    return tf.norm(x, p, dim, keepdim);
  };
  /** It divides by n. */
  const variance = (
    x: X,
    dim?: number | Options,
    options: Options = {},
  ): { mean: X; variance: X } => {
    const { correction, keepdim = false } =
      typeof dim === 'object' && !Array.isArray(dim) ? dim : options;
    only(correction === 0, 'it divides by n');
    return tf.moments(x, typeof dim === 'object' && !Array.isArray(dim) ? undefined : dim, keepdim);
  };
  const matmul = (x: X, y: X): X => {
    if (x.rank <= 2 && y.rank <= 2) return tf.dot(x, y);
    only(x.rank >= 2 && y.rank >= 2, 'matrices');
    return tf.matMul(x, y);
  };
  const clipped = (x: X, lo: unknown, hi: unknown): X => {
    if (typeof lo !== 'number' || typeof hi !== 'number' || lo > hi)
      return notOffered('two numbers');
    return tf.clipByValue(x, lo, hi);
  };

  return {
    ...Object.fromEntries(
      one.map((name) => [
        name,
        (...args: X[]) => (only(args.length === 1, 'one'), all[name]!(...args)),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(renamed).map(([ours, its]) => [
        ours,
        (...args: unknown[]) => all[its]!(...args),
      ]),
    ),
    add: (x: X, y: X | number, options?: object) => (plain(options), tf.add(x, y)),
    sub: (x: X, y: X | number, options?: object) => (plain(options), tf.sub(x, y)),
    'div.mode': (x: X, y: X | number, { roundingMode }: { roundingMode: string }) => {
      only(roundingMode === 'floor', 'floor');
      return tf.floorDiv(x, y);
    },
    logicalAnd: ofTruths(tf.logicalAnd),
    logicalOr: ofTruths(tf.logicalOr),
    logicalXor: ofTruths(tf.logicalXor),
    logicalNot: ofTruths(tf.logicalNot),
    all: (x: X, ...rest: [number?, Options?]) => (
      only(x.dtype === 'bool', 'truths'),
      reduction(tf.all)(x, ...rest)
    ),
    any: (x: X, ...rest: [number?, Options?]) => (
      only(x.dtype === 'bool', 'truths'),
      reduction(tf.any)(x, ...rest)
    ),
    sum: reduction(tf.sum),
    mean: reduction(tf.mean),
    prod: reduction(tf.prod),
    amax: reduction(tf.max),
    amin: reduction(tf.min),
    max: (x: X) => tf.max(x),
    min: (x: X) => tf.min(x),
    logsumexp: reduction(tf.logSumExp),
    cumsum: running(tf.cumsum),
    cumprod: running(tf.cumprod),
    argmax: place(tf.argMax),
    argmin: place(tf.argMin),
    norm,
    'linalg.vectorNorm': norm,
    var: (x: X, dim?: number | Options, options?: Options) => variance(x, dim, options).variance,
    varMean: (x: X, dim?: number | Options, options?: Options) => {
      const both = variance(x, dim, options);
      return [both.variance, both.mean];
    },
    matmul,
    einsum: (equation: string, list: X[]) => {
      const sides = equation.replace(/->.*/, '').split(',');
      const twice = sides.some((side) => new Set(side).size < side.length);
      only(
        /^[a-z,]+->[a-z]*$/.test(equation) && list.length <= 2 && !twice,
        'two at most, no ellipsis',
      );
      return tf.einsum(equation, ...list);
    },
    where: (...args: unknown[]) => (
      only(args.length === 3 && (args[0] as X).dtype === 'bool', 'three'),
      tf.where(...args)
    ),
    clamp: clipped,
    hardtanh: (x: X, lo = -1, hi = 1) => clipped(x, lo, hi),
    leakyRelu: (x: X, slope = 0.01) => tf.leakyRelu(x, slope),
    prelu: (x: X, weight: X) => {
      const behind = x.shape.slice(2).map(() => 1);
      return tf.prelu(
        x,
        weight.rank === 1 && x.rank > 1 ? tf.reshape(weight, [...weight.shape, ...behind]) : weight,
      );
    },
    elu: (x: X, alpha = 1) => (only(alpha === 1, 'alpha is 1'), tf.elu(x)),
    softplus: (x: X, beta = 1, threshold = 20) => (
      only(beta === 1 && threshold === 20, 'beta is 1'),
      tf.softplus(x)
    ),
    round: (x: X, options?: object) => (plain(options), tf.round(x)),
    to: (x: X, dtype: string) => (only(dtype === 'float32', 'float32'), tf.cast(x, dtype)),
    dropout: (x: X, p: number, training = true) => {
      only(p === 0 && training, 'what is drawn differs');
      return tf.dropout(x, 0);
    },
  };
}
