/** A layer of two inputs. */
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { composite } from '../../define/composite.ts';
import { cTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { t } from '../../sample.ts';
import { sizeOf } from '../../shape.ts';
import type { Bilinear } from '../../signatures/layers.ts';
import type { Tensor } from '../../tensor.ts';
import { add } from '../pointwise/arithmetic.ts';
import { einsum } from '../products/einsum.ts';
import { reshape, view } from '../shape/views.ts';

/**
 * Each row of `first` times a matrix for each result times the same row of `second`, plus a bias.
 *
 * Shapes: first […, m], second […, n], weight [o, m, n], bias [o] → […, o].
 * Throws: RangeError where sizes do not fit.
 * Source: `torch.nn.functional.bilinear`
 */
export const bilinear = composite<Bilinear>(
  (first: Tensor, second: Tensor, weight: Tensor, bias: Tensor | null = null): Tensor => {
    const given = { input1: first, input2: second, weight, ...(bias !== null && { bias }) };
    for (const x of Object.values(given)) {
      checkSameDType(first, x, () => {
        const dtypes = Object.entries(given).map(([name, y]) => `${name}: ${cTypeName[y.dtype]}`);
        return `All tensors must have the same dtype, got ${dtypes.join(', ')}`;
      });
    }
    const lead = first.shape.slice(0, -1);
    const odd = lead.findIndex((n, i) => n !== second.shape[i]);
    if (first.ndim !== second.ndim || odd >= 0) {
      throw fail(
        RangeError,
        first.ndim !== second.ndim
          ? `bilinear(): input dimensions do not match: got ${first.ndim} and ${second.ndim}`
          : `bilinear(): input batch dimensions do not match at dim ${odd}: got ${lead[odd]} and ${second.shape[odd]}`,
        'Each row of the one goes with a row of the other.',
      );
    }
    [first, second].forEach((x, i) => {
      if (x.shape.at(-1) === weight.shape[i + 1]) return;
      throw fail(
        RangeError,
        `bilinear(): input${i + 1} size does not match weight size: got ${x.shape.at(-1)} but expected ${weight.shape[i + 1]}`,
        `The weight is [${weight.shape.join(', ')}]: results, and the sizes of both inputs.`,
      );
    });
    const rows = (x: Tensor): Tensor => reshape(x, [sizeOf(lead), x.shape.at(-1)!]) as Tensor;
    const each = einsum('bi,oij,bj->bo', [rows(first), weight, rows(second)]);
    const y = view(each, [...lead, weight.shape[0]!]);
    return bias === null ? y : add(y, bias);
  },
  {
    name: 'bilinear',
    torch: 'torch.nn.functional.bilinear',
    summary: 'A row times a matrix times another row, for each result, plus a bias.',
    formula: 'Σ a[i] w[o, i, j] b[j] + c[o]',
    madeOf: ['einsum', 'view', 'add'],
    method: false,
    samples: [
      [t([2, 3]), t([2, 2]), t([4, 3, 2]), t([4])],
      [t([3]), t([2]), t([2, 3, 2])],
      [t([2, 2, 2]), t([2, 2, 3]), t([2, 2, 3]), t([2])],
    ],
  },
);
