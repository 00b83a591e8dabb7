/** jax-js: products, norms, decompositions, convolutions, attention. */
import { functions, type Jax, type Options, several, type X } from './jax-js-api.ts';
import { type Calls, only } from './library.ts';

type Sizes = number | readonly number[];

interface Window {
  readonly stride?: Sizes;
  readonly padding?: Sizes | string;
  readonly dilation?: Sizes;
  readonly groups?: number;
  readonly outputPadding?: Sizes;
}

export function linear(jax: Jax): Calls<X> {
  const np = functions(jax.numpy);
  const linalg = functions(jax.numpy.linalg);
  const lax = functions(jax.lax);

  const norm = (x: X, p: unknown = 2, dim?: unknown, { keepdim = false }: Options = {}): X => {
    only(typeof p === 'number', 'a number as order');
    return linalg('vectorNorm')(x, { ord: p, axis: dim ?? null, keepdims: keepdim });
  };
  const each = (n: Sizes, rank: number): number[] =>
    typeof n === 'number' ? Array.from({ length: rank }, () => n) : [...n];
  const convolved =
    (rank: number) =>
    (x: X, weight: X, bias?: X | null, options: Window = {}): X => {
      const { stride = 1, padding = 0, dilation = 1, groups = 1 } = options;
      only(x.ndim === rank + 2, 'a batch');
      const pads =
        typeof padding === 'string'
          ? padding.toUpperCase()
          : each(padding, rank).map((p) => [p, p]);
      const y = lax('convGeneralDilated')(x, weight, each(stride, rank), pads, {
        rhsDilation: each(dilation, rank),
        featureGroupCount: groups,
      });
      return bias ? y.add(bias.reshape([bias.shape[0]!, ...each(1, rank)])) : y;
    };
  const transposed =
    (rank: number) =>
    (x: X, weight: X, bias?: X | null, options: Window = {}): X => {
      const { stride = 1, padding = 0, dilation = 1, groups = 1, outputPadding = 0 } = options;
      only(x.ndim === rank + 2 && groups === 1 && outputPadding === 0, 'a batch, in one group');
      const pads = each(padding as Sizes, rank).map((p) => [p, p]);
      const y = lax('convTranspose')(x, weight, each(stride, rank), pads, {
        rhsDilation: each(dilation, rank),
        transposeKernel: true,
      });
      return bias ? y.add(bias.reshape([bias.shape[0]!, ...each(1, rank)])) : y;
    };

  return {
    norm,
    'linalg.vectorNorm': norm,
    'linalg.norm': (x: X, ord?: unknown, dim?: unknown, options: Options | undefined = {}) =>
      linalg('norm')(x, {
        ord: ord ?? null,
        axis: dim ?? null,
        keepdims: options.keepdim ?? false,
      }),
    'linalg.matrixNorm': (x: X, ord: unknown = 'fro', dim?: unknown) => {
      only(dim === undefined, 'the last two dimensions');
      return linalg('matrixNorm')(x, { ord });
    },
    einsum: (equation: string, list: X[]) => np('einsum')(equation, ...list),
    tensordot: (x: X, y: X, { dims }: { dims: unknown }) => np('tensordot')(x, y, dims),
    'linalg.cross': (x: X, y: X, { dim = -1 }: { dim?: number } = {}) => linalg('cross')(x, y, dim),
    'linalg.solve': (a: X, b: X, { left = true }: { left?: boolean } = {}) => {
      only(left, 'from the left');
      only(b.ndim !== 1 || a.ndim === 2, 'a vector for one matrix');
      only(!(a.ndim > 2 && b.ndim === a.ndim - 1 && b.ndim > 1), 'a list of vectors');
      return linalg('solve')(a, b);
    },
    'linalg.solveTriangular': (
      a: X,
      b: X,
      options: { upper: boolean; left?: boolean; unitriangular?: boolean },
    ) => {
      const { upper, left = true, unitriangular = false } = options;
      only(a.ndim === b.ndim, 'of as many dimensions');
      const how = { leftSide: left, lower: !upper, unitDiagonal: unitriangular };
      return functions(jax.lax.linalg)('triangularSolve')(a, b, how);
    },
    matrixPower: linalg('matrixPower'),
    // PyTorch reads one triangle.
    'linalg.cholesky': (x: X, { upper = false }: { upper?: boolean } = {}) => {
      only(!upper, 'the lower triangle');
      return linalg('cholesky')(x, { symmetrizeInput: false });
    },
    'linalg.eigvalsh': (x: X, triangle = 'L') => {
      only(triangle === 'L', 'the lower triangle');
      return linalg('eigvalsh')(x, { symmetrizeInput: false });
    },
    // Eigenvectors and singular vectors may have either sign: as recorded, squared.
    'linalg.eigh': (x: X, triangle = 'L') => {
      only(triangle === 'L', 'the lower triangle');
      const [values, vectors] = several(linalg('eigh'))(x, { symmetrizeInput: false });
      return [values!, np('square')(vectors!)];
    },
    'linalg.svd': (x: X, { fullMatrices = true }: { fullMatrices?: boolean } = {}) => {
      only(!fullMatrices || x.shape.at(-1) === x.shape.at(-2), 'no full matrices');
      const [u, s, v] = several(linalg('svd'))(x, { fullMatrices: false });
      return [np('square')(u!), s!, np('square')(v!)];
    },
    conv1d: convolved(1),
    conv2d: convolved(2),
    convTranspose1d: transposed(1),
    convTranspose2d: transposed(2),
    scaledDotProductAttention: (
      query: X,
      key: X,
      value: X,
      options: { attnMask?: X; scale?: number; isCausal?: boolean } = {},
    ) => {
      const { attnMask, scale, isCausal = false } = options;
      only(key.shape.join() === value.shape.join(), 'keys and values of one shape');
      // One head.
      const headed = (x: X): X => np('expandDims')(x, -2);
      const masked =
        attnMask && (attnMask.dtype === 'bool' ? { mask: attnMask } : { bias: attnMask });
      const y = functions(jax.nn)('dotProductAttention')(
        headed(query),
        headed(key),
        headed(value),
        { ...masked, isCausal, ...(scale !== undefined && { scale }) },
      );
      return np('squeeze')(y, -2);
    },
  };
}
