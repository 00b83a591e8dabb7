/** The same elements in other places: reversed, rotated, repeated. */
import { fail } from '../errors.ts';
import { type Op, operation, publish, record, type Saved } from '../operation.ts';
import { t } from '../sample.ts';
import { contiguousStrides, normalizeDim, normalizeDims, type Shape } from '../shape.ts';
import type { Flip } from '../signatures.ts';
import { copyInto, empty, type Tensor, viewAs } from '../tensor.ts';
import { sum } from './reductions.ts';
import { reshape } from './views.ts';

const flipRecord = operation({
  name: 'flip',
  torch: 'torch.flip',
  node: 'FlipBackward0',
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

export const flip: Op<Flip> = publish(
  ((a: Tensor, dims: number | readonly number[]): Tensor => {
    const named = typeof dims === 'number' ? [dims] : dims;
    const ds = named.length === 0 ? [] : normalizeDims(named, a.ndim);
    const y = empty(a.shape, a.dtype);
    // Read from the far end, backwards.
    const strides = a.strides.map((step, i) => (ds.includes(i) ? -step : step));
    const offset = ds.reduce(
      (at, d) => at + a.strides[d]! * Math.max(a.shape[d]! - 1, 0),
      a.offset,
    );
    copyInto(y, viewAs(a, a.shape, strides, offset), strides);
    return record(flipRecord, y, a, null, null, ds);
  }) as unknown as Flip,
  flipRecord,
);

type Roll = <S extends Shape>(
  input: Tensor<S>,
  shifts: number | readonly number[],
  dims?: number | readonly number[] | null,
) => Tensor<S>;
type Repeat = (input: Tensor, repeats: readonly number[]) => Tensor;

interface Rotation {
  readonly shifts: readonly number[];
  readonly dims: readonly number[] | null;
}

const rollRecord = operation({
  name: 'roll',
  torch: 'torch.roll',
  node: 'RollBackward0',
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

export const roll: Op<Roll> = publish(
  ((
    a: Tensor,
    shifts: number | readonly number[],
    dims?: number | readonly number[] | null,
  ): Tensor => {
    const by = typeof shifts === 'number' ? [shifts] : shifts;
    const along =
      dims === undefined || dims === null ? null : typeof dims === 'number' ? [dims] : dims;
    checkShifts(a, by, along);
    const y =
      along === null
        ? viewAs(rollAlong(reshape(a, [-1]), by[0]!, 0), a.shape, contiguousStrides(a.shape))
        : along.reduce((x, dim, i) => rollAlong(x, by[i]!, normalizeDim(dim, a.ndim)), a);
    y.viewOf = null;
    return record(rollRecord, y, a, null, null, { shifts: by, dims: along } satisfies Rotation);
  }) as Roll,
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

const repeatRecord = operation({
  name: 'repeat',
  torch: 'torch.Tensor.repeat',
  node: 'RepeatBackward0',
  summary: 'The tensor laid side by side with itself, so many times along each dimension.',
  formula: 'a, repeated',
  derivatives: {
    a: {
      formula: 'g, summed over the repeats',
      saves: '',
      // [r·n] is r rows of n: [r, n]. Every row came from the same numbers.
      rule: (g, { args: { repeats, shape } }: Saved<Repeats>) =>
        repeats.length === 0
          ? g
          : sum(
              reshape(
                g,
                repeats.flatMap((r, i) => [r, shape[i]!]),
              ),
              repeats.map((_, i) => 2 * i),
            ),
    },
  },
  samples: [
    [t([3]), [2]],
    [t([2, 3]), [2, 2]],
    [t([3]), [2, 1]],
    [t([]), [3]],
    [t([]), []],
    [t([2]), [0, 2]],
    [t([0]), [2]],
  ],
});

interface Repeats {
  readonly repeats: readonly number[];
  /** The shape of the input, with sizes of 1 in front for added dimensions. */
  readonly shape: Shape;
}

/** Source: `torch.Tensor.repeat` */
export const repeat: Op<Repeat> = publish(
  ((a: Tensor, repeats: readonly number[]): Tensor => {
    const lead = repeats.length - a.ndim;
    if (lead < 0) {
      throw fail(
        RangeError,
        'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor',
        `The shape is [${a.shape.join(', ')}]: say for each dimension how often.`,
      );
    }
    const shape = repeats.map((_, i) => (i < lead ? 1 : a.shape[i - lead]!));
    const sizes = repeats.map((r, i) => r * shape[i]!);
    const negative = sizes.find((size) => size < 0);
    if (negative !== undefined) {
      throw fail(
        RangeError,
        `Trying to create tensor with negative dimension ${negative}: [${sizes.join(', ')}]`,
        'A tensor is repeated 0 times or more.',
      );
    }
    const y = empty(sizes, a.dtype);
    // The result read as [r, n, r, n, …]: along each r the input does not move.
    const blocks = repeats.flatMap((r, i) => [r, shape[i]!]);
    const strides = repeats.flatMap((_, i) => [0, i < lead ? 0 : a.strides[i - lead]!]);
    copyInto(viewAs(y, blocks, contiguousStrides(blocks)), a, strides);
    return record(repeatRecord, y, a, null, null, { repeats, shape } satisfies Repeats);
  }) as Repeat,
  repeatRecord,
);
