/**
 * Convolutions. One weight for all samples: their images are images like any others. A weight for each:
 * the channels of each sample are a group of their own, since groups do not see one another.
 */
import type { Geometry } from '../../ops/convolution/three-forms.ts';
import { add } from '../../ops/pointwise/arithmetic.ts';
import { permute, unsqueeze } from '../../ops/shape/dimensions.ts';
import { reshape } from '../../ops/shape/views.ts';
import { type Shape, sizeOf } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { inFront } from '../align.ts';
import { isBatched } from '../batched.ts';
import { samplesOf } from '../levels.ts';
import { folded } from './images.ts';
import type { Rule } from './rule.ts';

type Levels = readonly number[];

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** Images [N, C, …] of n samples as [N, n · C, …]. */
function besideOneAnother(x: Tensor, levels: Levels): Tensor {
  const [images, channels, ...places] = x.shape as [number, number, ...number[]];
  const n = sizeOf(levels.map(samplesOf));
  const apart = reshape(inFront(x, levels), [n, images, channels, ...places]);
  const swapped = permute(apart, [1, 0, ...range(2, apart.ndim)]);
  return reshape(swapped, [images, n * channels, ...places]);
}

/** The opposite: [N, n · C, …] as the images of each sample, batch dimensions in front. */
function apart(y: Tensor, levels: Levels): Tensor {
  const sizes = levels.map(samplesOf);
  const [images, channels, ...places] = y.shape as [number, number, ...number[]];
  const own = channels / sizeOf(sizes);
  const split = reshape(y, [images, ...sizes, own, ...places]);
  const k = sizes.length;
  return permute(split, [...range(1, k + 1), 0, ...range(k + 1, split.ndim)]);
}

/** The weights of all samples, one after the other along the first dimension. */
function afterOneAnother(w: Tensor, levels: Levels): Tensor {
  const [first, ...others] = w.shape as [number, ...number[]];
  const n = sizeOf(levels.map(samplesOf));
  return reshape(inFront(w, levels), [n * first, ...others]);
}

/** `conv2d(x, weight, bias, { groups, … })`, and the others. */
export function convolved(dims: 1 | 2): Rule {
  return (call) => {
    const { fn, args, levels } = call;
    const [x, w, bias = null, options = {}] = args as [Tensor, Tensor, Tensor | null, object?];
    const isOne = x.ndim === dims + 1;
    if (!(isOne || x.ndim === dims + 2) || w.ndim !== dims + 2 || (bias?.ndim ?? 1) !== 1) {
      return null;
    }
    if (!isBatched(w)) {
      const added = isBatched(bias);
      const y = folded(dims + 1)({ ...call, args: [x, w, added ? null : bias, options] }) as Tensor;
      if (!added) return y;
      const ones = [...levels.map(samplesOf), ...(isOne ? [] : [1]), ...bias.shape];
      return add(y, reshape(inFront(bias, levels), [...ones, ...range(0, dims).map(() => 1)]));
    }
    const images = isOne ? call.withBatches(() => unsqueeze(x, 0)) : x;
    const { groups = 1 } = options as { readonly groups?: number };
    const y = fn(
      besideOneAnother(images as Tensor, levels),
      afterOneAnother(w, levels),
      bias && afterOneAnother(bias, levels),
      { ...options, groups: groups * sizeOf(levels.map(samplesOf)) },
    ) as Tensor;
    const each = apart(y, levels);
    const k = levels.length;
    return isOne ? reshape(each, each.shape.toSpliced(k, 1)) : each;
  };
}

/** Which of the three tensors of a convolution are the two that a form takes, and the one that it gives. */
type Role = 'x' | 'w' | 'y';

/** A form of convolution with its whole geometry told: how derivatives call it. */
export function formed(p: Role, q: Role, result: Role): Rule {
  return ({ fn, args, levels }) => {
    const [a, b, how] = args as [Tensor, Tensor, Geometry];
    const n = sizeOf(levels.map(samplesOf));
    if (q === 'w' && !isBatched(b)) {
      const longer = ([images, ...others]: Shape): Shape => [n * images!, ...others];
      const whole = { ...how, samples: n * how.samples, x: longer(how.x), y: longer(how.y) };
      const y = fn(afterOneAnother(a, levels), b, whole) as Tensor;
      return reshape(y, [...levels.map(samplesOf), ...how[result]]);
    }
    const wider = ([images, channels, ...places]: Shape): Shape => [
      images!,
      n * channels!,
      ...places,
    ];
    const whole = {
      ...how,
      groups: n * how.groups,
      channels: n * how.channels,
      results: n * how.results,
      x: wider(how.x),
      y: wider(how.y),
      w: [n * how.w[0]!, ...how.w.slice(1)],
    };
    const given = (x: Tensor, role: Role): Tensor =>
      role === 'w' ? afterOneAnother(x, levels) : besideOneAnother(x, levels);
    const y = fn(given(a, p), given(b, q), whole) as Tensor;
    return result === 'w' ? reshape(y, [...levels.map(samplesOf), ...how.w]) : apart(y, levels);
  };
}
