/** Rotation by right angles. */
import { checkInt } from '../../check-shape.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { normalizeDim } from '../../shape.ts';
import type { Rot90 } from '../../signatures/repeating.ts';
import { copyInto } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';

interface Turn {
  readonly k: number;
  readonly dims: readonly [number, number];
}

const rot90Record = operation({
  name: 'rot90',
  summary:
    'Rotated by k right angles in the plane of two dimensions, from the first to the second.',
  formula: 'yᵢⱼ = a[j, n − 1 − i] for k = 1',
  derivatives: {
    a: {
      formula: 'g, rotated back',
      saves: '',
      rule: (g, { args: { k, dims } }: Saved<Turn>) => rot90(g, -k, dims),
    },
  },
  samples: [
    [t([2, 3])],
    [t([2, 3]), 2],
    [t([2, 3]), -1],
    [t([2, 3]), 0],
    [t([2, 3, 2]), 5, [2, 0]],
    [t([2, 3, 2]), 3, [-2, 2]],
    [t([2, 0])],
  ],
});

/**
 * Rotated by k right angles in the plane of two dimensions, from the first to the second.
 *
 * Source: `torch.rot90`
 */
export const rot90: Op<Rot90> = publish(
  (a: Tensor, k = 1, dims: readonly number[] = [0, 1]): Tensor => {
    checkInt('rot90', 'k', 1, k, 'The number of right angles');
    const turn = { k: ((k % 4) + 4) % 4, dims: planeOf(a, dims) };
    const rotated = readRotated(a, turn);
    const y = empty(rotated.shape, a.dtype);
    copyInto(y, rotated, rotated.strides);
    return record(rot90Record, y, a, null, null, turn satisfies Turn);
  },
  rot90Record,
);

/** The elements where they are, read in the order in which they stand once rotated. */
function readRotated(a: Tensor, { k, dims: [p, q] }: Turn): Tensor {
  const shape = a.shape.slice();
  const strides = a.strides.slice();
  const end = (dim: number): number => Math.max(a.shape[dim]! - 1, 0) * a.strides[dim]!;
  // One turn: what ran along q from its end runs along p, and what ran along p runs along q.
  if (k % 2 === 1) {
    [shape[p], shape[q]] = [shape[q]!, shape[p]!];
    [strides[p], strides[q]] = [strides[q]!, strides[p]!];
  }
  const backwards = k === 1 ? [p] : k === 2 ? [p, q] : k === 3 ? [q] : [];
  for (const dim of backwards) strides[dim] = -strides[dim]!;
  const start = (k === 1 || k === 2 ? end(q) : 0) + (k === 2 || k === 3 ? end(p) : 0);
  return viewAs(a, shape, strides, a.offset + start);
}

function planeOf(a: Tensor, dims: readonly number[]): readonly [number, number] {
  if (dims.length !== 2) {
    throw fail(
      RangeError,
      `expected total rotation dims == 2, but got dims = ${dims.length}`,
      'A rotation turns one dimension towards another: name two.',
    );
  }
  if (a.ndim < 2) {
    throw fail(
      RangeError,
      `expected total dims >= 2, but got total dims = ${a.ndim}`,
      `The shape is [${a.shape.join(', ')}].`,
    );
  }
  const [p, q] = [normalizeDim(dims[0]!, a.ndim), normalizeDim(dims[1]!, a.ndim)];
  if (p === q) {
    throw fail(
      RangeError,
      `expected rotation dims to be different, but got dim0 = ${dims[0]} and dim1 = ${dims[1]}`,
      'A rotation turns one dimension towards another.',
    );
  }
  return [p, q];
}
