/** Parts of every sample at the same places. */
import { clone } from '../../ops/shape/copies.ts';
import { type Places, readShape } from '../../ops/indexing/places.ts';
import type { Slice } from '../../ops/indexing/slices.ts';
import type { Tensor } from '../../tensor.ts';
import { inFront, withOnes } from '../align.ts';
import { isBatched } from '../batched.ts';
import { perSample } from '../per-sample.ts';
import { padded } from './elementwise.ts';
import { allInFront, type Rule } from './rule.ts';

/** A slice of a tensor, and the tensor of zeros but for the slice. */
export const sliced: Rule = ({ fn, args, levels }) => {
  const [a, slice] = args as [Tensor, Slice];
  const x = inFront(a, levels);
  const k = levels.length;
  const shape = [...x.shape.slice(0, k), ...slice.shape];
  return fn(x, { ...slice, shape, dim: slice.dim + k } satisfies Slice);
};

/** A tensor with another one in the place of a slice. */
export const slicePut: Rule = (call) => {
  const [, , slice] = call.args as [Tensor, Tensor, Slice];
  const [x, source] = allInFront(call) as [Tensor, Tensor];
  const k = call.levels.length;
  const shape = [...x.shape.slice(0, k), ...slice.shape];
  return call.fn(x, source, { ...slice, shape, dim: slice.dim + k } satisfies Slice);
};

function behindBatches(places: Places, k: number): Places {
  const batch = Array.from({ length: k }, () => null);
  return { ...places, along: [...batch, ...places.along], front: places.front + k };
}

/** What stands at places that are the same for all samples. */
export const placesRead: Rule = ({ fn, args, levels }) => {
  const [a, places] = args as [Tensor, Places];
  return fn(inFront(a, levels), behindBatches(places, levels.length));
};

export const placesPut: Rule = ({ fn, args, levels }) => {
  const [a, places, values, accumulate] = args as [Tensor, Places, Tensor, boolean];
  const k = levels.length;
  const { length } = readShape(a.shape, places);
  const put = isBatched(values) ? padded(withOnes(values, levels), k, values.ndim, length) : values;
  return fn(inFront(a, levels), behindBatches(places, k), put, accumulate);
};

/** `asStrided` counts in the numbers of one sample, which begin at 0 and lie in order. */
export const restrided: Rule = ({ fn, args, levels }) =>
  perSample('torch.as_strided', (a, ...others) => fn(clone(a as Tensor), ...others), args, levels);
