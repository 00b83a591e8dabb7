/** jax-js: operations on elements, reductions, order. */
import { type F, functions, type Jax, type Options, several, type X } from './jax-js-api.ts';
import { type Calls, only } from './library.ts';

const words = (...lines: string[]): string[] => lines.join(' ').split(' ');

/** Under the same name, with the same arguments. */
const same = {
  numpy: words(
    'abs acos acosh asin asinh atan atanh ceil cos cosh deg2rad exp exp2 expm1 floor isfinite isinf',
    'isnan isneginf isposinf log log10 log1p log2 positive rad2deg ravel reciprocal sign signbit sin',
    'sinc sinh sqrt square tan tanh trunc fliplr flipud logicalNot logicalAnd logicalOr logicalXor',
    'bitwiseNot bitwiseAnd bitwiseOr bitwiseXor maximum minimum atan2 pow remainder fmod floorDivide',
    'fmax fmin hypot logaddexp logaddexp2 copysign heaviside floatPower matmul outer cumsum cumprod',
    'reshape flip diag diagflat diagonal trace tril triu swapaxes rot90 roll broadcastTo tile dstack',
    'hstack vstack columnStack hsplit vsplit dsplit meshgrid nanToNum max min stack',
  ),
  nn: words('relu relu6 sigmoid silu mish selu elu celu softmax logSoftmax'),
  lax: words('erf erfc'),
  linalg: words('det inv multiDot slogdet svdvals'),
};

/** Under another name, with the same arguments. */
const renamed = {
  neg: 'negative',
  mul: 'multiply',
  div: 'trueDivide',
  eq: 'equal',
  ne: 'notEqual',
  gt: 'greater',
  ge: 'greaterEqual',
  lt: 'less',
  le: 'lessEqual',
  mm: 'matmul',
  bmm: 'matmul',
  mv: 'matvec',
  dot: 'dot',
  view: 'reshape',
  permute: 'transpose',
  transpose: 'swapaxes',
  swapdims: 'swapaxes',
  unsqueeze: 'expandDims',
  repeat: 'tile',
} as const;

