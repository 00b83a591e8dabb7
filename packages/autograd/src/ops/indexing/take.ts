/** Elements read and written by their number in row-major order. */
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, t } from '../../sample.ts';
import { isContiguous, type Shape } from '../../shape.ts';
import type { Put, PutOptions, Take } from '../../signatures/indexing.ts';
import { contiguousData } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { addAt, offsetsOf, putAt, readAt } from './at-places.ts';
import { checkWhole } from './index-places.ts';
import { reshape } from '../shape/views.ts';

const takeRecord = operation({
  name: 'take',
  summary: 'For each index the element of that number in row-major order.',
  formula: 'y[i] = a[b[i]], a as a vector',
  derivatives: {
    a: {
      formula: 'each g added to the element it was read from',
      saves: 'b',
      rule: (g, { b, args: shape }: Saved<Shape>) =>
        put(empty(shape, g.dtype), b, g, { accumulate: true }),
    },
  },
  samples: [
    [t([2, 3]), fixed([2, 2], [0, 5, -1, 2])],
    [t([4]), fixed([3], [2, 0, 2])],
    [t([]), fixed([2], [0, -1])],
    [t([2, 3]), fixed([], [4])],
    [t([2, 3]), fixed([0], [])],
  ],
});

/** The result has the shape of the index. Source: `torch.take` */
export const take: Op<Take> = publish((a: Tensor, index: Tensor): Tensor => {
  checkLong('take', index);
  if (a.numel() === 0 && index.numel() > 0) {
    throw fail(
      RangeError,
      'take(): tried to take from an empty tensor',
      `Its shape is [${a.shape.join(', ')}].`,
    );
  }
  const y = readAt(a, numbered(a, index), index.shape);
  return record(takeRecord, y, a, index, null, a.shape);
}, takeRecord);

const putRecord = operation({
  name: 'put',
  summary: 'a, with the elements of b put, or added, by their number in row-major order.',
  formula: 'y = a, y[c[i]] = b[i], all as vectors',
  derivatives: {
    a: {
      formula: 'g, and 0 where b was put (not added)',
      saves: 'c',
      rule: (g, { c, args }: Saved<PutArgs>) =>
        args.accumulate ? g : put(g, c, empty(c.shape, g.dtype)),
    },
    b: {
      formula: 'the elements of g that the index names',
      saves: 'c',
      rule: (g, { c, args }: Saved<PutArgs>) => reshape(take(g, c), args.shape),
    },
  },
  samples: [
    [t([2, 3]), fixed([3], [0, 4, -1]), t([3])],
    [t([4]), fixed([2, 2], [2, 0, 2, 1]), t([4]), { accumulate: true }],
    [t([2, 2]), fixed([1, 2], [1, 2]), t([2, 1])],
    [t([]), fixed([1], [0]), t([])],
    [t([3]), fixed([0], []), t([0])],
    [exact([3], [1, 2, 3]), fixed([2], [1, 1]), exact([2], [4, 5])],
    [
      fixed([2], [1, 0], 'bool'),
      fixed([2], [1, 1]),
      fixed([2], [1, 1], 'bool'),
      { accumulate: true },
    ],
  ],
});

interface PutArgs {
  readonly accumulate: boolean;
  /** The shape of the source. */
  readonly shape: Shape;
}

/**
 * The input, with the elements of source put, or added, by their number in row-major order.
 *
 * Source: `torch.put`
 */
export const put: Op<Put> = publish(
  (a: Tensor, index: Tensor, source: Tensor, { accumulate = false }: PutOptions = {}): Tensor => {
    checkLong('put_', index);
    if (a.dtype !== source.dtype) {
      throw fail(
        TypeError,
        `put_(): self and source expected to have the same dtype, but got self.dtype = ${scalarTypeName[a.dtype]} and source.dtype = ${scalarTypeName[source.dtype]}`,
        `Convert the source: x.to('${a.dtype}').`,
      );
    }
    if (source.numel() !== index.numel()) {
      throw fail(
        RangeError,
        `put_(): Expected source and index to have the same number of elements, but got source.numel() = ${source.numel()}, index.numel() = ${index.numel()}`,
        'Each index is the number of the element that one element of the source replaces.',
      );
    }
    if (a.numel() === 0 && index.numel() > 0) {
      throw fail(
        RangeError,
        'put_(): Tried to put elements into an empty tensor',
        `Its shape is [${a.shape.join(', ')}].`,
      );
    }
    const y = (accumulate ? addAt : putAt)(a, (x) => numbered(x, index), source);
    return record(putRecord, y, a, source, index, { accumulate, shape: source.shape });
  },
  putRecord,
);

function checkLong(name: string, index: Tensor): void {
  const got = scalarTypeName[index.dtype];
  checkWhole(`${name}(): Expected a long tensor for index, but got ${got}`, index);
}

/** For each number, where the element of `a` lies that has it in row-major order. */
function numbered(a: Tensor, index: Tensor): Int32Array {
  const n = a.numel();
  const lie = isContiguous(a.shape, a.strides) ? null : offsetsOf(a.shape, a.strides, a.offset);
  const numbers = contiguousData(index);
  const places = new Int32Array(numbers.length);
  for (let i = 0; i < places.length; i++) {
    const number = numbers[i]!;
    const place = number < 0 ? number + n : number;
    if (place < 0 || place >= n) {
      throw fail(
        RangeError,
        `out of range: tried to access index ${number} on a tensor of ${n} elements.`,
        `Its elements are numbered from 0 to ${n - 1} in row-major order, or from -${n} to -1 from the end.`,
      );
    }
    places[i] = lie === null ? a.offset + place : lie[place]!;
  }
  return places;
}
