/** Copies: of the numbers, of the numbers as another dtype, and without the history. */
import { type DType, isDType, isFloatingPoint } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { kindOf } from '../../kind-of.ts';
import { operation, type Saved } from '../../operation.ts';
import { interceptable, type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import type { Pointwise, To } from '../../signatures/elementwise.ts';
import { copyContiguous } from '../../contiguous.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';

const cloneRecord = operation({
  name: 'clone',
  summary: 'A copy with a storage of its own, still connected to the graph.',
  formula: 'a',
  derivatives: { a: { formula: 'g', saves: '', rule: (g) => g } },
  samples: [[t([])], [t([0])], [t([2, 3])]],
});

/** A copy with a storage of its own, still connected to the graph. Source: `torch.clone` */
export const clone: Op<Pointwise> = publish(
  (a: Tensor): Tensor => record(cloneRecord, copyContiguous(a), a, null, null, null),
  cloneRecord,
);

/** `a` as the dtype that was asked for beside it, if any was: what is computed from it has that dtype. */
export function asAsked(a: Tensor, options: { readonly dtype?: DType } | undefined): Tensor {
  return options?.dtype === undefined ? a : to(a, options.dtype);
}

/** The tensor itself where its elements already lie in order, else a copy in which they do. Source: `torch.Tensor.contiguous` */
export const contiguous = ((a: Tensor): Tensor => (a.isContiguous() ? a : clone(a))) as Pointwise;

const detachRecord = operation({
  name: 'detach',
  torch: 'torch.Tensor.detach',
  node: '',
  summary: 'The same numbers, cut off from the graph.',
  formula: 'a',
  derivatives: {},
  samples: [],
});

/** The same numbers, cut off from the graph. Source: `torch.Tensor.detach` */
export const detach = interceptable(
  ((a: Tensor): Tensor => {
    const y = viewAs(a, a.shape, a.strides);
    y.viewOf = null;
    return y;
  }) as Pointwise,
  detachRecord,
);

const toRecord = operation({
  name: 'to',
  torch: 'torch.Tensor.to',
  node: 'ToCopyBackward0',
  summary: 'The numbers as another dtype.',
  formula: 'a, as another dtype',
  derivatives: {
    a: {
      formula: 'g, as the dtype of a',
      saves: '',
      rule: (g, { args }: Saved<DType>) => to(g, args),
    },
  },
  samples: [
    [t([]), 'float32'],
    [t([2, 3]), 'float64'],
    [t([2, 3]), 'float32'],
    [t([2, 3]), fixed([], [0])],
  ],
});

export const to: Op<To> = publish((a: Tensor, like: DType | Tensor): Tensor => {
  const dtype = isTensor(like) ? like.dtype : like;
  if (dtype === a.dtype) return a;
  if (!isDType(dtype)) throw noSuchKind(dtype);
  const y = copyContiguous(a, dtype);
  return isFloatingPoint(dtype) ? record(toRecord, y, a, null, null, a.dtype) : y;
}, toRecord);

function noSuchKind(like: unknown): Error {
  const kinds = "'float32', 'float64', 'int32' or 'bool'";
  if (typeof like !== 'string') {
    return fail(
      TypeError,
      `to(): argument 'dtype' must be torch.dtype, not ${kindOf(like)}`,
      `Write x.to('float64'): there are ${kinds}.`,
    );
  }
  return like.startsWith('cuda')
    ? fail(
        Error,
        'Torch not compiled with CUDA enabled',
        `There is one device, and all tensors are on it: leave x.to('${like}') out.`,
      )
    : fail(Error, `Invalid device string: '${like}'`, `Name a kind of numbers: ${kinds}.`);
}

/** Whole numbers and truth values as float32: where PyTorch says 2.0, a number here may look whole. */
export const asFloats = (a: Tensor): Tensor => (isFloatingPoint(a.dtype) ? a : to(a, 'float32'));

/** `x.to('float32')`. Source: `torch.Tensor.float` */
export const float = ((a: Tensor): Tensor => to(a, 'float32')) as Pointwise;

/** `x.to('float64')`. Source: `torch.Tensor.double` */
export const double = ((a: Tensor): Tensor => to(a, 'float64')) as Pointwise;

/** `x.to('int32')`: fractions are cut off. Source: `torch.Tensor.int` */
export const int = ((a: Tensor): Tensor => to(a, 'int32')) as Pointwise;

/** `x.to('bool')`: whether each element is not 0. Source: `torch.Tensor.bool` */
export const bool = ((a: Tensor): Tensor => to(a, 'bool')) as Pointwise;
