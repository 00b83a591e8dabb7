/** Elements replaced where a mask is true. */
import { mapTernary } from '../../define/map-ternary.ts';
import { cTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { ternaryLoop } from '../../kernels/kernel.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import type { MaskedFill } from '../../signatures/indexing.ts';
import { empty, isTensor, type Tensor } from '../../tensor.ts';
import { where } from '../pointwise/conditional.ts';
import { to } from '../shape/copies.ts';

const loop = ternaryLoop('maskedFill', (a, b, c) => (b !== 0 ? c : a));

const maskedFillRecord = operation({
  name: 'maskedFill',
  torch: 'torch.masked_fill',
  node: ({ args }) => (args === TENSOR_VALUE ? 'MaskedFillBackward1' : 'MaskedFillBackward0'),
  summary: 'Each element, or the value where the mask is true.',
  formula: 'b ? c : a',
  elementwise: true,
  derivatives: {
    a: { formula: '0 where b, else g', saves: 'b', rule: (g, { b }) => where(b, zero(g), g) },
    c: { formula: 'g where b, else 0', saves: 'b', rule: (g, { b }) => where(b, g, zero(g)) },
  },
  samples: [
    [t([3]), fixed([3], [1, 0, 1], 'bool'), 0.5],
    [t([2, 3]), fixed([2, 1], [1, 0], 'bool'), -1],
    [t([2, 3]), fixed([3], [1, 0, 1], 'bool'), t([])],
    [t([3]), fixed([2, 1], [1, 0], 'bool'), 2],
    [t([]), fixed([], [1], 'bool'), t([])],
    [t([0]), fixed([0], [], 'bool'), 1],
    [fixed([2], [1, 2]), fixed([2], [1, 0], 'bool'), 1.5],
    [fixed([2], [1, 0], 'bool'), fixed([2], [1, 0], 'bool'), 10],
    [fixed([2], [1, 0], 'bool'), fixed([2], [0, 1], 'bool'), fixed([], [3])],
  ],
});

const TENSOR_VALUE = 'tensor value';

function zero(like: Tensor): Tensor {
  return empty([], like.dtype);
}

/** 1 for whatever is not 0. */
function truth(value: number | Tensor): number | Tensor {
  return isTensor(value) ? to(value, 'bool') : Number(value !== 0);
}

/** Each element, or the value where the mask is true. Source: `torch.masked_fill` */
export const maskedFill: Op<MaskedFill> = publish(
  (a: Tensor, mask: Tensor, value: number | Tensor): Tensor => {
    if (mask.dtype !== 'bool') {
      throw fail(
        TypeError,
        `masked_fill_ only supports boolean masks, but got mask with dtype ${cTypeName[mask.dtype]}`,
        'Compare first, for example x.maskedFill(x.lt(0), 0).',
      );
    }
    if (isTensor(value) && value.ndim > 0) {
      throw fail(
        RangeError,
        `masked_fill_ only supports a 0-dimensional value tensor, but got tensor with ${value.ndim} dimension(s).`,
        'For a value for each element use where(mask, values, x).',
      );
    }
    const y = mapTernary(loop, a, mask, a.dtype === 'bool' ? truth(value) : value, a.dtype);
    return record(maskedFillRecord, y, a, mask, value, isTensor(value) ? TENSOR_VALUE : null);
  },
  maskedFillRecord,
);
