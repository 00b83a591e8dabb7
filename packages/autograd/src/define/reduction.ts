/** Operations that make many numbers one: over all dimensions, one, or several. */
import type { DType } from '../dtype.ts';
import { fail } from '../errors.ts';
import type { Node } from '../node.ts';
import { type Derivative, operation } from '../operation.ts';
import { asAsked } from '../ops/shape/copies.ts';
import { unsqueezeAll } from '../ops/shape/dimensions.ts';
import { expand } from '../ops/shape/expand.ts';
import { type Op, publish } from '../publish.ts';
import { record } from '../record.ts';
import { type Sample, t, type TensorSample } from '../sample.ts';
import { normalizeDims, type Shape } from '../shape.ts';
import { isTensor, type Tensor } from '../tensor.ts';

/** What a reduction remembers: the input's shape, and which dims went. */
export interface Reduced<O = unknown> {
  readonly shape: Shape;
  readonly dims: readonly number[];
  readonly keepdim: boolean;
  /** No dims were named. */
  readonly all: boolean;
  /** All that was passed as options. */
  readonly options?: O | undefined;
}

export interface ReductionOptions {
  readonly keepdim?: boolean;
  readonly dtype?: DType;
}

export interface ReductionDefinition<O extends ReductionOptions> {
  readonly name: string;
  readonly torch?: string;
  readonly node?: string | ((node: Node) => string);
  readonly summary: string;
  readonly formula: string;
  readonly compute: (a: Tensor, how: Reduced<O>) => Tensor;
  readonly derivative?: Derivative;
  readonly samples?: readonly Sample[];
  /** It takes a single dim, never a list. */
  readonly oneDim?: true;
  /** The elements can be asked for as another dtype (`sum`). */
  readonly takesDType?: true;
  /** The dim is never left out. */
  readonly needsDim?: true;
  /** A single number has no derivative under it (`var`). */
  readonly needsSeveral?: true;
}

/** Samples for an operation that reduces all dims, one, several, with and without keepdim. */
export const reductionSamples: readonly (readonly [TensorSample, ...Sample])[] = [
  [t([])],
  [t([4])],
  [t([2, 3])],
  [t([2, 3]), 0],
  [t([2, 3]), -1, { keepdim: true }],
  [t([2, 3, 2]), [0, 2]],
  [t([2, 3, 2]), 1],
  [t([2, 3, 2]), [0, 1, 2], { keepdim: true }],
  [t([0, 2]), 1],
];

/** A gradient of the result with the reduced dims put back as sizes of 1, so that it broadcasts against the input. */
export function restoreDims(g: Tensor, { dims, keepdim }: Reduced): Tensor {
  return keepdim ? g : unsqueezeAll(g, dims);
}

/** A gradient of the result, spread over what was reduced: every element had the same share in it. */
export function spread(g: Tensor, how: Reduced): Tensor {
  return expand(restoreDims(g, how), how.shape);
}

/** How many elements went into each result. */
export function countOf({ shape, dims }: Reduced): number {
  return dims.reduce((n, d) => n * shape[d]!, 1);
}

export type ReductionCall<O> = (
  a: Tensor,
  dim?: number | readonly number[] | null | O,
  options?: O,
) => Tensor;

export function reduction<F extends object, O extends ReductionOptions = ReductionOptions>(
  definition: ReductionDefinition<O>,
): Op<F> {
  const { name, compute, derivative, samples = [], oneDim = false, needsDim = false } = definition;
  const { needsSeveral = false, takesDType = false } = definition;
  const usual = reductionSamples.filter(
    ([a, dim]) =>
      !(needsSeveral && a!.shape.length === 0) &&
      !(oneDim && Array.isArray(dim)) &&
      !(needsDim && dim === undefined),
  );
  const op = operation({
    name,
    torch: definition.torch,
    node: definition.node,
    summary: definition.summary,
    formula: definition.formula,
    derivatives: derivative === undefined ? {} : { a: derivative },
    samples: [...usual, ...samples],
  });
  const fn: ReductionCall<O> = (a, dim, options) => {
    // Without a dim the options come first: x.var({ correction: 0 }).
    if (!isOptions<O>(dim)) return reduce(a, dim, options);
    if ('dim' in dim) throw dimAmongOptions(name, dim.dim);
    return reduce(a, undefined, dim);
  };
  const reduce = (given: Tensor, dim: Dim, options: O | undefined): Tensor => {
    if (needsDim && (dim === undefined || dim === null)) {
      throw fail(
        TypeError,
        `${name}() missing 1 required positional arguments: "dim"`,
        `Say along which dimension: x.${name}(0), or x.flatten().${name}(0) for all elements.`,
      );
    }
    if (oneDim && Array.isArray(dim)) {
      throw fail(
        TypeError,
        `${name}(): argument 'dim' must be int, not tuple`,
        `Name one dimension, or flatten the others first: x.flatten().${name}(0).`,
      );
    }
    const a = takesDType ? asAsked(given, options) : given;
    const how: Reduced<O> = {
      shape: a.shape,
      dims: normalizeDims(dim, a.ndim),
      keepdim: options?.keepdim ?? false,
      all: dim === undefined,
      options,
    };
    return record(op, compute(a, how), a, null, null, how);
  };
  return publish(fn, op);
}

export function dimAmongOptions(name: string, dim: unknown, call = `x.${name}(`): TypeError {
  return fail(
    TypeError,
    `${name}(): argument 'dim' (position 1) must be int, not dict`,
    `The dimension comes before the options: ${call}${JSON.stringify(dim)}).`,
  );
}

type Dim = number | readonly number[] | null | undefined;

function isOptions<O extends ReductionOptions>(dim: Dim | O): dim is O {
  return typeof dim === 'object' && dim !== null && !Array.isArray(dim) && !isTensor(dim);
}
