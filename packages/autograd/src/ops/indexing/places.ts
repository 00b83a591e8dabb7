/** Index tensors and masks, worked out to places: for each indexed dimension a list of positions. */
import { fail } from '../../errors.ts';
import { Rows } from '../../rows.ts';
import {
  broadcastShapes,
  broadcastStrides,
  contiguousStrides,
  type Shape,
  sizeOf,
} from '../../shape.ts';
import { contiguousData } from '../../contiguous.ts';
import type { Tensor } from '../../tensor.ts';
import { offsetsOf } from './at-places.ts';
import { validIndices } from './slices.ts';

export interface Places {
  /** For each dimension the positions along it, or null for all of it. */
  readonly along: readonly (Int32Array | null)[];
  /** How many places there are, and the shape they form in what is read. */
  readonly count: number;
  readonly shape: Shape;
  /** How many dimensions stand before that shape in what is read. */
  readonly front: number;
}

/** The shape of what is read at places of a tensor of `shape`. */
export function readShape(shape: Shape, { along, front, shape: form }: Places): Shape {
  return shape.filter((_, i) => along[i] === null).toSpliced(front, 0, ...form);
}

/** Where in the storage of `a` everything at the places lies, in the order in which it is read. */
export function storagePlaces(a: Tensor, { along, count, front }: Places): Int32Array {
  const named = new Int32Array(count);
  const kept: number[] = [];
  along.forEach((list, dim) => {
    if (list === null) kept.push(dim);
    else list.forEach((place, i) => (named[i]! += place * a.strides[dim]!));
  });
  const lie = (dims: readonly number[], start: number): Int32Array =>
    offsetsOf(
      dims.map((d) => a.shape[d]!),
      dims.map((d) => a.strides[d]!),
      start,
    );
  const before = lie(kept.slice(0, front), a.offset);
  const after = lie(kept.slice(front), 0);
  const places = new Int32Array(before.length * count * after.length);
  let at = 0;
  for (const p of before) {
    for (const q of named) for (let k = 0; k < after.length; k++) places[at++] = p + q + after[k]!;
  }
  return places;
}

/** Positions along one dimension, in a shape: a whole-number tensor, or one part of a mask's. */
interface Positions {
  readonly shape: Shape;
  readonly values: ArrayLike<number>;
}

/**
 * One index tensor for each dimension, null or missing for all of it. A mask stands for as many
 * dimensions as it has, and names the places where it is true.
 */
export function placesOf(a: Tensor, indices: readonly (Tensor | null)[]): Places {
  const positions: (Positions | null)[] = [];
  for (const index of indices) {
    if (index === null) positions.push(null);
    else if (index.dtype === 'bool')
      positions.push(...truePlaces(index, a.shape, positions.length));
    else positions.push({ shape: index.shape, values: contiguousData(wholeNumbers(index)) });
  }
  if (positions.length > a.ndim) throw tooMany(a.ndim);
  const given = positions.filter((p) => p !== null);
  const shape = commonShape(given.map((p) => p.shape));
  const dims = positions.flatMap((p, dim) => (p === null ? [] : [dim]));
  const together = dims.every((dim, i) => i === 0 || dim === dims[i - 1]! + 1);
  return {
    along: a.shape.map((size, dim) => {
      const p = positions[dim] ?? null;
      return p === null ? null : positionsAlong(p, shape, size, dims.indexOf(dim));
    }),
    count: sizeOf(shape),
    shape,
    front: together ? (dims[0] ?? 0) : 0,
  };
}

export function tooMany(ndim: number): RangeError {
  return fail(
    RangeError,
    `too many indices for tensor of dimension ${ndim}`,
    'Each index takes one dimension (a mask as many as it has); null adds one and takes none.',
  );
}

function wholeNumbers(index: Tensor): Tensor {
  if (index.dtype === 'int32') return index;
  throw fail(
    RangeError,
    'tensors used as indices must be long, int, byte or bool tensors',
    `This one is ${index.dtype}: write x.at([0, 1]), or give the index { dtype: 'int32' }.`,
  );
}

function commonShape(shapes: readonly Shape[]): Shape {
  try {
    return shapes.reduce(broadcastShapes, []);
  } catch {
    throw fail(
      RangeError,
      `shape mismatch: indexing tensors could not be broadcast together with shapes ${shapes.map((s) => `[${s.join(', ')}]`).join(', ')}`,
      'Index tensors are read together, element by element: [0, 1] and [2, 2] name the places (0, 2) and (1, 2).',
    );
  }
}

/** The positions, stretched to the common shape and counted from the front. For messages, PyTorch numbers the indexed dimensions alone. */
function positionsAlong(p: Positions, shape: Shape, size: number, nth: number): Int32Array {
  const out = new Int32Array(sizeOf(shape));
  const strides = broadcastStrides(p.shape, contiguousStrides(p.shape), shape);
  const rows = new Rows(shape, [strides], [0]);
  let at = 0;
  for (; !rows.done; rows.next()) {
    for (let k = 0, i = rows.offsets[0]!; k < rows.length; k++, i += rows.steps[0]!) {
      const place = p.values[i]!;
      if (place < -size || place >= size) {
        throw fail(
          RangeError,
          `index ${place} is out of bounds for dimension ${nth} with size ${size}`,
          validIndices(size),
        );
      }
      out[at++] = place < 0 ? place + size : place;
    }
  }
  return out;
}

/** The places where a mask is true: a vector of positions for each of its dimensions. */
function truePlaces(mask: Tensor, shape: Shape, dim: number): Positions[] {
  mask.shape.forEach((size, i) => {
    if (size !== shape[dim + i]) {
      throw fail(
        RangeError,
        dim + i >= shape.length
          ? `too many indices for tensor of dimension ${shape.length}`
          : `The shape of the mask [${mask.shape.join(', ')}] at index ${i} does not match the shape of the indexed tensor [${shape.join(', ')}] at index ${dim + i}`,
        'A mask has one truth value for every element that it may choose.',
      );
    }
  });
  const lists = mask.shape.map((): number[] => []);
  const strides = contiguousStrides(mask.shape);
  contiguousData(mask).forEach((truth, flat) => {
    if (truth === 0) return;
    lists.forEach((list, i) => list.push(Math.floor(flat / strides[i]!) % mask.shape[i]!));
  });
  return lists.map((values) => ({ shape: [values.length], values }));
}