export function elementwise(jax: Jax): Calls<X> {
  const np = functions(jax.numpy);
  const nn = functions(jax.nn);
  const plain = (options: object | undefined): void => only(options === undefined, 'no options');
  /** A number takes the kind of the tensor beside it. */
  const promoted = (x: X, y: X | number): void =>
    only(typeof y !== 'number' || Number.isInteger(y) || x.dtype === 'float32', 'a whole number');
  const reduction =
    (f: F) =>
    (x: X, dim?: number | number[], { keepdim = false }: Options = {}): X =>
      f(x, dim ?? null, { keepdims: keepdim });
  const place =
    (f: F) =>
    (x: X, dim?: number, { keepdim = false }: Options = {}): X =>
      f(x, dim, { keepdims: keepdim });
  /** var and std take their options after the dimension, or instead of it. */
  const spread =
    (f: F) =>
    (x: X, dim?: number | number[] | Options, options: Options = {}): X => {
      const { correction = 1, keepdim = false } =
        typeof dim === 'object' && !Array.isArray(dim) ? dim : options;
      const axis = typeof dim === 'number' || Array.isArray(dim) ? dim : null;
      return f(x, axis, { correction, keepdims: keepdim });
    };
  const from = (space: Record<string, F>, names: readonly string[]): Calls<X> =>
    Object.fromEntries(names.map((name) => [name, functions(space)(name)]));

  return {
    ...from(jax.numpy, same.numpy),
    ...from(jax.nn, same.nn),
    ...from(jax.lax, same.lax),
    ...Object.fromEntries(
      same.linalg.map((name) => [`linalg.${name}`, functions(jax.numpy.linalg)(name)]),
    ),
    ...Object.fromEntries(Object.entries(renamed).map(([ours, its]) => [ours, np(its)])),
    add: (x: X, y: X | number, options?: object) => (plain(options), np('add')(x, y)),
    sub: (x: X, y: X | number, options?: object) => (plain(options), np('subtract')(x, y)),
    'div.mode': (x: X, y: X | number, { roundingMode }: { roundingMode: string }) => {
      only(roundingMode === 'floor', 'floor');
      return np('floorDivide')(x, y);
    },
    frac: (x: X) => several(np('modf'))(x)[0]!,
    round: (x: X, { decimals = 0 }: { decimals?: number } = {}) => np('round')(x, decimals),
    logit: (x: X, eps?: number) => {
      only(eps === undefined, 'no eps');
      return functions(jax.scipySpecial)('logit')(x);
    },
    softsign: nn('softSign'),
    logsigmoid: nn('logSigmoid'),
    hardsigmoid: nn('hardSigmoid'),
    hardswish: nn('hardSilu'),
    hardtanh: (x: X, lo = -1, hi = 1) => (
      only(lo === -1 && hi === 1, '-1 to 1'),
      nn('hardTanh')(x)
    ),
    gelu: (x: X, { approximate = 'none' }: { approximate?: string } = {}) =>
      nn('gelu')(x, { approximate: approximate === 'tanh' }),
    leakyRelu: (x: X, slope = 0.01) => nn('leakyRelu')(x, slope),
    glu: (x: X, dim = -1) => nn('glu')(x, dim),
    softplus: (x: X, beta = 1, threshold = 20) => (
      only(beta === 1 && threshold === 20, 'beta is 1'),
      nn('softplus')(x)
    ),
    oneHot: (x: X, n?: number) => (only(n !== undefined, 'the depth is given'), nn('oneHot')(x, n)),
    clamp: (
      x: X,
      lo?: X | number | null | { min?: X | number; max?: X | number },
      hi?: X | number | null,
    ) => {
      const named = typeof lo === 'object' && lo !== null && !('dtype' in lo);
      const { min, max } = named ? lo : { min: lo ?? undefined, max: hi ?? undefined };
      only(!(typeof min === 'number' && typeof max === 'number' && min > max), 'min below max');
      return np('clip')(x, min, max);
    },
    clampMin: (x: X, lo: X | number) => (promoted(x, lo), np('clip')(x, lo)),
    clampMax: (x: X, hi: X | number) => (promoted(x, hi), np('clip')(x, undefined, hi)),
    where: (...args: unknown[]) => (only(args.length === 3, 'three'), np('where')(...args)),
    sum: (x: X, ...rest: [number?, Options?]) => {
      only(x.dtype !== 'bool', 'truths stay truths');
      return reduction(np('sum'))(x, ...rest);
    },
    nansum: reduction(np('nansum')),
    mean: reduction(np('mean')),
    nanmean: reduction(np('nanmean')),
    prod: reduction(np('prod')),
    amax: reduction(np('max')),
    amin: reduction(np('min')),
    all: reduction(np('all')),
    any: reduction(np('any')),
    logsumexp: reduction(nn('logsumexp')),
    argmax: place(np('argmax')),
    argmin: place(np('argmin')),
    var: spread(np('var_')),
    std: spread(np('std')),
    trapezoid: (y: X, x?: X | { dx?: number; dim?: number }, options: { dim?: number } = {}) => {
      const named = x !== undefined && !('dtype' in x);
      const { dx, dim = -1 } = { dx: undefined, ...(named ? x : options) };
      return np('trapezoid')(y, named ? null : x, { axis: dim, ...(dx !== undefined && { dx }) });
    },
    diff: (x: X, n = 1, dim = -1, options: object = {}) => np('diff')(x, n, dim, options),
    sort: (x: X, dim = -1, { descending = false }: { descending?: boolean } = {}) => {
      only(!descending, 'ascending');
      return [np('sort')(x.ref, dim), np('argsort')(x, dim)];
    },
    argsort: (x: X, dim = -1, { descending = false }: { descending?: boolean } = {}) => (
      only(!descending, 'ascending'),
      np('argsort')(x, dim)
    ),
    topk: (x: X, k: number, dim = -1, { largest = true }: { largest?: boolean } = {}) => {
      only(largest, 'the largest');
      return several(functions(jax.lax)('topK'))(x, k, dim);
    },
    layerNorm: (x: X, shape: number[], weight?: X, bias?: X, eps = 1e-5) => {
      only(weight === undefined && bias === undefined, 'without weights');
      return nn('standardize')(
        x,
        shape.map((_, i) => -1 - i),
        { epsilon: eps },
      );
    },
    to: (x: X, dtype: string) => (only(dtype === 'float32', 'float32'), x.astype(dtype)),
  };
}
