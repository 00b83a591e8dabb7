/** Further ways to say another shape: all of them are `view` or `reshape`. */
import { checkInts } from '../../check-shape.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { t } from '../../sample.ts';
import { normalizeDim, type Shape } from '../../shape.ts';
import type { Ravel, ReshapeAs, Unflatten } from '../../signatures/views.ts';
import type { Tensor } from '../../tensor.ts';
import { noDimensions } from '../joining/split.ts';
import { inferShape, reshape, view } from './views.ts';

/** All elements in one dimension; copies only where it must. Source: `torch.ravel` */
export const ravel = composite<Ravel>((a: Tensor): Tensor => reshape(a, [-1]), {
  name: 'ravel',
  summary: 'All elements in one dimension.',
  formula: 'a, as a vector',
  madeOf: ['view'],
  samples: [[t([])], [t([3])], [t([2, 3])], [t([2, 0])]],
});

/** Source: `torch.Tensor.view_as` */
export const viewAsOther = composite<ReshapeAs>(
  (a: Tensor, other: Tensor): Tensor => view(a, other.shape),
  {
    name: 'viewAs',
    torch: 'torch.Tensor.view_as',
    summary: 'The same elements in order, in the shape of another tensor, without a copy.',
    formula: 'a, as the shape of b',
    madeOf: ['view'],
    samples: [
      [t([6]), t([2, 3])],
      [t([1]), t([])],
    ],
  },
);

/** Source: `torch.Tensor.reshape_as` */
export const reshapeAs = composite<ReshapeAs>(
  (a: Tensor, other: Tensor): Tensor => reshape(a, other.shape),
  {
    name: 'reshapeAs',
    torch: 'torch.Tensor.reshape_as',
    summary:
      'The same elements in order, in the shape of another tensor; copies only where it must.',
    formula: 'a, as the shape of b',
    madeOf: ['view'],
    samples: [
      [t([6]), t([2, 3])],
      [t([2, 2]), t([4])],
      [t([]), t([1, 1])],
    ],
  },
);

/** One dimension split into several, whose sizes multiply to its own; -1 is worked out. Source: `torch.unflatten` */
export const unflatten = composite<Unflatten>(
  (a: Tensor, dim: number, sizes: Shape): Tensor => {
    checkInts('unflatten', 'sizes', 2, sizes, 'x.unflatten(0, [2, -1])');
    if (sizes.length === 0) {
      throw fail(
        RangeError,
        'unflatten: sizes must be non-empty',
        'Say the sizes of the new dimensions, for example [2, -1].',
      );
    }
    const d = normalizeDim(dim, a.ndim);
    const size = a.shape[d];
    if (size === undefined) throw noDimensions(dim);
    const parts = inferShape(sizes, size);
    if (parts === null) {
      throw fail(
        RangeError,
        `unflatten: Provided sizes [${sizes.join(', ')}] don't multiply up to the size of dim ${d} (${size}) in the input tensor`,
        `The shape is [${a.shape.join(', ')}]: the product of the sizes must be ${size}.`,
      );
    }
    return view(a, a.shape.toSpliced(d, 1, ...parts));
  },
  {
    name: 'unflatten',
    summary: 'One dimension split into several.',
    formula: 'a, as another shape',
    madeOf: ['view'],
    samples: [
      [t([6]), 0, [2, 3]],
      [t([2, 4, 3]), 1, [2, -1]],
      [t([2, 4]), -1, [1, 4, 1]],
      [t([2, 0, 6]), 2, [2, -1]],
    ],
  },
);
