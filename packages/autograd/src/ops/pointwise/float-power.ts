/** Powers in double precision. */
import { composite } from '../../define/composite.ts';
import { kindOf } from '../../kind-of.ts';
import { fail } from '../../errors.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { Binary } from '../../signatures/elementwise.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { to } from '../shape/copies.ts';
import { pow } from './powers.ts';

const double = (x: Tensor | number): Tensor | number => (isTensor(x) ? to(x, 'float64') : x);

/** `pow` with everything converted to float64 first, whole numbers too. Source: `torch.float_power` */
export const floatPower = composite<Binary>(
  (a: Tensor | number, b: Tensor | number): Tensor => {
    if (!isTensor(a) && !isTensor(b)) {
      throw fail(
        TypeError,
        `float_power() received an invalid combination of arguments - got (${kindOf(a)}, ${kindOf(b)})`,
        'One of the two has to be a tensor. Of numbers alone write a ** b.',
      );
    }
    return pow(double(a), double(b));
  },
  {
    name: 'floatPower',
    torch: 'torch.float_power',
    summary: 'pow in double precision, of whole numbers too.',
    formula: 'aᵇ',
    madeOf: ['to', 'pow'],
    samples: [
      [t([2, 3], 0.5, 2), t([3])],
      [t([], 0.5, 2), t([])],
      [t([0], 0.5, 2), t([1])],
      [t([3]), 2],
      [1.5, t([3])],
      [fixed([2], [7, -7]), fixed([2], [2, -3])],
      [exact([2], [0, -8]), 0.5],
    ],
  },
);
