/** The largest or smallest: of all elements, along one dimension with its index, or of each pair. */
import { fold } from '../../define/fold.ts';
import { pick, picks } from '../../define/picks.ts';
import type { ReductionOptions } from '../../define/reduction.ts';
import { isnan } from '../comparison/logic.ts';
import { type Operation, operation } from '../../operation.ts';
import { publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, type Sample, t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { MaxSig } from '../../signatures/reductions.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { argmax, argmin } from './arg-extremes.ts';
import { div, maximum, minimum, mul } from '../pointwise/arithmetic.ts';
import { eq } from '../comparison/comparison.ts';
import { to } from '../shape/copies.ts';
import { checkNotEmpty, largest, smallest } from './extremes.ts';
import { sum } from './reductions.ts';

const kinds = {
  max: {
    word: 'largest',
    loop: largest,
    start: -Infinity,
    find: argmax,
    pairwise: maximum,
    node: 'Max',
  },
  min: {
    word: 'smallest',
    loop: smallest,
    start: Infinity,
    find: argmin,
    pairwise: minimum,
    node: 'Min',
  },
};

function overallRecord(name: 'max' | 'min'): Operation {
  return operation({
    name,
    node: `${kinds[name].node}Backward1`,
    summary: `The ${kinds[name].word} of all elements; with a second tensor, of each pair.`,
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
    samples: [[t([])], [t([4])], [t([2, 3])], [exact([3], [2, 5, 5])]],
  });
}

const alongSamples: readonly Sample[] = [
  [t([]), 0],
  [t([4]), 0],
  [t([2, 3]), 0],
  [t([2, 3]), -1, { keepdim: true }],
  [t([2, 3, 2]), 1],
  [t([0, 2]), 1],
  [exact([2, 3], [2, 5, 5, 7, 7, 1]), 1],
  [fixed([2, 3], [0, 1, 1, 0, 0, 0], 'bool'), 1],
];

function alongRecord(name: 'max' | 'min'): Operation {
  return picks({
    name: `${name}.dim`,
    torch: `torch.${name}`,
    node: `${kinds[name].node}Backward0`,
    summary: `The ${kinds[name].word} along a dimension, and its index; of ties, the first.`,
    formula: `${name} a along dim`,
    samples: alongSamples,
  });
}

function extreme(name: 'max' | 'min') {
  const { loop, start, find, pairwise } = kinds[name];
  const overall = overallRecord(name);
  const along = alongRecord(name);
  const fn = (a: Tensor, dimOrOther?: number | Tensor, options: ReductionOptions = {}) => {
    if (isTensor(dimOrOther)) return pairwise(a, dimOrOther);
    if (dimOrOther === undefined) {
      const dims = a.shape.map((_, i) => i);
      checkNotEmpty(name, a, { dims, all: true });
      const y = fold(loop, a, { dims, keepdim: false }, start, a.dtype);
      return record(overall, y, a, null, null, null);
    }
    const dim = normalizeDim(dimOrOther, a.ndim);
    checkNotEmpty(name, a, { dims: a.ndim === 0 ? [] : [dim], all: false });
    const { keepdim = false } = options;
    const ordered = a.dtype === 'bool' ? to(a, 'int32') : a;
    return pick(along, a, dim, find(ordered, dim, { keepdim: true }), !keepdim);
  };
  return publish<MaxSig>(fn, overall, along);
}

/**
 * `max(a)`: the largest element; ties share its gradient evenly.
 * `max(a, dim, { keepdim })`: `{ values, indices }` along a dimension; the gradient goes to the index found.
 * `max(a, b)`: the same as `maximum`.
 *
 * Throws: RangeError when there is nothing to choose from.
 * Source: `torch.max`
 */
export const max = extreme('max');

/** As `max`, for the smallest. Source: `torch.min` */
export const min = extreme('min');
