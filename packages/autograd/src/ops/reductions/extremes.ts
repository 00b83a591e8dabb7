/** The largest and the smallest, over all dimensions or some. In every formula g is the gradient of the output y. */
import { fold } from '../../define/fold.ts';
import { type Reduced, reduction, restoreDims } from '../../define/reduction.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { foldLoop } from '../../kernels/kernel.ts';
import { type Derivative, operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { recordOutputs } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import { normalizeDims } from '../../shape.ts';
import type { Reduction } from '../../signatures/reductions.ts';
import type { Aminmax } from '../../signatures/statistics.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div, mul } from '../pointwise/arithmetic.ts';
import { eq } from '../comparison/comparison.ts';
import { to } from '../shape/copies.ts';
import { sum } from './reductions.ts';

// A nan wins and stays: no comparison with it is true.
export const largest = foldLoop('amax', (before, x) => (x > before || x !== x ? x : before));
export const smallest = foldLoop('amin', (before, x) => (x < before || x !== x ? x : before));

const derivative: Derivative = {
  formula: 'g where a = y, shared evenly by ties',
  saves: 'ay',
  rule: (g, { a, y, args }: Saved<Reduced>) => {
    const ties = to(eq(a, restoreDims(y, args)), g.dtype);
    return mul(restoreDims(g, args), div(ties, sum(ties, args.dims, { keepdim: true })));
  },
};

const samples = [[fixed([3], [2, 5, 5])], [fixed([2, 2], [1, 0, 1, 1], 'bool'), 0]];

/** The largest over all dimensions or the given ones. Source: `torch.amax` */
export const amax = reduction<Reduction>({
  name: 'amax',
  summary: 'The largest over all dimensions or the given ones.',
  formula: 'max a',
  compute: (a, how) => {
    checkNotEmpty('amax', a, how);
    return fold(largest, a, how, -Infinity, a.dtype);
  },
  derivative,
  samples,
});

/** The smallest over all dimensions or the given ones. Source: `torch.amin` */
export const amin = reduction<Reduction>({
  name: 'amin',
  summary: 'The smallest over all dimensions or the given ones.',
  formula: 'min a',
  compute: (a, how) => {
    checkNotEmpty('amin', a, how);
    return fold(smallest, a, how, Infinity, a.dtype);
  },
  derivative,
  samples,
});

const aminmaxRecord = operation({
  name: 'aminmax',
  summary: 'The smallest and the largest, of all elements or along a dimension.',
  formula: '(min a, max a)',
  derivatives: {
    a: {
      formula: 'each g where a is that extreme, shared evenly by ties',
      saves: 'a',
      rule: (_, { a, args }: Saved<Reduced>, __, all) => {
        const [gMin, gMax] = all as readonly [Tensor, Tensor];
        const part = (g: Tensor, of: typeof amin): Tensor => {
          const y = noGrad(() => of(a, args.dims, { keepdim: args.keepdim }));
          return of.operation.rules[0]!(g, { a, y, args } as Saved<Reduced>, 0, [g])!;
        };
        return add(part(gMin, amin), part(gMax, amax));
      },
    },
  },
  samples: [
    [t([4])],
    [t([])],
    [t([2, 3]), { dim: 0 }],
    [t([2, 3]), { dim: -1, keepdim: true }],
    [t([2, 3, 2]), { dim: 1 }],
  ],
});

/** The smallest and the largest, of all elements or along a dimension. Source: `torch.aminmax` */
export const aminmax: Op<Aminmax> = publish(
  (a: Tensor, options: { dim?: number | null; keepdim?: boolean } = {}) => {
    const { dim = null, keepdim = false } = options;
    const how = { shape: a.shape, dims: normalizeDims(dim, a.ndim), keepdim, all: dim === null };
    const outputs = noGrad(() => [amin(a, how.dims, { keepdim }), amax(a, how.dims, { keepdim })]);
    recordOutputs(aminmaxRecord, outputs as Tensor[], a, how);
    return { min: outputs[0], max: outputs[1] };
  },
  aminmaxRecord,
);

/** Nothing is the largest of nothing. */
export function checkNotEmpty(
  name: string,
  a: Tensor,
  how: { readonly dims: readonly number[]; readonly all: boolean },
): void {
  if (how.all && a.numel() === 0) {
    const more = name.startsWith('arg')
      ? ''
      : " Specify the reduction dim with the 'dim' argument.";
    throw fail(
      RangeError,
      `${name}(): Expected reduction dim to be specified for input.numel() == 0.${more}`,
      `The shape is [${a.shape.join(', ')}]: there is no number to choose from.`,
    );
  }
  const hollow = how.dims.find((d) => a.shape[d] === 0);
  if (hollow !== undefined) {
    throw fail(
      RangeError,
      `${name}(): Expected reduction dim ${hollow} to have non-zero size.`,
      `The shape is [${a.shape.join(', ')}]: along that dimension there is no number to choose from.`,
    );
  }
}
