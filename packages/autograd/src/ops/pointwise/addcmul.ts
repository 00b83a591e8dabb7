/** One tensor plus a multiple of the product, or of the quotient, of two others. */
import { boolRefused } from '../../define/check-operand.ts';
import { mapTernary } from '../../define/map-ternary.ts';
import { isFloatingPoint, promoteTypes } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { ternaryLoop } from '../../kernels/kernel.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, type Sample, t } from '../../sample.ts';
import type { Addcmul } from '../../signatures/elementwise.ts';
import { resultType } from '../../result-type.ts';
import type { Tensor } from '../../tensor.ts';
import { div, mul } from './arithmetic.ts';
import { neg } from './pointwise.ts';

function samples(lo: number, hi: number): Sample[] {
  return [
    [t([2, 3]), t([2, 3]), t([2, 3], lo, hi)],
    [t([2, 3]), t([3]), t([2, 1], lo, hi), { value: 2.5 }],
    [t([]), t([]), t([], lo, hi), { value: -1 }],
    [t([0]), t([1]), t([0], lo, hi)],
    [t([]), t([3]), t([2, 1], lo, hi), { value: 0.5 }],
  ];
}

const productLoop = ternaryLoop('addcmul', (a, b, c, value) => a + value * b * c);

const wholeProductLoop = ternaryLoop(
  'whole addcmul',
  (a, b, c, value) => a + Math.imul(Math.imul(value, b), c),
);

const addcmulRecord = operation({
  name: 'addcmul',
  summary: 'A tensor plus the product of two others, times the value.',
  formula: 'a + value · b · c',
  derivatives: {
    a: { formula: 'g', saves: '', rule: (g) => g },
    b: {
      formula: 'g · value · c',
      saves: 'c',
      rule: (g, { c, args: value }: Saved<number>) => mul(g, mul(c, value)),
    },
    c: {
      formula: 'g · value · b',
      saves: 'b',
      rule: (g, { b, args: value }: Saved<number>) => mul(g, mul(b, value)),
    },
  },
  elementwise: true,
  samples: [
    ...samples(-2, 2),
    [fixed([2], [7, -7]), fixed([2], [2, 3]), fixed([2], [5, 5]), { value: 2 }],
    [t([2]), fixed([2], [2, 3]), t([2])],
  ],
});

/** `addcmul(x, a, b, { value })`: x + value · a · b. Source: `torch.addcmul` */
export const addcmul: Op<Addcmul> = publish(
  (a: Tensor, b: Tensor, c: Tensor, { value = 1 }: { value?: number } = {}): Tensor => {
    const dtype = promoteTypes(resultType(a, b), resultType(a, c));
    if (dtype === 'bool') throw boolRefused('addcmul_cpu_out');
    const times = isFloatingPoint(dtype) ? value : Math.trunc(value);
    const loop = dtype === 'int32' ? wholeProductLoop : productLoop;
    const y = mapTernary(loop, a, b, c, dtype, dtype, times);
    return record(addcmulRecord, y, a, b, c, times);
  },
  addcmulRecord,
);

const quotientLoop = ternaryLoop('addcdiv', (a, b, c, value) => a + (value * b) / c);

const addcdivRecord = operation({
  name: 'addcdiv',
  summary: 'A tensor plus the quotient of two others, times the value.',
  formula: 'a + value · b / c',
  derivatives: {
    a: { formula: 'g', saves: '', rule: (g) => g },
    b: {
      formula: 'g · value / c',
      saves: 'c',
      rule: (g, { c, args: value }: Saved<number>) => mul(g, div(value, c)),
    },
    c: {
      formula: '−g · value · b / c²',
      saves: 'bc',
      rule: (g, { b, c, args: value }: Saved<number>) => mul(neg(g), div(mul(b, value), mul(c, c))),
    },
  },
  elementwise: true,
  samples: [...samples(0.5, 2), [t([2]), fixed([2], [2, 3]), t([2], 0.5, 2)]],
});

/** `addcdiv(x, a, b, { value })`: x + value · a / b. Source: `torch.addcdiv` */
export const addcdiv: Op<Addcmul> = publish(
  (a: Tensor, b: Tensor, c: Tensor, { value = 1 }: { value?: number } = {}): Tensor => {
    if (!isFloatingPoint(b.dtype) && !isFloatingPoint(c.dtype)) throw wholeQuotient();
    const dtype = promoteTypes(resultType(a, b), resultType(a, c));
    const y = mapTernary(quotientLoop, a, b, c, dtype, dtype, value);
    return record(addcdivRecord, y, a, b, c, value);
  },
  addcdivRecord,
);

function wholeQuotient(): TypeError {
  return fail(
    TypeError,
    'Integer division with addcdiv is no longer supported, and in a future  release addcdiv will perform a true division of tensor1 and tensor2. The historic addcdiv behavior can be implemented as (input + value * torch.trunc(tensor1 / tensor2)).to(input.dtype) for integer inputs and as (input + value * tensor1 / tensor2) for float inputs. The future addcdiv behavior is just the latter implementation: (input + value * tensor1 / tensor2), for all dtypes.',
    "Quotients of whole numbers are no whole numbers: convert one first, tensor1.to('float32').",
  );
}
