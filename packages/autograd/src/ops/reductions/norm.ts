/** Lengths of vectors, for every way of measuring. In every formula g is the gradient of the output y. */
import { fold } from '../../define/fold.ts';
import { type Reduced, reductionSamples, restoreDims } from '../../define/reduction.ts';
import { isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { foldLoop } from '../../kernels/kernel.ts';
import type { FoldLoop } from '../../kernels/loop-types.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, type Sample, t } from '../../sample.ts';
import { normalizeDims } from '../../shape.ts';
import type { KeepDim, Norm } from '../../signatures/reductions.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { div, mul } from '../pointwise/arithmetic.ts';
import { eq } from '../comparison/comparison.ts';
import { isnan } from '../comparison/logic.ts';
import { where } from '../pointwise/conditional.ts';
import { to } from '../shape/copies.ts';
import { abs, sign } from '../pointwise/pointwise.ts';
import { pow } from '../pointwise/powers.ts';
import { sum } from './reductions.ts';

const squares = foldLoop('normOfSquares', (before, x) => before + x * x);
const sizes = foldLoop('normOfSizes', (before, x) => before + Math.abs(x));
const count = foldLoop('normOfCount', (before, x) => before + (x === 0 ? 0 : 1));
const largest = foldLoop('normOfLargest', (before, x) =>
  Math.abs(x) > before || x !== x ? Math.abs(x) : before,
);
const smallest = foldLoop('normOfSmallest', (before, x) =>
  Math.abs(x) < before || x !== x ? Math.abs(x) : before,
);

interface Measured extends Reduced {
  readonly p: number;
}

const normRecord = operation({
  name: 'norm',
  node: 'LinalgVectorNormBackward0',
  summary:
    'The length of a vector: the p-th root of the sum of p-th powers; the largest element for p = ∞.',
  formula: '(Σ |a|ᵖ)^(1/p)',
  derivatives: {
    a: {
      formula: 'g · sign a · (|a| / y)ᵖ⁻¹, and 0 where y is 0',
      saves: 'ay',
      rule: (g, { a, y, args }: Saved<Measured>) =>
        mul(restoreDims(g, args), slope(a, restoreDims(y, args), args)),
    },
  },
  samples: [
    ...reductionSamples.map(([a, ...dim]): Sample => (dim.length === 0 ? [a!] : [a!, 2, ...dim])),
    ...[0, 0.5, 1, 1.5, 3, -1, Infinity, -Infinity].flatMap((p): Sample[] => [
      [t([4]), p],
      [t([2, 3]), p, 1],
    ]),
    [t([3]), 'fro'],
    [t([2, 0]), 2, 1],
    [exact([3], [0, 3, 4])],
    [exact([3], [-2, 1, 2]), Infinity],
    [exact([3], [0, 1, -2]), 1],
    [exact([3], [0, 1, -2]), 3],
  ],
});

/** ∂y/∂a: the share of each element in the length. */
export function slope(a: Tensor, y: Tensor, { p, dims }: Pick<Measured, 'p' | 'dims'>): Tensor {
  if (p === 0) return empty(a.shape, a.dtype);
  if (p === 1) return sign(a);
  if (Math.abs(p) === Infinity) {
    // Beside a nan it is the nan that counts, and its sign is 0.
    const ties = to(where(isnan(y), isnan(a), eq(abs(a), y)), a.dtype);
    return mul(sign(a), div(ties, sum(ties, dims, { keepdim: true })));
  }
  // Where the length is 0 so is a, and dividing by 1 leaves it so: of all slopes at the tip of the cone, 0.
  const length = where(eq(y, 0), 1, y);
  if (p === 2) return div(a, length);
  // Below 1 the power is infinite at 0, where sign makes it 0 again.
  const size = p < 1 ? where(eq(a, 0), 1, abs(a)) : abs(a);
  return mul(sign(a), pow(div(size, length), p - 1));
}

/** What is folded for p, and what becomes of the total. */
function measure(p: number): [FoldLoop | null, start: number, finish: (total: number) => number] {
  const same = (total: number): number => total;
  if (p === 0) return [count, 0, same];
  if (p === 1) return [sizes, 0, same];
  if (p === 2) return [squares, 0, Math.sqrt];
  if (p === Infinity) return [largest, 0, same];
  if (p === -Infinity) return [smallest, Infinity, same];
  return [null, 0, (total) => total ** (1 / p)];
}

/** Throws unless a norm of `a` exists. */
function check(a: Tensor, p: number, how: Reduced): void {
  if (!isFloatingPoint(a.dtype)) {
    throw fail(
      TypeError,
      `linalg.vector_norm: Expected a floating point or complex tensor as input. Got ${scalarTypeName[a.dtype]}`,
      "A length is seldom a whole number: convert first with x.to('float32').",
    );
  }
  if (p >= 0 && p !== Infinity) return;
  const name = String(p).replace('Infinity', 'inf');
  const hollow = how.dims.find((d) => a.shape[d] === 0);
  if (hollow === undefined) return;
  throw fail(
    RangeError,
    how.all
      ? `linalg.vector_norm cannot compute the ${name} norm on an empty tensor because the operation does not have an identity`
      : `linalg.vector_norm cannot compute the ${name} norm on the dimension ${hollow}because this dimension is empty and the operation does not have an identity`,
    `The shape is [${a.shape.join(', ')}]: there is no element to choose.`,
  );
}

/** The order of a norm as a number. */
function orderOf(p: number | 'fro' | null | undefined): number {
  if (typeof p === 'number') return p;
  if (p === undefined || p === null || p === 'fro') return 2;
  throw fail(
    TypeError,
    `norm(): argument 'p' must be a number or 'fro', not ${String(p)}`,
    "Of matrices there are more norms: linalg.norm(x, 'nuc').",
  );
}

/** The norm of a vector or a matrix. Source: `torch.linalg.norm` */
export const norm: Op<Norm> = publish(
  (
    a: Tensor,
    p?: number | 'fro' | null,
    dim?: number | readonly number[] | null,
    { keepdim = false }: KeepDim = {},
  ): Tensor => {
    const order = orderOf(p);
    const all = dim === undefined || dim === null;
    const how = { p: order, shape: a.shape, dims: normalizeDims(dim, a.ndim), keepdim, all };
    check(a, order, how);
    const [loop, start, finish] = measure(order);
    // Without a loop of its own: the powers first, then their sum.
    const terms = loop === null ? noGrad(() => pow(abs(a), order)) : a;
    const y = fold(loop ?? sizes, terms, how, start, a.dtype, finish);
    return record(normRecord, y, a, null, null, how satisfies Measured);
  },
  normRecord,
);
