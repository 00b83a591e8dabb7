/** Dimensions moved to other places, under the names that NumPy gave the exchange of two. */
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { Movedim, Transpose } from '../../signatures/views.ts';
import type { Tensor } from '../../tensor.ts';
import { permute, transpose } from './dimensions.ts';
import { alias } from './views.ts';

/** The named dimensions at their new places; the others stay in order. Source: `torch.movedim` */
export const movedim = composite<Movedim>(
  (
    a: Tensor,
    source: number | readonly number[],
    destination: number | readonly number[],
  ): Tensor => {
    const from = typeof source === 'number' ? [source] : source;
    const to = typeof destination === 'number' ? [destination] : destination;
    if (from.length !== to.length) {
      throw fail(
        RangeError,
        `movedim: Invalid source or destination dims: source ([${from.join(', ')}] dims) should contain the same number of dims as destination ([${to.join(', ')}] dims)`,
        'Each dimension goes to one place.',
      );
    }
    const sources = eachOnce('source', from, a.ndim);
    const places = eachOnce('destination', to, a.ndim);
    if (a.ndim === 0) return alias(a);
    const others = a.shape.map((_, i) => i).filter((d) => !sources.includes(d));
    const order = a.shape.map((_, i) => {
      const moved = places.indexOf(i);
      return moved < 0 ? others.shift()! : sources[moved]!;
    });
    return permute(a, order);
  },
  {
    name: 'movedim',
    summary: 'Dimensions moved to other places; the others stay in order.',
    formula: 'a, dimensions reordered',
    madeOf: ['permute', 'alias'],
    samples: [
      [t([2, 3, 4]), 0, 2],
      [t([2, 3, 4]), -1, 0],
      [t([2, 3, 4]), [0, 1], [1, 2]],
      [t([2, 0, 1]), [2, 0], [0, -1]],
      [t([]), 0, 0],
    ],
  },
);

function eachOnce(
  which: 'source' | 'destination',
  dims: readonly number[],
  ndim: number,
): readonly number[] {
  const counted = dims.map((d) => normalizeDim(d, ndim));
  if (new Set(counted).size === dims.length) return counted;
  throw fail(
    RangeError,
    `movedim: repeated dim in \`${which}\` ([${dims.join(', ')}])`,
    'Name each dimension once; a negative one counts from the end.',
  );
}

function renamed(name: 'swapaxes' | 'swapdims') {
  return composite<Transpose>(
    (a: Tensor, dim0: number, dim1: number): Tensor => transpose(a, dim0, dim1),
    {
      name,
      summary: 'The same as transpose.',
      formula: 'aᵀ',
      madeOf: ['transpose'],
      samples: [
        [t([2, 3]), 0, 1],
        [t([2, 3, 4]), -1, 0],
        [t([]), 0, 0],
      ],
    },
  );
}

/** The same as transpose. Source: `torch.swapaxes` */
export const swapaxes = renamed('swapaxes');

/** The same as transpose. Source: `torch.swapdims` */
export const swapdims = renamed('swapdims');
