/** A relu that asks a bell curve how much of each element to let through. */
import { floatsOnly } from '../../define/floats-only.ts';
import { mapUnary } from '../../define/unary.ts';
import { fail } from '../../errors.ts';
import { unaryLoop } from '../../kernels/kernel.ts';
import { gelu as geluOf } from '../../kernels/special.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, t } from '../../sample.ts';
import type { Gelu } from '../../signatures/activations.ts';
import type { Tensor } from '../../tensor.ts';
import { add, mul, sub } from '../pointwise/arithmetic.ts';
import { erfc } from '../pointwise/error-functions.ts';
import { exp, tanh } from '../pointwise/pointwise.ts';

const loops = {
  none: unaryLoop('gelu', geluOf),
  tanh: unaryLoop('gelu by tanh', (x) => {
    const z = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
    return 0.5 * x * (1 + Math.tanh(z));
  }),
};

const geluRecord = operation({
  name: 'gelu',
  torch: 'torch.nn.functional.gelu',
  summary: 'Each element times the share of a bell curve that lies below it.',
  formula: 'a · Φ(a)',
  method: false,
  derivatives: {
    a: {
      formula: 'g · (Φ(a) + a · φ(a))',
      saves: 'a',
      rule: (g, { a, args: approximate }: Saved<'none' | 'tanh'>) =>
        mul(g, approximate === 'none' ? slope(a) : slopeByTanh(a)),
    },
  },
  elementwise: true,
  samples: [
    [t([])],
    [t([0])],
    [t([4], -4, 4)],
    [t([2, 3])],
    [t([4]), { approximate: 'tanh' }],
    [t([4]), { approximate: 'none' }],
    [exact([3], [-1, 0, 1])],
  ],
});

/** Φ(a) + a · φ(a), φ being the bell curve of which Φ is the area. */
function slope(a: Tensor): Tensor {
  const area = mul(erfc(mul(a, -Math.SQRT1_2)), 0.5);
  const bell = mul(exp(mul(mul(a, a), -0.5)), 1 / Math.sqrt(2 * Math.PI));
  return add(area, mul(a, bell));
}

/** The derivative of ½ a (1 + tanh z), z = √(2/π) (a + 0.044715 a³). */
function slopeByTanh(a: Tensor): Tensor {
  const square = mul(a, a);
  const z = mul(mul(a, add(mul(square, 0.044715), 1)), Math.sqrt(2 / Math.PI));
  const inner = mul(add(mul(square, 3 * 0.044715), 1), Math.sqrt(2 / Math.PI));
  const bend = tanh(z);
  const steepness = sub(1, mul(bend, bend));
  return mul(add(add(bend, 1), mul(mul(a, steepness), inner)), 0.5);
}

/**
 * Each element times the share of a normal distribution that lies below it; with
 * `{ approximate: 'tanh' }` that share is estimated, as in the first GPT.
 *
 * Throws: TypeError for whole numbers and for another approximation.
 * Source: `torch.nn.functional.gelu`
 */
export const gelu: Op<Gelu> = publish(
  ((a, { approximate = 'none' } = {}) => {
    floatsOnly('GeluKernelImpl', a.dtype);
    const loop = loops[approximate] as (typeof loops)['none'] | undefined;
    if (loop === undefined) {
      throw fail(
        TypeError,
        'approximate argument must be either none or tanh.',
        `It is '${approximate}'. Left out, nothing is approximated.`,
      );
    }
    return record(geluRecord, mapUnary(loop, a, a.dtype) as typeof a, a, null, null, approximate);
  }) satisfies Gelu,
  geluRecord,
);
