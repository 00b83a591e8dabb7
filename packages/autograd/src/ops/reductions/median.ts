/** The middle of the elements, and other places in their order. In every formula g is the gradient of the output y. */
import type { LineLoop } from '../../define/lines.ts';
import { pick, picks, placesOf, type Picks } from '../../define/picks.ts';
import { full } from '../../creation.ts';
import type { DType } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, type Sample, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { Median } from '../../signatures/sorting.ts';
import type { Tensor } from '../../tensor.ts';
import { div, mul } from '../pointwise/arithmetic.ts';
import { eq } from '../comparison/comparison.ts';
import { clone, to } from '../shape/copies.ts';
import { isnan } from '../comparison/logic.ts';
import { sum } from './reductions.ts';
import { inOrder } from '../scans/sorting.ts';
import { reshape } from '../shape/views.ts';

/** Of an even number of elements the lower of the two middle ones. A nan is the middle of all among which it is. */
const middle: LineLoop = (x, xi, xs, y, yi, _, n) => {
  let nan = -1;
  for (let i = n - 1; i >= 0; i--) if (Number.isNaN(x[xi + i * xs]!)) nan = i;
  y[yi] = nan >= 0 ? nan : inOrder(x, xi, xs, n, false)[(n - 1) >> 1]!;
};

/** The same of the numbers alone. */
const middleOfNumbers: LineLoop = (x, xi, xs, y, yi, _, n) => {
  let count = 0;
  for (let i = 0; i < n; i++) if (!Number.isNaN(x[xi + i * xs]!)) count++;
  y[yi] = inOrder(x, xi, xs, n, false)[Math.max(count - 1, 0) >> 1]!;
};

interface Names {
  readonly name: 'median' | 'nanmedian';
  readonly node: string;
  readonly note: string;
  readonly samples: readonly Sample[];
}

function overall({ name, node, note, samples }: Names): Operation {
  return operation({
    name,
    node: `${node}Backward0`,
    summary: `The middle of all elements${note}; of two middle ones the lower.`,
    formula: `${name} a`,
    derivatives: {
      a: {
        formula: 'g where a = y, shared evenly by ties',
        saves: 'ay',
        rule: (g, { a, y }) => {
          const ties = to(Number.isNaN(y.item()) ? isnan(a) : eq(a, y), g.dtype);
          return mul(g, div(ties, sum(ties)));
        },
      },
    },
    samples: [[t([])], [t([4])], [t([5])], [t([2, 3])], [exact([5], [2, 1, 2, 2, 7])], ...samples],
  });
}

function along({ name, node, note }: Names): Operation {
  return picks({
    name: `${name}.dim`,
    torch: `torch.${name}`,
    node: `${node}Backward1`,
    summary: `The middle along a dimension${note}, and where it stood; of two middle ones the lower.`,
    formula: `${name} a along dim`,
    samples: [
      [t([]), -1],
      [t([5]), 0],
      [t([2, 4]), 1],
      [t([3, 2]), -2, { keepdim: true }],
      [t([2, 3, 2]), 1],
      [t([0, 2]), 1],
    ],
  });
}

/** Of nothing there is no middle. As in PyTorch: nan, or the number that nan is cut to. */
const nothingOf = (dtype: DType): number => (dtype === 'int32' ? -(2 ** 31) : NaN);

function median_(names: Names, find: LineLoop): Op<Median> {
  const whole = overall(names);
  const lines = along(names);
  const fn = (a: Tensor, dim?: number, { keepdim = false } = {}): Tensor | Picks => {
    if (dim === undefined) {
      if (a.numel() === 0)
        return record(whole, full([], nothingOf(a.dtype), { dtype: a.dtype }), a, null, null, null);
      const row = noGrad(() => reshape(a, [-1])) as Tensor;
      const y = pick(lines, row.detach(), 0, placesOf(find, row, 0, 1), true).values;
      return record(whole, clone(y), a, null, null, null);
    }
    const d = normalizeDim(dim, a.ndim);
    if (a.shape[d] === 0) {
      throw fail(
        RangeError,
        `${names.name}(): Expected reduction dim ${d} to have non-zero size.`,
        `The shape is [${a.shape.join(', ')}]: along that dimension there is no number to choose from.`,
      );
    }
    return pick(lines, a, d, placesOf(find, a, d, 1), !keepdim);
  };
  return publish(fn, whole, lines);
}

/**
 * `median(a)`: the middle of all elements; `median(a, dim, { keepdim })`: `{ values, indices }` along a dimension.
 *
 * Source: `torch.median`
 */
export const median = median_({ name: 'median', node: 'Median', note: '', samples: [] }, middle);

/** As `median`, of what is not nan. Source: `torch.nanmedian` */
export const nanmedian = median_(
  {
    name: 'nanmedian',
    node: 'Nanmedian',
    note: ' that are not nan',
    samples: [[exact([4], [NaN, 3, 1, 2])], [exact([2], [NaN, NaN])]],
  },
  middleOfNumbers,
);
