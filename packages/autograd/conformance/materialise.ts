/**
 * Samples made real: their numbers are drawn from a seed, written as JSON for PyTorch, and read back
 * as tensors of this package.
 */
import { tensor } from '../src/creation.ts';
import type { DType } from '../src/dtype.ts';
import { noGrad } from '../src/grad-mode.ts';
import { Mt19937 } from '../src/random/mt19937.ts';
import {
  isTensorSample,
  type Sample,
  type SampleArgument,
  type TensorSample,
} from '../src/sample.ts';
import { sizeOf, type Shape } from '../src/shape.ts';
import { detach } from '../src/ops/shape/copies.ts';
import { permute } from '../src/ops/shape/dimensions.ts';
import { select } from '../src/ops/indexing/slices.ts';
import { stack } from '../src/ops/joining/stack.ts';
import { empty, type Tensor } from '../src/tensor.ts';
import { reshape } from '../src/ops/shape/views.ts';

/** JSON has no nan, infinity or negative zero: they are text, which JavaScript's Number and Python's float read. */
export type JsonNumber = number | string;

/** A tensor as JSON. A floating one, and a constant, takes the dtype for which the case is run. */
export interface DrawnTensor {
  readonly kind: 'float' | 'int32' | 'bool' | 'constant';
  readonly shape: Shape;
  readonly data: readonly JsonNumber[];
}

export type DrawnArgument =
  | DrawnTensor
  | JsonNumber
  | boolean
  | null
  | readonly DrawnArgument[]
  | { readonly [option: string]: DrawnArgument };

export function toJson(x: number): JsonNumber {
  return Number.isFinite(x) && !Object.is(x, -0) ? x : Object.is(x, -0) ? '-0' : String(x);
}

/** The arguments of a call with all numbers drawn; the same every time. */
export function drawSample(sample: Sample, seed: number): DrawnArgument[] {
  const random = new Mt19937(seed);
  const used = new Set<number>();
  return sample.map((argument) => drawArgument(argument, random, used));
}

function drawArgument(argument: SampleArgument, random: Mt19937, used: Set<number>): DrawnArgument {
  if (typeof argument === 'number') return toJson(argument);
  if (typeof argument !== 'object' || argument === null) return argument;
  if (Array.isArray(argument)) return argument.map((a) => drawArgument(a, random, used));
  if (isTensorSample(argument)) return drawTensor(argument, random, used);
  const options = Object.entries(argument as { readonly [option: string]: SampleArgument });
  return Object.fromEntries(options.map(([k, a]) => [k, drawArgument(a, random, used)]));
}

function drawTensor(
  { shape, lo, hi, values, dtype, diagonal = 0 }: TensorSample,
  random: Mt19937,
  used: Set<number>,
): DrawnTensor {
  const drawn =
    values ?? Array.from({ length: sizeOf(shape) }, () => drawNumber(lo, hi, random, used));
  const [rows = 1, columns = 1] = shape.slice(-2);
  const added = drawn.map((x, i) => {
    const place = i % (rows * columns);
    return diagonal !== 0 && place % (columns + 1) === 0 ? x + diagonal : x;
  });
  return { kind: dtype ?? 'float', shape, data: added.map(toJson) };
}

/** A multiple of 1/256, which float32 holds exactly, away from ties and kinks. */
function drawNumber(lo: number, hi: number, random: Mt19937, used: Set<number>): number {
  for (;;) {
    const x = Math.floor((lo + (hi - lo) * (random.next() / 2 ** 32)) * 256) / 256;
    const distance = Math.abs(x * 2 - Math.round(x * 2)) / 2;
    if (x < lo || distance < 0.05 || used.has(x)) continue;
    used.add(x);
    return x;
  }
}

/** How a tensor's numbers lie in memory. */
export type Layout = 'contiguous' | 'transposed' | 'strided';

/** The arguments of a real call, and those of them that require a gradient. */
export interface Call {
  readonly args: readonly unknown[];
  readonly leaves: readonly Tensor[];
}

/** `given` stand in for the floating-point tensors, in their order. */
export function callOf(
  args: readonly DrawnArgument[],
  dtype: 'float32' | 'float64',
  layout: Layout = 'contiguous',
  given?: readonly Tensor[],
): Call {
  const leaves: Tensor[] = [];
  const make = (argument: DrawnArgument): unknown => {
    if (typeof argument === 'string') return fromJsonText(argument);
    if (typeof argument !== 'object' || argument === null) return argument;
    if (Array.isArray(argument)) return argument.map(make);
    if (isDrawnTensor(argument)) {
      const { kind } = argument;
      if (kind !== 'float') return tensorOf(argument, kind === 'constant' ? dtype : kind, layout);
      const x = given?.[leaves.length] ?? tensorOf(argument, dtype, layout).requiresGrad_();
      leaves.push(x);
      return x;
    }
    return Object.fromEntries(Object.entries(argument).map(([k, a]) => [k, make(a)]));
  };
  return { args: args.map(make), leaves };
}

/** Numbers as text are numbers again; other text ('...', 'fro', 'mean') stays. */
function fromJsonText(text: string): string | number {
  return ['NaN', 'Infinity', '-Infinity', '-0'].includes(text) ? Number(text) : text;
}

function isDrawnTensor(argument: object): argument is DrawnTensor {
  return 'kind' in argument;
}

function tensorOf({ shape, data }: DrawnTensor, dtype: DType, layout: Layout): Tensor {
  const flat = tensor(data.map(Number), { dtype });
  return noGrad(() => {
    const x = reshape(data.length === 0 ? empty([0], dtype) : flat, shape);
    if (layout === 'transposed') {
      const back = shape.map((_, i) => shape.length - 1 - i);
      return detach(permute(permute(x, back).clone(), back));
    }
    if (layout === 'strided') return detach(select(stack([empty(shape, dtype), x], -1), -1, 1));
    return detach(x);
  });
}
