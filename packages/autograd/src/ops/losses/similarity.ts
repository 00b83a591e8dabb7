/** How near vectors are to one another. */
import { composite } from '../../define/composite.ts';
import { isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { fixed, t } from '../../sample.ts';
import type { CosineSimilarity, Normalize, PairwiseDistance } from '../../signatures/similarity.ts';
import { resultType } from '../../result-type.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div, mul, sub } from '../pointwise/arithmetic.ts';
import { clampMin } from '../pointwise/clamp-one-side.ts';
import { asFloats, clone } from '../shape/copies.ts';
import { expand } from '../shape/expand.ts';
import { norm } from '../reductions/norm.ts';
import { sqrt } from '../pointwise/pointwise.ts';
import { sum } from '../reductions/reductions.ts';
import { broadcastShapes } from '../../shape.ts';

/** The cosine of the angle between lines along `dim`; `eps` is added to each sum of squares. */
export function cosineAlong(a: Tensor, b: Tensor, dim: number, eps: number): Tensor {
  const along = (x: Tensor): Tensor => sum(x, dim);
  const squares = mul(add(along(mul(a, a)), eps), add(along(mul(b, b)), eps));
  return div(along(mul(a, b)), sqrt(squares));
}

/** The length of each line; those shorter than `eps` count as that long, though the slope stays theirs. */
function lengthOf(x: Tensor, dim: number, eps: number): Tensor {
  const length = clone(norm(x, 2, dim, { keepdim: true }));
  noGrad(() => length.clampMin_(eps));
  return length;
}

export interface CosineOptions<D extends number = number> {
  /** Along which dimension the vectors lie: 1 unless told. */
  readonly dim?: D;
  /** The smallest length: 1e-8 unless told. */
  readonly eps?: number;
}

/**
 * The cosine of the angle between vectors along a dimension, 1 unless told.
 *
 * Throws: TypeError for whole numbers.
 * Source: `torch.nn.functional.cosine_similarity`
 */
export const cosineSimilarity = composite<CosineSimilarity>(
  (a: Tensor, b: Tensor, { dim = 1, eps = 1e-8 }: CosineOptions = {}): Tensor => {
    const dtype = resultType(a, b);
    if (!isFloatingPoint(dtype)) {
      throw fail(
        TypeError,
        `expected common dtype to be floating point, yet common dtype is ${scalarTypeName[dtype]}`,
        "A cosine is no whole number: convert first with x.to('float32').",
      );
    }
    // A size of 1 that stretches along `dim` counts as often as it is repeated.
    const shape = broadcastShapes(a.shape, b.shape);
    const [p, q] = [a, b].map((x) => expand(x, shape)) as [Tensor, Tensor];
    return sum(mul(div(p, lengthOf(p, dim, eps)), div(q, lengthOf(q, dim, eps))), dim);
  },
  {
    name: 'cosineSimilarity',
    torch: 'torch.nn.functional.cosine_similarity',
    summary: 'The cosine of the angle between vectors along a dimension.',
    formula: 'Σ a b / (|a| · |b|)',
    madeOf: ['expand', 'norm', 'div', 'mul', 'sum'],
    method: false,
    samples: [
      [t([2, 3]), t([2, 3])],
      [t([4]), t([4]), { dim: 0 }],
      [t([2, 3]), t([1, 3]), { dim: -1 }],
      [t([2, 3, 2]), t([2, 3, 2]), { eps: 0.5 }],
      [t([1, 2, 3]), t([2, 1, 3]), { dim: -2 }],
      [t([3]), t([2, 3])],
    ],
  },
);

export interface DistanceOptions<K extends boolean = boolean> {
  /** The order of the norm: 2 unless told. */
  readonly p?: number;
  /** Added to each difference, so that a distance is never 0: 1e-6 unless told. */
  readonly eps?: number;
  readonly keepdim?: K;
}

/**
 * The distance of vectors along the last dimension.
 *
 * Source: `torch.nn.functional.pairwise_distance`
 */
export const pairwiseDistance = composite<PairwiseDistance>(
  (a: Tensor, b: Tensor, { p = 2, eps = 1e-6, keepdim = false }: DistanceOptions = {}): Tensor =>
    norm(add(asFloats(sub(a, b)), eps), p, -1, {
      keepdim,
    }),
  {
    name: 'pairwiseDistance',
    torch: 'torch.nn.functional.pairwise_distance',
    summary: 'The distance of vectors along the last dimension.',
    formula: '(Σ |a − b + ε|ᵖ)^(1/p)',
    madeOf: ['sub', 'add', 'norm'],
    method: false,
    samples: [
      [t([2, 3]), t([2, 3])],
      [t([4]), t([4])],
      [t([2, 3]), t([3]), { p: 1, keepdim: true }],
      [t([2, 3]), t([2, 3]), { p: 3, eps: 0.5 }],
      [t([2, 3]), t([2, 3]), { p: Infinity }],
      [fixed([3], [1, 4, 2]), fixed([3], [2, 2, 2]), { eps: 1 }],
    ],
  },
);

export interface NormalizeOptions<D extends number = number> {
  /** The order of the norm: 2 unless told. */
  readonly p?: number;
  /** Along which dimension the vectors lie: 1 unless told. */
  readonly dim?: D;
  /** The smallest length to divide by: 1e-12 unless told. */
  readonly eps?: number;
}

/**
 * Vectors along a dimension, 1 unless told, divided by their lengths.
 *
 * Source: `torch.nn.functional.normalize`
 */
export const normalize = composite<Normalize>(
  (a: Tensor, { p = 2, dim = 1, eps = 1e-12 }: NormalizeOptions = {}): Tensor => {
    const length = clampMin(norm(a, p, dim, { keepdim: true }), eps);
    return div(a, expand(length, a.shape));
  },
  {
    name: 'normalize',
    torch: 'torch.nn.functional.normalize',
    summary: 'Vectors along a dimension divided by their lengths.',
    formula: 'a / max(|a|, ε)',
    madeOf: ['norm', 'clampMin', 'expand', 'div'],
    method: false,
    samples: [
      [t([2, 3])],
      [t([4]), { dim: 0 }],
      [t([2, 3]), { p: 1, dim: -1 }],
      [t([2, 3, 2]), { p: 3 }],
      [t([2, 3]), { eps: 10 }],
    ],
  },
);
