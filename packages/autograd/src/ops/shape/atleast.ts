/** Tensors given a least number of dimensions. */
import { composite } from '../../define/composite.ts';
import type { Op } from '../../publish.ts';
import { type Sample, t } from '../../sample.ts';
import type { Atleast1d, Atleast2d, Atleast3d } from '../../signatures/several.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { unsqueeze } from './dimensions.ts';
import { reshape } from './views.ts';

const samples: readonly Sample[] = [
  [t([])],
  [t([3])],
  [t([2, 3])],
  [t([2, 1, 2])],
  [t([0])],
  [[t([]), t([2])]],
];

function atleast<F extends object>(
  n: 1 | 2 | 3,
  summary: string,
  raise: (a: Tensor) => Tensor,
): Op<F> {
  const fn = (tensors: Tensor | readonly Tensor[]): Tensor | Tensor[] =>
    isTensor(tensors) ? raise(tensors) : tensors.map(raise);
  return composite(fn, {
    name: `atleast${n}d`,
    torch: `torch.atleast_${n}d`,
    summary,
    formula: 'a, with sizes of 1 added',
    method: false,
    madeOf: ['view', 'unsqueeze'],
    samples,
  });
}

/** A tensor that has the dimensions is given back as it is. Source: `torch.atleast_1d` */
export const atleast1d = atleast<Atleast1d>(1, 'A number as a vector of one.', (a) =>
  a.ndim === 0 ? (reshape(a, [1]) as Tensor) : a,
);

/** A number or a vector as a matrix of one row. Source: `torch.atleast_2d` */
export const atleast2d = atleast<Atleast2d>(
  2,
  'A number or a vector as a matrix of one row.',
  (a) => (a.ndim === 0 ? (reshape(a, [1, 1]) as Tensor) : a.ndim === 1 ? unsqueeze(a, 0) : a),
);

/**
 * A number, a vector (along the second dimension) or a matrix with three dimensions.
 *
 * Source: `torch.atleast_3d`
 */
export const atleast3d = atleast<Atleast3d>(
  3,
  'A number, a vector (along the second dimension) or a matrix with three dimensions.',
  (a) => {
    if (a.ndim === 0) return reshape(a, [1, 1, 1]) as Tensor;
    if (a.ndim === 1) return unsqueeze(unsqueeze(a, 0), -1);
    return a.ndim === 2 ? unsqueeze(a, -1) : a;
  },
);
