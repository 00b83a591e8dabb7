/** Indices along a dimension, worked out to where in the storage their elements lie. */
import { fail } from '../../errors.ts';
import { Rows } from '../../rows.ts';
import { type Shape, sizeOf } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';

/** For each index, in row-major order: where the element of `a` lies that it names along `dim`. */
export function placesAlong(index: Tensor, a: Tensor, dim: number): Int32Array {
  const size = a.shape[dim] ?? 1;
  const along = a.strides[dim] ?? 1;
  const still = index.shape.map((_, i) => (i === dim ? 0 : (a.strides[i] ?? 0)));
  const places = new Int32Array(sizeOf(index.shape));
  const rows = new Rows(index.shape, [index.strides, still], [index.offset, a.offset]);
  const [is, as] = rows.steps as [number, number];
  let at = 0;
  for (; !rows.done; rows.next()) {
    let [ii, ai] = rows.offsets as [number, number];
    for (let k = 0; k < rows.length; k++, ii += is, ai += as) {
      const place = index.data[ii]!;
      if (place < 0 || place >= size) throw outOfBounds(place, dim, size);
      places[at++] = ai + place * along;
    }
  }
  return places;
}

/** The same for a vector of indices that each name a whole slice: in the order of a tensor of `shape`. */
export function slicesAlong(index: Tensor, a: Tensor, dim: number, shape: Shape): Int32Array {
  const step = index.strides[0] ?? 0;
  const strides = shape.map((_, i) => (i === dim ? step : 0));
  return placesAlong(viewAs(index, shape, strides), a, dim);
}

function outOfBounds(place: number, dim: number, size: number): RangeError {
  return fail(
    RangeError,
    `index ${place} is out of bounds for dimension ${dim} with size ${size}`,
    size === 0
      ? 'There is no element along it.'
      : `Indices along it run from 0 to ${size - 1}; only at(…) counts negative ones from the end.`,
  );
}

/** An index counts places: it is whole. */
export function checkWhole(message: string, index: Tensor): void {
  if (index.dtype === 'int32') return;
  throw fail(
    TypeError,
    message,
    `The index is ${index.dtype}: make it whole with { dtype: 'int32' } or x.to('int32').`,
  );
}
