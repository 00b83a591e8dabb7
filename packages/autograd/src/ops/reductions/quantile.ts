/** Where a share of the elements lies below. */
import { composite } from '../../define/composite.ts';
import { tensor } from '../../creation.ts';
import { isFloatingPoint } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import type { Op } from '../../publish.ts';
import { exact, type Sample, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { Quantile, QuantileOptions } from '../../signatures/sorting.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { add, mul, sub } from '../pointwise/arithmetic.ts';
import { clamp } from '../pointwise/clamp.ts';
import { where } from '../pointwise/conditional.ts';
import { detach, to } from '../shape/copies.ts';
import { squeeze, transpose, unsqueeze } from '../shape/dimensions.ts';
import { expand } from '../shape/expand.ts';
import { gather } from '../indexing/gather.ts';
import { any, isnan, logicalNot } from '../comparison/logic.ts';
import { sum } from './reductions.ts';
import { ceil, floor, round } from '../pointwise/rounding.ts';
import { sort } from '../scans/sorting.ts';
import { reshape } from '../shape/views.ts';

const interpolations = ['linear', 'lower', 'higher', 'midpoint', 'nearest'] as const;
type Interpolation = (typeof interpolations)[number];

function check(a: Tensor, shares: Tensor, how: string): void {
  if (!isFloatingPoint(a.dtype)) {
    throw fail(
      TypeError,
      'quantile() input tensor must be either float or double dtype',
      "Convert first: x.to('float32').",
    );
  }
  if (a.numel() === 0) {
    throw fail(
      RangeError,
      'quantile() input tensor must be non-empty',
      `Its shape is [${a.shape.join(', ')}].`,
    );
  }
  if (shares.ndim > 1) {
    throw fail(
      RangeError,
      'quantile() q must be a scalar or 1D tensor',
      `Its shape is [${shares.shape.join(', ')}]: give one share, or a list of them.`,
    );
  }
  if (!shares.everyNumber.every((q) => q >= 0 && q <= 1)) {
    throw fail(
      RangeError,
      'quantile() q values must be in the range [0, 1]',
      `q is ${shares.everyNumber.join(', ')}: a share of all elements, 0.5 for the middle.`,
    );
  }
  if (!(interpolations as readonly string[]).includes(how)) {
    throw fail(
      RangeError,
      `quantile() interpolation must be one of linear, lower, higher, midpoint or nearest, but got ${how}`,
      'It says what is taken between two elements.',
    );
  }
}

/**
 * What stands at `ranks` in rows along the last dimension that are in order: between two places a
 * mixture of both, unless one is to be chosen.
 */
function at(rows: Tensor, ranks: Tensor, how: Interpolation): Tensor {
  const chosen = how === 'higher' ? ceil(ranks) : how === 'nearest' ? round(ranks) : floor(ranks);
  const low = gather(rows, -1, to(chosen, 'int32'));
  if (how !== 'linear' && how !== 'midpoint') return low;
  const high = gather(rows, -1, to(ceil(ranks), 'int32'));
  const weight = how === 'midpoint' ? 0.5 : sub(ranks, detach(chosen));
  return add(low, mul(sub(high, low), weight));
}

function quantileOf(name: 'quantile' | 'nanquantile'): Op<Quantile> {
  const skips = name === 'nanquantile';
  const fn = (
    a: Tensor,
    q: number | Tensor,
    dim: number | null = null,
    { keepdim = false, interpolation = 'linear' }: QuantileOptions = {},
  ): Tensor => {
    const shares = isTensor(q) ? q : tensor(q, { dtype: a.dtype });
    check(a, shares, interpolation);
    const x = dim === null || a.ndim === 0 ? reshape(a, [-1]) : a;
    const d = x === a ? normalizeDim(dim!, a.ndim) : 0;
    const rows = sort(transpose(x, d, -1), -1).values;
    const last = rows.shape.at(-1)! - 1;
    const hollow = isnan(rows);
    const numbers = sum(to(logicalNot(hollow), a.dtype), -1, { keepdim: true });
    const ends = skips ? clamp(sub(numbers, 1), 0) : last;
    const ranks = mul(reshape(shares, [-1]), ends);
    // Where one is nan so is the answer: nan stands last in order.
    const settled = skips ? ranks : where(any(hollow, -1, { keepdim: true }), last, ranks);
    const places = expand(settled, [...rows.shape.slice(0, -1), shares.numel()]);
    const y = transpose(at(rows, places, interpolation), d, -1);
    const whole = dim === null || a.ndim === 0 ? a.shape.map(() => 1) : x.shape.with(d, 1);
    if (shares.ndim === 0) return keepdim ? reshape(y, whole) : squeeze(y, d);
    // Of several shares each has a result of its own: their dimension leads.
    const each = transpose(unsqueeze(y, 0), 0, d + 1);
    return keepdim ? reshape(each, [shares.numel(), ...whole]) : squeeze(each, d + 1);
  };
  return composite(fn, {
    name,
    summary: `The value below which a share of the elements lies${skips ? ', of those that are not nan' : ''}.`,
    formula: 'sort a at q · (N − 1)',
    madeOf: ['sort', 'gather'],
    samples: [...samples, ...(skips ? [[exact([4], [NaN, 3, 1, 2]), 0.4]] : [])],
  });
}

const samples: readonly Sample[] = [
  [t([5]), 0.3],
  [t([]), 0.5],
  [t([]), 0.5, 0, { keepdim: true }],
  [t([2, 3]), 0.6],
  [t([2, 4]), 0.3, 1],
  [t([4, 2]), 0.8, 0, { keepdim: true }],
  [t([2, 3]), 0.6, null, { keepdim: true }],
  [t([5]), exact([2], [0.25, 0.6]), 0],
  [t([2, 4]), exact([3], [0, 0.4, 1]), -1, { keepdim: true }],
  ...interpolations.map((interpolation): Sample => [t([5]), 0.4, 0, { interpolation }]),
  [t([5]), 0.375, 0, { interpolation: 'nearest' }],
  [exact([4], [NaN, 3, 1, 2]), 0.4, 0],
];

/** The value below which a share of the elements lies. Source: `torch.quantile` */
export const quantile = quantileOf('quantile');

/**
 * The value below which a share of the elements lies, of those that are not nan.
 *
 * Source: `torch.nanquantile`
 */
export const nanquantile = quantileOf('nanquantile');
