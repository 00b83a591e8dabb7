/** The derivatives of `scatterReduce`, reduction by reduction; as in PyTorch also at zeros and ties. */
import { onesLike, zerosLike } from '../../creation-like.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { record } from '../../record.ts';
import type { ScatterReduction } from '../../signatures/scattering.ts';
import type { Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { div, mul } from '../pointwise/arithmetic.ts';
import { eq, gt } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { to } from '../shape/copies.ts';
import { gather } from './gather.ts';
import { logicalAnd } from '../comparison/logic.ts';
import { maskedFill } from './masks.ts';
import { scatter, scatterAdd } from './scatter.ts';
import { scatterReduce } from './scatter-reduce.ts';

export interface Reduced {
  readonly dim: number;
  readonly reduce: ScatterReduction;
  readonly includeSelf: boolean;
}

type Node = Saved<Reduced>;

/** The gradient of `a`: nothing where what stood there took no part. */
export function gradientOfSelf(g: Tensor, node: Node): Tensor {
  const { c: index, args } = node;
  const share = gradients[args.reduce](g, node).self();
  return args.includeSelf ? share : scatter(share, args.dim, index, 0);
}

/** The gradient of `b`. */
export function gradientOfSource(g: Tensor, node: Node): Tensor {
  return gradients[node.args.reduce](g, node).source();
}

interface Both {
  readonly self: () => Tensor;
  readonly source: () => Tensor;
}

const gradients: { readonly [R in ScatterReduction]: (g: Tensor, node: Node) => Both } = {
  sum: (g, { c: index, args }) => ({ self: () => g, source: () => gather(g, args.dim, index) }),
  mean: (g, node) => everyPart(div(g, counts(node)), node),
  amax: shareOfExtremes,
  amin: shareOfExtremes,
  prod: (g, node) => ({
    self: () => mul(g, othersOfSelf(node)),
    source: () => othersOfSource(g, node),
  }),
};

function everyPart(share: Tensor, { c: index, args }: Node): Both {
  return { self: () => share, source: () => gather(share, args.dim, index) };
}

/** How many numbers went into each place. */
function counts({ a, b, c: index, args: { dim, includeSelf } }: Node): Tensor {
  const before = includeSelf ? onesLike(a) : zerosLike(a);
  const n: Tensor = scatterAdd(before, dim, index, onesLike(b));
  return maskedFill(n, eq(n, 0), 1);
}

/** What equals the extreme shares the gradient with what else does. */
function shareOfExtremes(g: Tensor, { a, b, c: index, y, args: { dim } }: Node): Both {
  const inSelf = to(eq(a, y), a.dtype);
  const inSource = to(eq(b, gather(y, dim, index)), a.dtype);
  const share = div(g, scatterAdd(inSelf, dim, index, inSource));
  return {
    self: () => mul(inSelf, share),
    source: () => mul(inSource, gather(share, dim, index)),
  };
}

/** For each element of `a` the product of what it is multiplied with. A zero counts as 1: its own factor is divided out. */
function othersOfSelf({ a, b, c: index, args: { dim, reduce, includeSelf } }: Node): Tensor {
  const factors = maskedFill(a, eq(a, 0), 1);
  return div(scatterReduce(factors, dim, index, b, reduce, { includeSelf }), factors);
}

/** For each element of `b` the gradient times the product of the others: y / b, unless b is 0. */
function othersOfSource(g: Tensor, { a, b, c: index, y, args }: Node): Tensor {
  const { dim, reduce, includeSelf } = args;
  const isZero = eq(b, 0);
  const zeros = gather(scatterAdd(zerosLike(a), dim, index, to(isZero, b.dtype)), dim, index);
  // The only zero of its place: y / b would be 0 / 0, so it is left out of the product.
  const alone = logicalAnd(isZero, eq(zeros, 1));
  const without = scatterReduce(a, dim, index, maskedFill(b, alone, 1), reduce, { includeSelf });
  const usual = div(gather(mul(g, y), dim, index), maskedFill(b, isZero, 1));
  const gradient = where(alone, gather(mul(g, without), dim, index), usual);
  return gt(zeros, 1).values().includes(1) ? onceOnly(gradient) : gradient;
}

const onceOnlyRecord = operation({
  name: 'onceOnly',
  torch: 'torch._C._functions.DelayedError',
  node: 'Error',
  summary: 'A gradient that may not be differentiated again.',
  formula: 'a',
  method: false,
  derivatives: {
    a: {
      formula: 'none',
      saves: '',
      rule: () => {
        throw fail(
          Error,
          'scatter_reduce(): Double backward is unsupported for src when >1 zeros in src are scattered to the same position in self',
          'The second derivative of a product with two factors 0 depends on all the others: use indexSelect and prod, which have it.',
        );
      },
    },
  },
  samples: [],
});

/** With two zeros in one place the gradient is right, 0, but its own derivative as written is not. */
function onceOnly(gradient: Tensor): Tensor {
  const y = viewAs(gradient, gradient.shape, gradient.strides);
  y.viewOf = null;
  return record(onceOnlyRecord, y, gradient, null, null, null);
}
