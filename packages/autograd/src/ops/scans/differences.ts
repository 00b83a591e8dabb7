/** Differences of neighbours, and areas under a curve that is straight between its points. */
import { checkInt } from '../../check-shape.ts';
import { composite } from '../../define/composite.ts';
import { zerosLike } from '../../creation-like.ts';
import { fail } from '../../errors.ts';
import type { Op } from '../../publish.ts';
import { fixed, type Sample, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type {
  CumulativeTrapezoid,
  Diff,
  DiffOptions,
  Trapezoid,
  TrapezoidOptions,
} from '../../signatures/statistics.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { add, div, mul, sub } from '../pointwise/arithmetic.ts';
import { cat } from '../joining/cat.ts';
import { ne } from '../comparison/comparison.ts';
import { asFloats } from '../shape/copies.ts';
import { cumsum } from './cumulative.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { sum } from '../reductions/reductions.ts';
import { narrow } from '../indexing/slices.ts';

/** All but the first, and all but the last. */
function neighbours(a: Tensor, dim: number): readonly [Tensor, Tensor] {
  const n = Math.max(a.shape[dim]! - 1, 0);
  const start = Math.min(1, a.shape[dim]!);
  return [narrow(a, dim, start, n), narrow(a, dim, 0, n)];
}

/** The difference of each element and the one before it, n times over. Source: `torch.diff` */
export const diff: Op<Diff> = composite(
  (a: Tensor, n = 1, dim = -1, { prepend, append }: DiffOptions = {}): Tensor => {
    if (a.ndim === 0) {
      throw fail(
        RangeError,
        'diff expects input to be at least one-dimensional',
        'A single number has no neighbour.',
      );
    }
    checkInt('diff', 'n', 1, n, 'How many times differences are taken');
    if (n < 0) {
      throw fail(
        RangeError,
        `order must be non-negative but got ${n}`,
        'It says how many times differences are taken.',
      );
    }
    const d = normalizeDim(dim, a.ndim);
    // As in PyTorch: none taken, none put in front or behind.
    if (n === 0) return zerosLike(a).copy_(a);
    const parts = [prepend, a, append].filter((x) => x !== undefined);
    let y = parts.length > 1 ? cat(parts, d) : a;
    for (let i = 0; i < n; i++) {
      const [after, before] = neighbours(y, d);
      y = y.dtype === 'bool' ? ne(after, before) : sub(after, before);
    }
    return y;
  },
  {
    name: 'diff',
    summary: 'The difference of each element and the one before it, n times over.',
    formula: 'yᵢ = aᵢ₊₁ − aᵢ',
    madeOf: ['sub'],
    samples: [
      [t([4])],
      [t([4]), 2],
      [t([3, 2]), 1, 0],
      [t([2, 3, 2]), 1, 1],
      [t([2, 3]), 1, -1, { prepend: t([2, 1]), append: t([2, 2]) }],
      [t([2, 3]), 0, -1, { prepend: t([2, 1]) }],
      [t([1])],
      [fixed([4], [1, 0, 0, 1], 'bool')],
    ],
  },
);

/** The widths of the pieces: given, or from places along the axis. */
function pieces(y: Tensor, x: Tensor | undefined, dim: number): Tensor {
  const [after, before] = neighbours(y, dim);
  const heights = add(after, before);
  if (x === undefined) return heights;
  const along = x.ndim === 1 ? 0 : normalizeDim(dim - y.ndim, x.ndim);
  const [right, left] = neighbours(x, along);
  let widths = sub(right, left);
  for (let k = dim + 1; x.ndim === 1 && k < y.ndim; k++) widths = unsqueeze(widths, -1);
  return mul(heights, widths);
}

const samples: readonly Sample[] = [
  [t([4])],
  [t([4]), { dx: 0.5 }],
  [t([3, 2]), { dim: 0 }],
  [t([2, 3]), t([3])],
  [t([3, 2]), t([3]), { dim: 0 }],
  [t([2, 3]), t([2, 3])],
  [t([2, 1])],
  [fixed([3], [1, 4, 2]), { dx: 2 }],
];

function areaUnder<F extends Trapezoid | CumulativeTrapezoid>(
  name: 'trapezoid' | 'cumulativeTrapezoid',
): Op<F> {
  const whole = name === 'trapezoid';
  const fn = (
    y: Tensor,
    xOrOptions?: Tensor | TrapezoidOptions,
    given: TrapezoidOptions = {},
  ): Tensor => {
    const x = isTensor(xOrOptions) ? xOrOptions : undefined;
    const { dx = 1, dim = -1 } = isTensor(xOrOptions) ? given : (xOrOptions ?? {});
    const d = normalizeDim(dim, y.ndim);
    const wide = pieces(y, x, d);
    if (x !== undefined) return div(whole ? sum(wide, d) : cumsum(wide, d), 2);
    // An area is no whole number, though dx / 2 may be.
    const areas = asFloats(wide);
    return whole ? mul(sum(areas, d), dx / 2) : cumsum(mul(areas, dx / 2), d);
  };
  return composite(fn, {
    name,
    torch: whole ? 'torch.trapezoid' : 'torch.cumulative_trapezoid',
    summary: whole
      ? 'The area under the points, with straight lines between them.'
      : 'The area under the points up to each of them, with straight lines between them.',
    formula: 'Σ (aᵢ + aᵢ₊₁) / 2 · (bᵢ₊₁ − bᵢ)',
    madeOf: ['add', 'mul', 'sum'],
    method: false,
    samples,
  });
}

/** The area under the points, with straight lines between them. Source: `torch.trapezoid` */
export const trapezoid = areaUnder<Trapezoid>('trapezoid');

/**
 * The area under the points up to each of them, with straight lines between them.
 *
 * Source: `torch.cumulative_trapezoid`
 */
export const cumulativeTrapezoid = areaUnder<CumulativeTrapezoid>('cumulativeTrapezoid');
