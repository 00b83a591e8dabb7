/** The same elements in other places: reversed, shifted round, rotated. */
import { checkInts } from '../../check-shape.ts';
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { contiguousStrides, normalizeDim, normalizeDims, type Shape } from '../../shape.ts';
import type { Pointwise } from '../../signatures/elementwise.ts';
import type { Flip } from '../../signatures/reductions.ts';
import { copyInto } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { reshape } from './views.ts';

const flipRecord = operation({
  name: 'flip',
  summary: 'The order of the elements reversed along the given dimensions.',
  formula: 'a, reversed',
  derivatives: {
    a: {
      formula: 'g, reversed',
      saves: '',
      rule: (g, { args: dims }: Saved<readonly number[]>) => flip(g, dims),
    },
  },
  samples: [
    [t([4]), [0]],
    [t([2, 3]), [1]],
    [t([2, 3, 2]), [0, -1]],
    [t([2, 0]), [0]],
    [t([2, 3]), []],
    [t([]), []],
  ],
});

/** The order of the elements reversed along the given dimensions. Source: `torch.flip` */
export const flip: Op<Flip> = publish((a: Tensor, dims: number | readonly number[]): Tensor => {
  const named = typeof dims === 'number' ? [dims] : dims;
  const ds = named.length === 0 ? [] : normalizeDims(named, a.ndim);
  const y = empty(a.shape, a.dtype);
  // Read from the far end, backwards.
  const strides = a.strides.map((step, i) => (ds.includes(i) ? -step : step));
  const offset = ds.reduce((at, d) => at + a.strides[d]! * Math.max(a.shape[d]! - 1, 0), a.offset);
  copyInto(y, viewAs(a, a.shape, strides, offset), strides);
  return record(flipRecord, y, a, null, null, ds);
}, flipRecord);

type Roll = <S extends Shape>(
  input: Tensor<S>,
  shifts: number | readonly number[],
  dims?: number | readonly number[] | null,
) => Tensor<S>;

interface Rotation {
  readonly shifts: readonly number[];
  readonly dims: readonly number[] | null;
}

const rollRecord = operation({
  name: 'roll',
  summary: 'The elements shifted along dimensions; what falls off one end comes in at the other.',
  formula: 'y[i] = a[i − shift]',
  derivatives: {
    a: {
      formula: 'g, shifted back',
      saves: '',
      rule: (g, { args: { shifts, dims } }: Saved<Rotation>) =>
        roll(
          g,
          shifts.map((n) => -n),
          dims,
        ),
    },
  },
  samples: [
    [t([4]), 1],
    [t([2, 3]), 2],
    [t([2, 3]), -1, 1],
    [t([2, 3]), [1, 5], [0, 1]],
    [t([0]), 1, 0],
    [t([]), 1],
  ],
});

/**
 * The elements shifted along dimensions; what falls off one end comes in at the other.
 *
 * Source: `torch.roll`
 */
export const roll: Op<Roll> = publish(
  (
    a: Tensor,
    shifts: number | readonly number[],
    dims?: number | readonly number[] | null,
  ): Tensor => {
    const by = typeof shifts === 'number' ? [shifts] : shifts;
    checkInts('roll', 'shifts', 1, by, 'x.roll([1, 2], [0, 1])');
    const along =
      dims === undefined || dims === null ? null : typeof dims === 'number' ? [dims] : dims;
    checkShifts(a, by, along);
    const y =
      along === null
        ? viewAs(rollAlong(reshape(a, [-1]), by[0]!, 0), a.shape, contiguousStrides(a.shape))
        : along.reduce((x, dim, i) => rollAlong(x, by[i]!, normalizeDim(dim, a.ndim)), a);
    y.viewOf = null;
    return record(rollRecord, y, a, null, null, { shifts: by, dims: along } satisfies Rotation);
  },
  rollRecord,
);

/** The two parts of `a` along `dim` in exchanged order. */
function rollAlong(a: Tensor, shift: number, dim: number): Tensor {
  const size = a.shape[dim]!;
  const y = empty(a.shape, a.dtype);
  const cut = size === 0 ? 0 : (((size - shift) % size) + size) % size;
  const part = (x: Tensor, start: number, length: number): Tensor =>
    viewAs(x, x.shape.with(dim, length), x.strides, x.offset + start * x.strides[dim]!);
  copyInto(part(y, 0, size - cut), part(a, cut, size - cut), a.strides);
  copyInto(part(y, size - cut, cut), part(a, 0, cut), a.strides);
  return y;
}

function checkShifts(a: Tensor, shifts: readonly number[], dims: readonly number[] | null): void {
  if (shifts.length === 0) {
    throw fail(
      RangeError,
      '`shifts` required',
      'Say by how many places, for example x.roll(1, 0).',
    );
  }
  const named = dims?.length ?? 0;
  if (shifts.length !== named && !(shifts.length === 1 && dims === null)) {
    throw fail(
      RangeError,
      `shifts and dimensions must align. shifts: ${shifts.length}, dims:${named}`,
      'Give one dimension for each shift.',
    );
  }
  if (a.ndim === 0 && named > 0) {
    throw fail(
      RangeError,
      `Dimension specified as ${dims![0]} but tensor has no dimensions`,
      'It holds a single number.',
    );
  }
}

/** Left and right exchanged: the second dimension reversed. Source: `torch.fliplr` */
export const fliplr = composite<Pointwise>(
  (a: Tensor): Tensor => {
    if (a.ndim < 2) throw needsDims(a, 2);
    return flip(a, [1]);
  },
  {
    name: 'fliplr',
    summary: 'Left and right exchanged: the second dimension reversed.',
    formula: 'a, reversed',
    madeOf: ['flip'],
    samples: [[t([2, 3])], [t([2, 3, 2])], [t([2, 0])]],
  },
);

/** Up and down exchanged: the first dimension reversed. Source: `torch.flipud` */
export const flipud = composite<Pointwise>(
  (a: Tensor): Tensor => {
    if (a.ndim < 1) throw needsDims(a, 1);
    return flip(a, [0]);
  },
  {
    name: 'flipud',
    summary: 'Up and down exchanged: the first dimension reversed.',
    formula: 'a, reversed',
    madeOf: ['flip'],
    samples: [[t([4])], [t([2, 3])], [t([0, 2])]],
  },
);

function needsDims(a: Tensor, n: number): RangeError {
  return fail(RangeError, `Input must be >= ${n}-d.`, `The shape is [${a.shape.join(', ')}].`);
}
