/**
 * Numbers brought to mean 0 and variance 1 in groups, then stretched and moved by a learnt weight and
 * bias. The layers differ only in what a group is.
 */
import { checkSameDType } from '../../define/check-same-dtype.ts';
import { floatsOnly } from '../../define/floats-only.ts';
import { noGrad } from '../../grad-mode.ts';
import {
  type Derivative,
  operation,
  type Operation,
  type OperationDefinition,
  type Saved,
} from '../../operation.ts';
import { record } from '../../record.ts';
import type { Shape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { add, mul, sub } from '../pointwise/arithmetic.ts';
import { to } from '../shape/copies.ts';
import { square } from '../pointwise/powers.ts';
import { mean, sum } from '../reductions/reductions.ts';
import { rsqrt } from '../pointwise/pointwise.ts';
import { reshape } from '../shape/views.ts';

export interface Grouping {
  /** The input's shape as the groups see it, and along which dims a group lies. */
  readonly view: Shape;
  readonly dims: readonly number[];
  /** The shape in which weight and bias stretch over the input. */
  readonly along: Shape;
  /** Added to the variance. */
  readonly eps: number;
  /** Mean and variance where they are told and not measured, in a shape that stretches over the view. */
  readonly told: readonly [Tensor, Tensor] | null;
}

type How = Saved<Grouping>;

/** One over the standard deviation of each group, and the input by that measure. */
function standardized(a: Tensor, how: Grouping): readonly [scale: Tensor, values: Tensor] {
  const x = reshape(a, how.view);
  const average = (y: Tensor): Tensor => mean(y, how.dims, { keepdim: true });
  const [center, variance] = how.told ?? [average(x), null];
  const apart = sub(x, center);
  const scale = rsqrt(add(variance ?? average(square(apart)), how.eps));
  return [scale, mul(apart, scale)];
}

/** The sum over all elements that share a weight, in the shape of the weights. */
function perWeight(g: Tensor, weight: Shape, { along }: Grouping): Tensor {
  const dims = along.flatMap((n, i) => (n === 1 && g.shape[i] !== 1 ? [i] : []));
  return reshape(dims.length === 0 ? g : sum(g, dims), weight);
}

function toInput(g: Tensor, { a, b, args }: How): Tensor {
  const weighed = b === null ? g : mul(g, reshape(b, args.along));
  const h = reshape(weighed, args.view);
  const [scale, x] = standardized(a, args);
  if (args.told !== null) return reshape(mul(h, scale), a.shape);
  const average = (y: Tensor): Tensor => mean(y, args.dims, { keepdim: true });
  // What moves the whole group, or stretches it, is taken out again by the measuring.
  const rest = sub(sub(h, average(h)), mul(x, average(mul(h, x))));
  return reshape(mul(scale, rest), a.shape);
}

const derivatives = (measured: string): { readonly [input in 'a' | 'b' | 'c']: Derivative } => ({
  a: { formula: `h = g · b: ${measured}`, saves: 'ab', rule: toInput },
  b: {
    formula: 'Σ g · x̂',
    saves: 'ab',
    rule: (g, { a, b, args }: How) => {
      const x = reshape(standardized(a, args)[1], a.shape);
      return perWeight(mul(g, x), b.shape, args);
    },
  },
  c: {
    formula: 'Σ g',
    saves: 'c',
    rule: (g, { c, args }: How) => perWeight(g, c.shape, args),
  },
});

/** The record of such a layer. */
export function normalizing(definition: Omit<OperationDefinition, 'derivatives'>): Operation {
  return operation({
    ...definition,
    method: false,
    derivatives: derivatives('(h − mean h − x̂ · mean (h · x̂)) / √(variance + ε)'),
  });
}

/** Throws unless what is learnt, and what was measured, has the dtype of the input. */
export function checkLearnt(a: Tensor, given: readonly (Tensor | null)[]): void {
  const learnt = given.filter((x) => x !== null);
  // PyTorch takes a first one of another dtype for an attempt at half precision.
  const isMixed = learnt.length > 0 && learnt[0]!.dtype !== a.dtype;
  const words = learnt.every((x) => x.dtype === 'float32')
    ? 'all inputs must share same datatype.'
    : 'expect parameter to have scalar type of Float';
  for (const x of learnt) {
    if (isMixed) checkSameDType(a, x, () => `mixed dtype (CPU): ${words}`);
    else checkSameDType(a, x);
  }
}

export function normalizeGroups(
  op: Operation,
  a: Tensor,
  weight: Tensor | null,
  bias: Tensor | null,
  how: Grouping,
  kernel: string,
): Tensor {
  checkLearnt(a, [weight, bias]);
  floatsOnly(kernel, a.dtype);
  const y = noGrad(() => {
    // In double precision, so that the result is rounded once.
    const double = (x: Tensor): Tensor => to(x, 'float64');
    const told = how.told === null ? null : ([double(how.told[0]), double(how.told[1])] as const);
    const x = reshape(standardized(double(a), { ...how, told })[1], a.shape);
    const stretched = weight === null ? x : mul(x, reshape(double(weight), how.along));
    const moved = bias === null ? stretched : add(stretched, reshape(double(bias), how.along));
    return to(moved, a.dtype);
  });
  return record(op, y, a, weight, bias, how);
}
