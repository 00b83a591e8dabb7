/** Many numbers to one: sums and means over all dimensions or some. */
import { fold } from '../define/fold.ts';
import { isFloatingPoint } from '../dtype.ts';
import { fail } from '../errors.ts';
import { foldLoop } from '../kernels/kernel.ts';
import { type Op, operation, publish, record, type Saved } from '../operation.ts';
import { type Sample, t } from '../sample.ts';
import { normalizeDims, type Shape } from '../shape.ts';
import type { Reduction } from '../signatures.ts';
import type { Tensor } from '../tensor.ts';
import { div } from './arithmetic.ts';
import { expand, unsqueezeAll } from './dimensions.ts';

/** What a reduction remembers: the input's shape, and which dims went. */
export interface Reduced {
  readonly shape: Shape;
  readonly dims: readonly number[];
  readonly keepdim: boolean;
}

export interface ReductionOptions {
  readonly keepdim?: boolean;
}

/** Samples for an operation that reduces all dims, one, several, with and without keepdim. */
export const reductionSamples: readonly Sample[] = [
  [t([])],
  [t([4])],
  [t([2, 3])],
  [t([2, 3]), 0],
  [t([2, 3]), -1, { keepdim: true }],
  [t([2, 3, 2]), [0, 2]],
  [t([2, 3, 2]), [0, 1, 2], { keepdim: true }],
];

/** A gradient of the result, spread over what was reduced: every element had the same share in it. */
export function spread(g: Tensor, { shape, dims, keepdim }: Reduced): Tensor {
  return expand(keepdim ? g : unsqueezeAll(g, dims), shape);
}

const sumLoop = foldLoop('sum', (before, x) => before + x);

const sumOperation = operation({
  name: 'sum',
  torch: 'torch.sum',
  node: ({ args }) => ((args as Reduced & { all: boolean }).all ? 'SumBackward0' : 'SumBackward1'),
  summary: 'The sum over all dimensions or the given ones.',
  formula: 'Σ a',
  derivatives: {
    a: { formula: 'g, spread over a', saves: '', rule: (g, { args }: Saved<Reduced>) => spread(g, args) },
  },
  samples: [...reductionSamples, [t([0])], [t([2, 0]), 1], [t([0, 2]), 1]],
});

export const sum: Op<Reduction> = publish(
  ((a: Tensor, dim?: number | readonly number[] | null, options: ReductionOptions = {}) => {
    const dims = normalizeDims(dim, a.ndim);
    const keepdim = options.keepdim ?? false;
    const dtype = a.dtype === 'bool' ? 'int32' : a.dtype;
    const y = fold(sumLoop, a, dims, keepdim, 0, dtype);
    return record(sumOperation, y, a, null, null, { shape: a.shape, dims, keepdim, all: dim === undefined });
  }) as Reduction,
  sumOperation,
);

const meanOperation = operation({
  name: 'mean',
  torch: 'torch.mean',
  node: ({ args }) => ((args as Reduced & { all: boolean }).all ? 'MeanBackward0' : 'MeanBackward1'),
  summary: 'The mean over all dimensions or the given ones.',
  formula: 'Σ a / N',
  derivatives: {
    a: {
      formula: 'g / N, spread over a',
      saves: '',
      rule: (g, { args }: Saved<Reduced>) => div(spread(g, args), countOf(args)),
    },
  },
  samples: reductionSamples,
});

function countOf({ shape, dims }: { shape: Shape; dims: readonly number[] }): number {
  return dims.reduce((n, d) => n * shape[d]!, 1);
}

export const mean: Op<Reduction> = publish(
  ((a: Tensor, dim?: number | readonly number[] | null, options: ReductionOptions = {}) => {
    if (!isFloatingPoint(a.dtype)) {
      throw fail(
        TypeError,
        `mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ${a.dtype === 'bool' ? 'Bool' : 'Int'}`,
        "A mean is seldom a whole number: convert first with x.to('float32').",
      );
    }
    const dims = normalizeDims(dim, a.ndim);
    const keepdim = options.keepdim ?? false;
    const y = fold(sumLoop, a, dims, keepdim, 0, a.dtype);
    const n = countOf({ shape: a.shape, dims });
    for (let i = 0; i < y.numel(); i++) y.data[y.offset + i]! /= n;
    return record(meanOperation, y, a, null, null, { shape: a.shape, dims, keepdim, all: dim === undefined });
  }) as Reduction,
  meanOperation,
);
