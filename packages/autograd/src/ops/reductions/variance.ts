/** How far numbers lie from their mean. In every formula g is the gradient of the output y. */
import { countOf, type Reduced, reduction, restoreDims } from '../../define/reduction.ts';
import { isFloatingPoint } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import type { Saved } from '../../operation.ts';
import { type Sample, t } from '../../sample.ts';
import type { VarOptions, VarSig } from '../../signatures/reductions.ts';
import type { Tensor } from '../../tensor.ts';
import { warnOnce } from '../../warn-once.ts';
import { div, mul, sub } from '../pointwise/arithmetic.ts';
import { eq } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { to } from '../shape/copies.ts';
import { sqrt } from '../pointwise/pointwise.ts';
import { square } from '../pointwise/powers.ts';
import { mean, sum } from './reductions.ts';

type Spread = Reduced<VarOptions>;

const samples: readonly Sample[] = [
  [t([4]), { correction: 0 }],
  [t([2, 3]), 0, { correction: 0, keepdim: true }],
  [t([2, 3]), 1, { correction: 0.5 }],
];

/** The divisor: the count less the correction, 1 unless told, since the mean was taken from the same numbers. */
function freedom(how: Spread): number {
  return Math.max(countOf(how) - (how.options?.correction ?? 1), 0);
}

function compute(name: string, a: Tensor, how: Spread): Tensor {
  if (!isFloatingPoint(a.dtype)) {
    throw fail(
      TypeError,
      'std and var only support floating point and complex dtypes',
      "They are seldom whole numbers: convert first with x.to('float32').",
    );
  }
  if (freedom(how) === 0) {
    warnOnce(
      `${name}(): degrees of freedom is <= 0. Correction should be strictly less than the reduction factor (input numel divided by output numel).`,
      `${countOf(how)} numbers less a correction of ${how.options?.correction ?? 1} leave nothing to divide by: the result is nan or infinite. Pass { correction: 0 } for the mean squared distance.`,
    );
  }
  return noGrad(() => {
    const x = to(a, 'float64');
    const distances = square(sub(x, mean(x, how.dims, { keepdim: true })));
    return div(sum(distances, how.dims, { keepdim: how.keepdim }), freedom(how));
  });
}

function distance(a: Tensor, how: Spread): Tensor {
  return sub(a, mean(a, how.dims, { keepdim: true }));
}

/**
 * The mean squared distance from the mean, with N − correction (1 unless told) in place of N.
 *
 * Source: `torch.var`
 */
export const variance = reduction<VarSig, VarOptions>({
  name: 'var',
  summary:
    'The mean squared distance from the mean, with N − correction (1 unless told) in place of N.',
  formula: 'Σ (a − mean a)² / (N − correction)',
  compute: (a, how) => to(compute('var', a, how), a.dtype),
  derivative: {
    formula: 'g · 2 (a − mean a) / (N − correction)',
    saves: 'a',
    rule: (g, { a, args }: Saved<Spread>) =>
      mul(mul(restoreDims(g, args), 2 / freedom(args)), distance(a, args)),
  },
  samples,
  needsSeveral: true,
});

/** The standard deviation: the square root of the variance. Source: `torch.std` */
export const std = reduction<VarSig, VarOptions>({
  name: 'std',
  summary: 'The standard deviation: the square root of the variance.',
  formula: '√(Σ (a − mean a)² / (N − correction))',
  compute: (a, how) =>
    to(
      noGrad(() => sqrt(compute('std', a, how))),
      a.dtype,
    ),
  derivative: {
    formula: 'g · (a − mean a) / (y · (N − correction)), and 0 where y is 0',
    saves: 'ay',
    rule: (g, { a, y, args }: Saved<Spread>) => {
      const flat = eq(y, 0);
      const share = where(flat, 0, div(g, mul(where(flat, 1, y), freedom(args))));
      return mul(restoreDims(share, args), distance(a, args));
    },
  },
  samples,
  needsSeveral: true,
});
