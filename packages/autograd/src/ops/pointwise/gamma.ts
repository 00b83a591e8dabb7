/** The logarithm of the gamma function and its derivatives. In every formula g is the gradient of the output y. */
import { checkInt } from '../../check-shape.ts';
import { isFloatingPoint } from '../../dtype.ts';
import { mapUnary, unary } from '../../define/unary.ts';
import { fail } from '../../errors.ts';
import { unaryLoop } from '../../kernels/kernel.ts';
import {
  digamma as digammaOf,
  lgamma as lgammaOf,
  polygamma as polygammaOf,
} from '../../kernels/special.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { Polygamma } from '../../signatures/elementwise.ts';
import { mul } from './arithmetic.ts';

/** The logarithm of |Γ(a)|: of (a − 1)! where a is whole. Source: `torch.lgamma` */
export const lgamma = unary({
  name: 'lgamma',
  summary: 'The logarithm of |Γ(a)|: of (a − 1)! where a is whole.',
  formula: 'ln |Γ(a)|',
  f: lgammaOf,
  domain: [0.2, 3],
  samples: [[t([3], -4, -3)], [exact([3], [20.5, 1e5, 1e-5])]],
  derivative: { formula: 'g · ψ(a)', saves: 'a', rule: (g, { a }) => mul(g, digamma(a)) },
});

/** The slope of lgamma. Source: `torch.digamma` */
export const digamma = unary({
  name: 'digamma',
  summary: 'The slope of lgamma.',
  formula: 'ψ(a) = Γ′(a) / Γ(a)',
  f: digammaOf,
  domain: [0.2, 3],
  samples: [[t([3], -4, -3)], [exact([3], [20.5, 1e5, 1e-5])], [fixed([3], [-1, 0, 2])]],
  derivative: { formula: 'g · ψ′(a)', saves: 'a', rule: (g, { a }) => mul(g, polygamma(1, a)) },
});

const loop = unaryLoop('polygamma', polygammaOf);

const polygammaRecord = operation({
  name: 'polygamma',
  summary: 'The n-th derivative of digamma.',
  formula: 'ψ⁽ⁿ⁾(a)',
  method: false,
  derivatives: {
    a: {
      formula: 'g · ψ⁽ⁿ⁺¹⁾(a)',
      saves: 'a',
      rule: (g, { a, args: n }: Saved<number>) => mul(g, polygamma(n + 1, a)),
    },
  },
  elementwise: true,
  samples: [
    [1, t([], 0.2, 3)],
    [1, t([0], 0.2, 3)],
    [0, t([4], 0.2, 3)],
    [1, t([2, 3], 0.2, 3)],
    [2, t([4], 0.2, 3)],
    [4, t([4], 0.2, 3)],
    [1, t([3], -3, -2)],
    [2, t([3], -3, -2)],
    [1, exact([3], [20.5, 1e5, 1e-5])],
    [1, fixed([3], [0, 1, 5])],
    [2, fixed([3], [-1, 1, 5])],
  ],
});

/**
 * The n-th derivative of digamma: `polygamma(1, x)`, as a method `x.polygamma(1)`.
 *
 * Throws: RangeError when n is no whole number from 0 on.
 * Source: `torch.polygamma`
 */
export const polygamma: Op<Polygamma> = publish(
  ((n, a) => {
    checkInt('polygamma', 'n', 1, n, 'How often digamma is differentiated');
    if (n < 0) {
      throw fail(
        RangeError,
        'polygamma(n, x) does not support negative n.',
        `n is ${n}. It says how often to differentiate: 0 is digamma itself, 1 its slope.`,
      );
    }
    const dtype = isFloatingPoint(a.dtype) ? a.dtype : 'float32';
    return record(polygammaRecord, mapUnary(loop, a, dtype, n) as typeof a, a, null, null, n);
  }) satisfies Polygamma,
  polygammaRecord,
);
