/**
 * A storage read with strides of one's own: the view of which all others are special cases.
 *
 * For example [0, 1, 2, 3] read with size [3, 2] and strides [1, 1] is [[0, 1], [1, 2], [2, 3]]: the
 * readings overlap, and the gradient of an element is the sum over all places that show it.
 */
import { checkInt, checkInts } from '../../check-shape.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { t } from '../../sample.ts';
import { type Shape, sizeOf } from '../../shape.ts';
import type { AsStrided } from '../../signatures/views.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { div } from '../pointwise/arithmetic.ts';
import { offsetsOf } from '../indexing/at-places.ts';
import { indexAdd } from '../indexing/index-select.ts';
import { reshape } from './views.ts';

/** How a storage is read; `offset` counts from its first element. */
interface Geometry {
  readonly shape: Shape;
  readonly strides: readonly number[];
  readonly offset: number;
}

interface Reread {
  readonly input: Geometry;
  readonly output: Geometry;
}

const asStridedRecord = operation({
  name: 'asStrided',
  torch: 'torch.as_strided',
  summary: 'The storage read with the given sizes and strides, from the given place.',
  formula: 'y[i, j, …] = storage[offset + i · stride₀ + j · stride₁ + …]',
  derivatives: {
    a: {
      formula: 'each g added to the element that was read there',
      saves: '',
      rule: (g, { args }: Saved<Reread>) => backToInput(g, args),
    },
  },
  samples: [
    [t([6]), [2, 3], [3, 1]],
    [t([6]), [3], [2], 1],
    [t([2, 3]), [2, 2], [1, 3]],
    [t([5]), [4, 2], [1, 1]],
    [t([4]), [3, 2], [0, 1], 2],
    [t([3]), [], [], 1],
    [t([]), [2], [0]],
    [t([3]), [0, 2], [1, 1]],
    [t([0]), [0], [1]],
  ],
});

/** A view of the storage of `a`. Source: `torch.as_strided` */
export const asStrided: Op<AsStrided> = publish(
  (a: Tensor, size: Shape, stride: readonly number[], storageOffset?: number): Tensor => {
    checkInts('as_strided', 'size', 1, size, 'x.asStrided([3, 2], [1, 1])');
    checkInts('as_strided', 'stride', 2, stride, 'x.asStrided([3, 2], [1, 1])');
    const input = geometryOf(a);
    const output = { shape: size, strides: stride, offset: storageOffset ?? input.offset };
    checkInt('as_strided', 'storage_offset', 3, output.offset, 'The place of the first element');
    checkGeometry(output, a);
    const y = viewAs(a, size.slice(), stride.slice(), a.storage.start + output.offset);
    return record(asStridedRecord, y, a, null, null, { input, output } satisfies Reread);
  },
  asStridedRecord,
);

function geometryOf({ shape, strides, offset, storage }: Tensor): Geometry {
  return { shape, strides, offset: offset - storage.start };
}

/** Records a view of `a`, however it was made, as a reading of its storage. */
export function recordReading(y: Tensor, a: Tensor): void {
  const args: Reread = { input: geometryOf(a), output: geometryOf(y) };
  record(asStridedRecord, y, a, null, null, args);
}

/** How many elements a storage must hold to be read so. */
function reach({ shape, strides, offset }: Geometry): number {
  return sizeOf(shape) === 0
    ? 0
    : shape.reduce((place, size, i) => place + (size - 1) * strides[i]!, offset + 1);
}

function checkGeometry(geometry: Geometry, { storage, data }: Tensor): void {
  const { shape, strides, offset } = geometry;
  if (shape.length !== strides.length) {
    throw fail(
      RangeError,
      'mismatch in length of strides and shape',
      `There are ${shape.length} sizes and ${strides.length} strides: give one stride for each size.`,
    );
  }
  if (strides.some((stride) => stride < 0)) {
    throw fail(
      RangeError,
      `as_strided: Negative strides are not supported at the moment, got strides: [${strides.join(', ')}]`,
      'To read backwards use x.flip([…]), which copies.',
    );
  }
  if (offset < 0) {
    throw fail(
      RangeError,
      `Tensor: invalid storage offset ${offset}`,
      'It counts from the first element of the storage.',
    );
  }
  if (shape.some((size) => size < 0)) {
    throw fail(
      RangeError,
      `Storage size calculation overflowed with sizes=[${shape.join(', ')}] and strides=[${strides.join(', ')}]`,
      'A size is 0 or more.',
    );
  }
  const needed = reach(geometry);
  if (needed > storage.size) {
    const bytes = data.BYTES_PER_ELEMENT;
    throw fail(
      RangeError,
      `setStorage: sizes [${shape.join(', ')}], strides [${strides.join(', ')}], storage offset ${offset}, and itemsize ${bytes} requiring a storage size of ${needed * bytes} are out of bounds for storage of size ${storage.size * bytes}`,
      `The last place read would be ${needed - 1}, and the storage holds ${storage.size} element${storage.size === 1 ? '' : 's'}.`,
    );
  }
}

/**
 * A gradient of what was read, as one of the input: added into a storage where the output read, then
 * read as the input does. Where several places of the input are one element, each has an equal share.
 */
function backToInput(g: Tensor, { input, output }: Reread): Tensor {
  const start = Math.min(input.offset, output.offset);
  const size = Math.max(reach(input), reach(output), start) - start;
  const nothing = empty([size], g.dtype);
  const written: Tensor = indexAdd(nothing, 0, placesOf(output, start), reshape(g, [-1]) as Tensor);
  const readings = readingsOf(input, start, written);
  const shares = readings === null ? written : div(written, readings);
  return asStrided(shares, input.shape, input.strides, input.offset - start);
}

/** Where each element is read, counted from `start`. */
function placesOf({ shape, strides, offset }: Geometry, start: number): Tensor<[number]> {
  const places = empty<[number]>([sizeOf(shape)], 'int32');
  places.data.set(offsetsOf(shape, strides, offset - start), places.offset);
  return places;
}

/** How often each place is read, 1 where it is not; null if none is read more than once. */
function readingsOf(
  { shape, strides, offset }: Geometry,
  start: number,
  like: Tensor,
): Tensor | null {
  const counts = empty(like.shape, like.dtype);
  let most = 0;
  for (const place of offsetsOf(shape, strides, offset - start)) {
    most = Math.max(most, ++counts.data[counts.offset + place]!);
  }
  if (most < 2) return null;
  for (let i = 0; i < counts.numel(); i++) counts.data[counts.offset + i] ||= 1;
  return counts;
}
