/** Powers. In every formula g is the gradient of the output y. */
import { binary, NUMBER_FIRST } from '../../define/binary.ts';
import { composite } from '../../define/composite.ts';
import { mapUnary } from '../../define/unary.ts';
import { fail } from '../../errors.ts';
import { isFloatingPoint } from '../../dtype.ts';
import { unaryLoop } from '../../kernels/kernel.ts';
import type { UnaryLoop } from '../../kernels/loop-types.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, t } from '../../sample.ts';
import type { Binary, Pointwise } from '../../signatures/elementwise.ts';
import { resultType } from '../../result-type.ts';
import { empty, isTensor, type Tensor } from '../../tensor.ts';
import { mul, sub } from './arithmetic.ts';
import { eq, ge } from '../comparison/comparison.ts';
import { where } from './conditional.ts';
import { logicalAnd } from '../comparison/logic.ts';
import { log } from './pointwise.ts';

const general = binary({
  name: 'pow',
  node: ({ args, b }) =>
    args === NUMBER_FIRST
      ? 'PowBackward2'
      : typeof b === 'number'
        ? 'PowBackward0'
        : 'PowBackward1',
  summary: 'The first of each pair of elements to the power of the second.',
  formula: 'aᵇ',
  // 1 to any power is 1, and (−1)^±∞ too: JavaScript says nan, every other language 1.
  f: (a, b) => (a === 1 || (a === -1 && (b === Infinity || b === -Infinity)) ? 1 : a ** b),
  // The factors that the binary digits of b name. For a negative b a fraction, cut off: 0 but for ±1.
  whole: (a, b) => {
    let power = b >= 0 || a === 1 ? 1 : a === -1 ? 1 - 2 * (b & 1) : 0;
    let factor = a;
    let digits = b;
    while (digits > 0) {
      if ((digits & 1) === 1) power = Math.imul(power, factor);
      factor = Math.imul(factor, factor);
      digits >>= 1;
    }
    return power;
  },
  refusesBool: 'pow',
  domain: [0.5, 2],
  samples: [
    [t([3], -2, 2), 2],
    [t([3], -2, 2), 3],
    [t([3], -2, 2), 1],
    [t([3], -2, 2), 0],
    [t([3], -2, 2), -1],
    [t([3], 0.5, 2), 0.5],
    [t([3], 0.5, 2), -0.5],
    [t([3], 0.5, 2), -2],
    [t([3], 0.5, 2), 2.5],
    [1.5, t([3])],
    [exact([4], [0, 0, 2, -2]), exact([4], [2, 0, 0, 3])],
  ],
  derivatives: {
    a: { formula: 'g · b · aᵇ⁻¹', saves: 'ab', rule: (g, { a, b }) => powerRule(g, a, b) },
    b: {
      formula: 'g · aᵇ · ln a',
      saves: 'aby',
      rule: (g, { a, b, y }) => exponentRule(g, a, b, y),
    },
  },
});

// As PyTorch computes them: exact where the power function rounds twice, and many times faster.
const simple = new Map<number, UnaryLoop>([
  [2, unaryLoop('pow2', (x) => x * x)],
  [3, unaryLoop('pow3', (x) => x * x * x)],
  [0.5, unaryLoop('pow1/2', (x) => Math.sqrt(x))],
  [-0.5, unaryLoop('pow-1/2', (x) => 1 / Math.sqrt(x))],
  [-1, unaryLoop('pow-1', (x) => 1 / x)],
  [-2, unaryLoop('pow-2', (x) => 1 / (x * x))],
]);

/** The first of each pair of elements to the power of the second. Source: `torch.pow` */
export const pow: Op<Binary> = publish((a: Tensor | number, b: Tensor | number): Tensor => {
  if (!isTensor(a) || typeof b !== 'number') return general(a, b);
  const dtype = resultType(a, b);
  if (b < 0 && !isFloatingPoint(dtype)) {
    throw fail(
      RangeError,
      'Integers to negative integer powers are not allowed.',
      `The result would be a fraction: convert first, x.to('float32').pow(${b}).`,
    );
  }
  const loop = simple.get(b);
  if (loop === undefined || dtype === 'int32') return general(a, b);
  return record(general.operation, mapUnary(loop, a, dtype), a, b, null, null);
}, general.operation);

/** b · aᵇ⁻¹, and 0 where b is 0 (even at a = 0, where aᵇ⁻¹ is infinite). */
function powerRule(g: Tensor, a: Tensor, b: Tensor | number): Tensor {
  if (typeof b === 'number') return b === 0 ? mul(g, 0) : mul(g, mul(pow(a, b - 1), b));
  const zero = empty([], g.dtype);
  return where(eq(b, 0), zero, mul(g, mul(b, pow(a, sub(b, 1)))));
}

/** aᵇ · ln a, and 0 where a is 0 and b ≥ 0: there aᵇ stays 0 while b moves. */
function exponentRule(g: Tensor, a: Tensor | number, b: Tensor, y: Tensor): Tensor {
  const zero = empty([], g.dtype);
  if (typeof a === 'number') {
    return a === 0 ? where(ge(b, 0), zero, mul(g, mul(y, -Infinity))) : mul(g, mul(y, Math.log(a)));
  }
  return mul(g, where(logicalAnd(eq(a, 0), ge(b, 0)), zero, mul(y, log(a))));
}

/** Each element times itself: `pow(a, 2)`. Source: `torch.square` */
export const square = composite<Pointwise>((a: Tensor): Tensor => pow(a, 2), {
  name: 'square',
  summary: 'Each element times itself.',
  formula: 'a²',
  madeOf: ['pow'],
  samples: [[t([])], [t([0])], [t([2, 3])]],
});
