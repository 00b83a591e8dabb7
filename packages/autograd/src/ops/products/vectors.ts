/** Products of two vectors: their elements paired, or each with each. */
import { checkTensor } from '../../define/check-operand.ts';
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { gemm, type Matrix } from '../../kernels/gemm.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import type { DotSig, OuterSig } from '../../signatures/products.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { reshape } from '../shape/views.ts';

const dotRecord = operation({
  name: 'dot',
  summary: 'The sum of the products of two vectors.',
  formula: 'Σᵢ aᵢ bᵢ',
  derivatives: {
    a: { formula: 'g · b', saves: 'b', rule: (g, { b }) => mul(g, b) },
    b: { formula: 'g · a', saves: 'a', rule: (g, { a }) => mul(g, a) },
  },
  samples: [
    [t([3]), t([3])],
    [t([1]), t([1])],
    [t([0]), t([0])],
  ],
});

/**
 * The sum of the products of two vectors.
 *
 * Shapes: [k] · [k] → [].
 * Throws: RangeError when the sizes differ or one is no vector; TypeError when the dtypes differ.
 * Source: `torch.dot`
 */
export const dot: Op<DotSig> = publish((a: Tensor, b: Tensor): Tensor => {
  checkTensor('dot', 'tensor', 1, b);
  if (a.ndim !== 1 || b.ndim !== 1) {
    throw fail(
      RangeError,
      `1D tensors expected, but got ${a.ndim}D and ${b.ndim}D tensors`,
      'For matrices use matmul; for the sum of all products, a.mul(b).sum().',
    );
  }
  checkSameDType(a, b, ([p, q]) => {
    return `dot : expected both vectors to have same dtype, but found ${p} and ${q}`;
  });
  const [p] = a.shape as [number];
  const [q] = b.shape as [number];
  if (p !== q) {
    throw fail(
      RangeError,
      `inconsistent tensor size, expected tensor [${p}] and src [${q}] to have the same number of elements, but got ${p} and ${q} elements respectively`,
      'A dot product pairs the elements of two vectors of equal length.',
    );
  }
  const y = empty([], a.dtype);
  const row: Matrix = { data: a.data, offset: a.offset, rowStep: 0, columnStep: a.strides[0]! };
  const column: Matrix = {
    data: b.data,
    offset: b.offset,
    rowStep: b.strides[0]!,
    columnStep: 0,
  };
  gemm(1, 1, p, row, column, y.data, y.offset);
  return record(dotRecord, y, a, b, null, null);
}, dotRecord);

/**
 * Every element of a vector times every element of another.
 *
 * Shapes: [m], [n] → [m, n].
 * Throws: RangeError when one is no vector.
 * Source: `torch.outer`
 */
export const outer = composite<OuterSig>(
  (a: Tensor, b: Tensor): Tensor => {
    checkTensor('outer', 'vec2', 1, b);
    for (const [which, x] of [
      ['self', a],
      ['vec2', b],
    ] as const) {
      if (x.ndim !== 1) {
        throw fail(
          RangeError,
          `outer: Expected 1-D argument ${which}, but got ${x.ndim}-D`,
          'Flatten it first: x.flatten().',
        );
      }
    }
    return mul(reshape(a, [a.shape[0]!, 1]), b);
  },
  {
    name: 'outer',
    summary: 'Every element of a vector times every element of another.',
    formula: 'yᵢⱼ = aᵢ bⱼ',
    madeOf: ['view', 'mul'],
    samples: [
      [t([3]), t([2])],
      [t([0]), t([2])],
    ],
  },
);
