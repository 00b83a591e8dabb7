/** Tensors put together side by side, one under another, and behind one another. */
import { checkTensors } from '../../define/check-operand.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import type { Op } from '../../publish.ts';
import { fixed, type Sample, t } from '../../sample.ts';
import type { CatSig, ColumnStack, Dstack, Hstack, Vstack } from '../../signatures/several.ts';
import type { Tensor } from '../../tensor.ts';
import { atleast1d, atleast2d, atleast3d } from '../shape/atleast.ts';
import { cat } from './cat.ts';
import { reshape } from '../shape/views.ts';

/** The same as `cat`. Source: `torch.concat` */
export const concat = composite<CatSig>(
  (tensors: readonly Tensor[], dim = 0): Tensor => cat(tensors, dim),
  {
    name: 'concat',
    summary: 'The same as cat.',
    formula: 'a, then b, then …',
    method: false,
    madeOf: ['cat'],
    samples: [[[t([3]), t([2])]], [[t([2, 1]), t([2, 3])], -1]],
  },
);

const samples: readonly Sample[] = [
  [[t([]), t([])]],
  [[t([3]), t([3])]],
  [[t([2, 3]), t([2, 3]), t([2, 3])]],
  [[t([2, 1, 2]), t([2, 1, 2])]],
  [[t([0]), t([0])]],
  [[fixed([2], [1, 2]), t([2])]],
];

function stacking<F extends object>(
  name: string,
  torch: string,
  summary: string,
  join: (tensors: readonly Tensor[]) => Tensor,
  further: readonly Sample[],
): Op<F> {
  const fn = (tensors: readonly Tensor[]): Tensor => {
    checkTensors(name, tensors);
    if (tensors.length > 0) return join(tensors);
    throw fail(RangeError, `${torch} expects a non-empty TensorList`, 'Give at least one tensor.');
  };
  return composite(fn, {
    name,
    torch: `torch.${torch}`,
    summary,
    formula: 'a, then b, then …',
    method: false,
    madeOf: ['view', 'unsqueeze', 'cat'],
    samples: [...samples, ...further],
  });
}

/** Along the second dimension; vectors along their only one. Source: `torch.hstack` */
export const hstack = stacking<Hstack>('hstack', 'hstack', 'Tensors side by side.', sideBySide, [
  [[t([]), t([2])]],
  [[t([2, 1]), t([2, 3])]],
]);

function sideBySide(tensors: readonly Tensor[]): Tensor {
  const raised = atleast1d(tensors);
  return cat(raised, raised[0]!.ndim === 1 ? 0 : 1);
}

/** Along the first dimension; vectors are rows. Source: `torch.vstack` */
export const vstack = stacking<Vstack>(
  'vstack',
  'vstack',
  'Tensors one under another.',
  (tensors) => cat(atleast2d(tensors), 0),
  [[[t([3]), t([2, 3])]]],
);

/** Along the third dimension. Source: `torch.dstack` */
export const dstack = stacking<Dstack>(
  'dstack',
  'dstack',
  'Tensors behind one another.',
  (tensors) => cat(atleast3d(tensors), 2),
  [[[t([2, 3]), t([2, 3, 2])]]],
);

/** Side by side; numbers and vectors are columns. Source: `torch.column_stack` */
export const columnStack = stacking<ColumnStack>(
  'columnStack',
  'column_stack',
  'Tensors side by side, vectors as columns.',
  (tensors) => sideBySide(tensors.map((x) => (x.ndim < 2 ? reshape(x, [x.numel(), 1]) : x))),
  [[[t([3]), t([3, 2])]]],
);
