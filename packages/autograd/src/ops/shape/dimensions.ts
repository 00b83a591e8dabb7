/** Views that move, add or drop dimensions. */
import { checkInts } from '../../check-shape.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { normalizeDim, normalizeDims } from '../../shape.ts';
import type { Permute, SqueezeSig, TSig, Transpose, Unsqueeze } from '../../signatures/views.ts';
import { Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';

const permuteRecord = operation({
  name: 'permute',
  summary: 'The dimensions in another order.',
  formula: 'a, dimensions reordered',
  derivatives: {
    a: {
      formula: 'g, dimensions put back',
      saves: '',
      // The inverse order: position i of the input is where i stands in dims.
      rule: (g, { args }: Saved<readonly number[]>) =>
        permute(
          g,
          args.map((_, i) => args.indexOf(i)),
        ),
    },
  },
  samples: [
    [t([2, 3]), [1, 0]],
    [t([2, 3, 4]), [2, 0, 1]],
    [t([2, 0, 4]), [-1, 0, 1]],
    [t([]), []],
  ],
});

/**
 * The dimensions in another order.
 *
 * Shapes: [n₀, n₁, …] → the sizes in the given order.
 * Throws: RangeError when a dimension is missing or named twice.
 * Source: `torch.permute`
 */
export const permute: Op<Permute> = publish((a: Tensor, dims: readonly number[]): Tensor => {
  checkInts('permute', 'dims', 1, dims, 'x.permute([1, 0])');
  if (dims.length !== a.ndim) {
    throw fail(
      RangeError,
      `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${a.ndim} is not equal to len(dims) = ${dims.length}`,
      `The shape is [${a.shape}]: name each of its ${a.ndim} dimensions once.`,
    );
  }
  const order = dims.map((d) => normalizeDim(d, a.ndim));
  if (new Set(order).size < order.length) {
    throw fail(
      RangeError,
      'permute(): duplicate dims are not allowed.',
      `[${dims.join(', ')}] names a dimension twice: name each once.`,
    );
  }
  return record(permuteRecord, reorder(a, order), a, null, null, order);
}, permuteRecord);

function reorder(a: Tensor, order: readonly number[]): Tensor {
  return viewAs(
    a,
    order.map((d) => a.shape[d]!),
    order.map((d) => a.strides[d]!),
  );
}

const transposeRecord = operation({
  name: 'transpose',
  summary: 'Two dimensions exchanged.',
  formula: 'aᵀ',
  derivatives: {
    a: {
      formula: 'gᵀ',
      saves: '',
      rule: (g, { args }: Saved<readonly [number, number]>) => transpose(g, args[0], args[1]),
    },
  },
  samples: [
    [t([2, 3]), 0, 1],
    [t([2, 3, 4]), -1, 0],
    [t([]), 0, 0],
  ],
});

/**
 * Two dimensions exchanged.
 *
 * Shapes: […, m, …, n, …] → […, n, …, m, …].
 * Throws: RangeError for a dimension that is not there.
 * Source: `torch.transpose`
 */
export const transpose: Op<Transpose> = publish((a: Tensor, dim0: number, dim1: number): Tensor => {
  const p = normalizeDim(dim0, a.ndim);
  const q = normalizeDim(dim1, a.ndim);
  return record(transposeRecord, exchange(a, p, q), a, null, null, [p, q]);
}, transposeRecord);

function exchange(a: Tensor, p: number, q: number): Tensor {
  return reorder(
    a,
    a.shape.map((_, i) => (i === p ? q : i === q ? p : i)),
  );
}

const tRecord = operation({
  name: 't',
  summary: 'A matrix with rows and columns exchanged; a vector stays as it is.',
  formula: 'aᵀ',
  derivatives: { a: { formula: 'gᵀ', saves: '', rule: (g) => transposeMatrix(g) } },
  samples: [[t([2, 3])], [t([3])], [t([])]],
});

/** A matrix with rows and columns exchanged; a vector stays as it is. Source: `torch.t` */
const transposeMatrix: Op<TSig> = publish((a: Tensor): Tensor => {
  if (a.ndim > 2) {
    throw fail(
      RangeError,
      `t() expects a tensor with <= 2 dimensions, but self is ${a.ndim}D`,
      `The shape is [${a.shape}]: say which two to exchange with x.transpose(-2, -1).`,
    );
  }
  const y = a.ndim < 2 ? viewAs(a, a.shape, a.strides) : exchange(a, 0, 1);
  return record(tRecord, y, a, null, null, null);
}, tRecord);
export { transposeMatrix as t };

const unsqueezeRecord = operation({
  name: 'unsqueeze',
  summary: 'A dimension of size 1 added before the given place.',
  formula: 'a, with a size of 1 added',
  derivatives: {
    a: {
      formula: 'g, without it',
      saves: '',
      rule: (g, { args }: Saved<number>) => squeeze(g, args),
    },
  },
  samples: [
    [t([]), 0],
    [t([3]), 0],
    [t([3]), -1],
    [t([2, 3]), 1],
  ],
});

/**
 * A dimension of size 1 added before the given place.
 *
 * Shapes: […] → […, 1, …].
 * Throws: RangeError for a place that is not there.
 * Source: `torch.unsqueeze`
 */
export const unsqueeze: Op<Unsqueeze> = publish((a: Tensor, dim: number): Tensor => {
  const at = normalizeDim(dim, a.ndim + 1);
  // Nothing moves along a size of 1; PyTorch writes the step over all that follows.
  const step = at === a.ndim ? 1 : a.shape[at]! * a.strides[at]!;
  const y = viewAs(a, a.shape.toSpliced(at, 0, 1), a.strides.toSpliced(at, 0, step));
  return record(unsqueezeRecord, y, a, null, null, at);
}, unsqueezeRecord);

/** Puts back reduced dimensions as sizes of 1. */
export function unsqueezeAll(a: Tensor, dims: readonly number[]): Tensor {
  return dims.toSorted((p, q) => p - q).reduce<Tensor>((y, dim) => unsqueeze(y, dim), a);
}

const squeezeRecord = operation({
  name: 'squeeze',
  node: ({ args }) => `SqueezeBackward${(args as { form: number }).form}`,
  summary: 'Without the dimensions of size 1: all of them, or the given ones.',
  formula: 'a, without sizes of 1',
  derivatives: {
    a: {
      formula: 'g, with them',
      saves: '',
      rule: (g, { args }: Saved<{ dims: readonly number[] }>) => unsqueezeAll(g, args.dims),
    },
  },
  samples: [
    [t([1, 3, 1])],
    [t([1, 3, 1]), 0],
    [t([2, 3]), 0],
    [t([1, 3, 1]), [0, 2]],
    [t([1, 3, 1]), []],
    [t([])],
    [t([]), 0],
  ],
});

/**
 * Without the dimensions of size 1: all of them, or the given ones.
 *
 * Shapes: […, 1, …] → […].
 * Throws: RangeError for a dimension that is not there.
 * Source: `torch.squeeze`
 */
export const squeeze: Op<SqueezeSig> = publish(
  (a: Tensor, dim?: number | readonly number[]): Tensor => {
    // Of an empty list, none: for a reduction it would mean all.
    const named = Array.isArray(dim) && dim.length === 0 ? [] : normalizeDims(dim, a.ndim);
    const dims = named.filter((d) => a.shape[d] === 1);
    const keep = (_: number, i: number): boolean => !dims.includes(i);
    const y = viewAs(a, a.shape.filter(keep), a.strides.filter(keep));
    const form = dim === undefined ? 0 : typeof dim === 'number' ? 1 : 2;
    return record(squeezeRecord, y, a, null, null, { dims, form });
  },
  squeezeRecord,
);

/** A fresh result without a size of 1. PyTorch drops it in place, which has a node of its own. */
export function squeezeInPlace(a: Tensor, dim: number): Tensor {
  const d = normalizeDim(dim, a.ndim);
  const y = new Tensor(a.storage, a.offset, a.shape.toSpliced(d, 1), a.strides.toSpliced(d, 1));
  return record(squeezeRecord, y, a, null, null, { dims: [d], form: 4 });
}
