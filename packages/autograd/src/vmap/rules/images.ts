/** Signals and images: those of all samples are images like any others. */
import { reshape } from '../../ops/shape/views.ts';
import { sizeOf } from '../../shape.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { mapTree } from '../../tree.ts';
import { inFront } from '../align.ts';
import { samplesOf } from '../levels.ts';
import { asItIs, type Call, type Rule } from './rule.ts';

/** Calls `fn(a, …)` with the batch dimensions of `a` and its first `lead` ones as a single one. */
function together({ fn, args, levels }: Call, lead: number): unknown {
  const [a, ...others] = args as [Tensor, ...unknown[]];
  const front = [...levels.map(samplesOf), ...a.shape.slice(0, lead)];
  const x = reshape(inFront(a, levels), [sizeOf(front), ...a.shape.slice(lead)]);
  return mapTree(fn(x, ...others), (y) =>
    isTensor(y) ? reshape(y, [...front, ...y.shape.slice(1)]) : y,
  );
}

/** `fn(a, …)` of one image of `own` dimensions, or of several along a dimension in front. */
export function folded(own: number): Rule {
  return (call) => {
    const lead = (call.args[0] as Tensor).ndim - own;
    return lead === 0 || lead === 1 ? together(call, lead) : null;
  };
}

/** `fn(a, …)` whose first dimension is that of the images. */
export const severalImages: Rule = (call) =>
  (call.args[0] as Tensor).ndim > 1 ? together(call, 1) : null;

/** `fn(a, …)` that takes any dimensions in front of `own` others. */
export function anyInFront(own: number): Rule {
  return (call) => ((call.args[0] as Tensor).ndim < own ? null : asItIs(call));
}

/** `pad(a, sides, mode, value)`: all but constant margins go with the dimensions in front. */
export const margins: Rule = (call) => {
  const [a, sides, mode = 'constant'] = call.args as [Tensor, readonly number[], string?];
  const dims = sides.length / 2;
  if (dims > a.ndim) return null;
  return mode === 'constant' ? asItIs(call) : folded(dims + 1)(call);
};

/** Windows as columns and back; their derivatives name the shapes of both. */
export function columns(own: number): Rule {
  return (call) => {
    const [a, how] = call.args as [Tensor, unknown];
    if (typeof how !== 'object' || how === null || !('columns' in how)) return folded(own)(call);
    const { images, columns: all } = how as { [shape: string]: readonly number[] };
    const front = call.levels.map(samplesOf);
    const whole = { ...how, images: [...front, ...images!], columns: [...front, ...all!] };
    return call.fn(inFront(a, call.levels), whole);
  };
}
