/** A copy of a tensor in which a view of it (a slice, one index, a diagonal) is replaced. */
import { checkInt } from '../../check-shape.ts';
import { zerosLike } from '../../creation-like.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { type Operation, operation, type Saved } from '../../operation.ts';
import { interceptable, publish, type Op } from '../../publish.ts';
import { record } from '../../record.ts';
import { type Sample, t } from '../../sample.ts';
import { normalizeDim, sameShape } from '../../shape.ts';
import type { DiagonalScatter } from '../../signatures/diagonals.ts';
import type { SelectScatter, SliceScatter } from '../../signatures/scattering.ts';
import { copyContiguous, copyInto } from '../../contiguous.ts';
import type { Tensor } from '../../tensor.ts';
import { diagonalView, type Line, lineOf, readDiagonal } from '../shape/diagonals.ts';
import {
  readSelected,
  readSlice,
  selectedOf,
  selectedView,
  type Slice,
  slicedView,
  sliceOf,
} from './slices.ts';

interface ViewScatterDefinition<P> {
  readonly name: string;
  readonly torch: string;
  readonly node?: string;
  readonly summary: string;
  readonly formula: string;
  readonly samples: readonly Sample[];
  /** The part at `place`, and the same as a recorded operation. */
  readonly view: (a: Tensor, place: P) => Tensor;
  readonly read: (a: Tensor, place: P) => Tensor;
}

interface ViewScatter<P> {
  readonly record: Operation;
  /** A copy of `a` with `source` in the place of the view. */
  readonly put: (a: Tensor, source: Tensor, place: P) => Tensor;
}

function viewScatter<P>(definition: ViewScatterDefinition<P>): ViewScatter<P> {
  const { name, torch, node, summary, formula, samples, view, read } = definition;
  const op = operation({
    name,
    torch,
    node,
    summary,
    formula,
    samples,
    derivatives: {
      a: {
        formula: 'g, and 0 where b was put',
        saves: '',
        rule: (g, { args }: Saved<P>) =>
          put(
            g,
            noGrad(() => zerosLike(read(g, args))),
            args,
          ),
      },
      b: {
        formula: 'that part of g',
        saves: '',
        rule: (g, { args }: Saved<P>) => read(g, args),
      },
    },
  });
  const put = interceptable(
    (a: Tensor, source: Tensor, place: P): Tensor => {
      const y = copyContiguous(a);
      const part = view(y, place);
      if (!sameShape(part.shape, source.shape)) {
        throw fail(
          RangeError,
          `expected src to have a size equal to the slice of self. src size = [${source.shape.join(', ')}], slice size = [${part.shape.join(', ')}]`,
          'Nothing is stretched here: source.expand([…]) makes it fit.',
        );
      }
      copyInto(part, source, source.strides);
      return record(op, y, a, source, null, place);
    },
    { ...op, name: `${name}At` },
  );
  return { record: op, put };
}

const intoSelected = viewScatter<Slice>({
  name: 'selectScatter',
  torch: 'torch.select_scatter',
  summary: 'a, with b at one index along a dimension.',
  formula: 'y = a, y[index] = b',
  view: selectedView,
  read: readSelected,
  samples: [
    [t([3]), t([]), 0, 1],
    [t([2, 3]), t([2]), 1, -1],
    [t([2, 0]), t([0]), 0, 0],
  ],
});

/** The input, with source at one index along a dimension. Source: `torch.select_scatter` */
export const selectScatter: Op<SelectScatter> = publish(
  (a: Tensor, source: Tensor, dim: number, index: number): Tensor => {
    checkInt('select_scatter', 'index', 3, index, 'Which one along the dimension');
    return intoSelected.put(a, source, selectedOf(a.shape, dim, index));
  },
  intoSelected.record,
);

const intoSlice = viewScatter<Slice>({
  name: 'sliceScatter',
  torch: 'torch.slice_scatter',
  summary:
    'a, with b in the place of every step-th slice along a dimension, from start to before end.',
  formula: 'y = a, y[start : end : step] = b',
  view: slicedView,
  read: readSlice,
  samples: [
    [t([4]), t([2]), 0, 1, 3],
    [t([2, 3]), t([2, 3])],
    [t([2, 5]), t([2, 2]), -1, -4, null, 2],
    [t([3]), t([0]), 0, 2, 1],
  ],
});

/**
 * The input, with source in the place of every step-th slice along a dimension, from start to before
 * end.
 *
 * Source: `torch.slice_scatter`
 */
export const sliceScatter: Op<SliceScatter> = publish(
  (
    a: Tensor,
    source: Tensor,
    dim = 0,
    start: number | null = null,
    end: number | null = null,
    step = 1,
  ): Tensor => {
    if (a.ndim === 0) {
      throw fail(
        RangeError,
        'slice() cannot be applied to a 0-dim tensor.',
        'It holds a single number: there is no part of it to replace.',
      );
    }
    if (!Number.isInteger(step) || step < 1) {
      throw fail(RangeError, 'slice step must be positive', `The step is ${step}.`);
    }
    const slice = sliceOf(a.shape, normalizeDim(dim, a.ndim), start, end, step);
    return intoSlice.put(a, source, slice);
  },
  intoSlice.record,
);

const intoDiagonal = viewScatter<Line>({
  name: 'diagonalScatter',
  torch: 'torch.diagonal_scatter',
  summary: 'a, with b on a diagonal of two of its dimensions.',
  formula: 'y = a, yᵢ,ᵢ₊ₖ = bᵢ',
  view: diagonalView,
  read: readDiagonal,
  samples: [
    [t([3, 3]), t([3])],
    [t([2, 4]), t([2]), 1],
    [t([3, 2, 2]), t([2, 1]), -2, 0, 2],
    [t([2, 2]), t([0]), 3],
  ],
});

/**
 * The input, with source on a diagonal of two of its dimensions.
 *
 * Source: `torch.diagonal_scatter`
 */
export const diagonalScatter: Op<DiagonalScatter> = publish(
  (a: Tensor, source: Tensor, offset = 0, dim1 = 0, dim2 = 1): Tensor => {
    checkInt('diagonal_scatter', 'offset', 2, offset, 'How far above the main diagonal');
    return intoDiagonal.put(a, source, lineOf(a.shape, offset, dim1, dim2));
  },
  intoDiagonal.record,
);
