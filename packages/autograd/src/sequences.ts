/** New tensors of numbers in a row: counted, or evenly apart. */
import { checkNumber } from './check-shape.ts';
import { checkDType, type CreationOptions, finish } from './creation.ts';
import { scalarTypeName } from './dtype.ts';
import { fail } from './errors.ts';
import type { CountTo, GivenSize } from './shape-types/index.ts';
import { empty, type Tensor } from './tensor.ts';

/**
 * The numbers from `start` (0 unless told) to before `end`, `step` apart.
 * Whole numbers give float32 here, since TypeScript has one kind of number; ask for { dtype: 'int32' }.
 *
 * Throws: RangeError when no number of steps leads from start to end.
 * Source: `torch.arange`
 */
export function arange<const N extends number>(
  end: N,
  options?: CreationOptions,
): Tensor<[CountTo<N>]>;
export function arange(
  start: number,
  end: number,
  step?: number,
  options?: CreationOptions,
): Tensor<[number]>;
export function arange(start: number, end: number, options?: CreationOptions): Tensor<[number]>;
export function arange(
  first: number,
  second: number | CreationOptions = {},
  third: number | CreationOptions = 1,
  fourth: CreationOptions = {},
): Tensor<[number]> {
  const [start, end] = typeof second === 'number' ? [first, second] : [0, first];
  const step = typeof third === 'number' ? third : 1;
  const options = typeof second !== 'number' ? second : typeof third !== 'number' ? third : fourth;
  if (!Number.isFinite(start) || !Number.isFinite(end)) {
    throw fail(
      RangeError,
      `unsupported range: ${start} -> ${end}`
        .replaceAll('Infinity', 'inf')
        .replaceAll('NaN', 'nan'),
      'Both ends are finite numbers.',
    );
  }
  const isNowhere = step === 0 || Number.isNaN(step);
  if (isNowhere || (end - start) * step < 0) {
    throw fail(
      RangeError,
      isNowhere
        ? 'step must be nonzero'
        : 'upper bound and lower bound inconsistent with step sign',
      `From ${start} to ${end} by ${step} never arrives.`,
    );
  }
  return filled(Math.ceil((end - start) / step), (i) => start + i * step, options);
}

/** `steps` numbers from `start` to `end`, both included, evenly apart. Source: `torch.linspace` */
export function linspace<const N extends number>(
  start: number,
  end: number,
  steps: N,
  options: CreationOptions = {},
): Tensor<[GivenSize<N>]> {
  if (options.dtype === 'bool') {
    throw fail(
      TypeError,
      `"linspace_cpu" not implemented for '${scalarTypeName.bool}'`,
      "Use 'int32'.",
    );
  }
  return filled(checkSteps(steps), evenly('linspace', start, end, steps), options) as Tensor<
    [GivenSize<N>]
  >;
}

/**
 * `steps` powers of `base` (10 unless told), their exponents evenly apart from `start` to `end`.
 * Source: `torch.logspace`
 */
export function logspace<const N extends number>(
  start: number,
  end: number,
  steps: N,
  base?: number,
  options?: CreationOptions,
): Tensor<[GivenSize<N>]>;
export function logspace<const N extends number>(
  start: number,
  end: number,
  steps: N,
  options?: CreationOptions,
): Tensor<[GivenSize<N>]>;
export function logspace(
  start: number,
  end: number,
  steps: number,
  fourth: number | CreationOptions = 10,
  fifth: CreationOptions = {},
): Tensor<[number]> {
  const [base, options] = typeof fourth === 'number' ? [fourth, fifth] : [10, fourth];
  if (options.dtype === 'bool') {
    throw fail(
      TypeError,
      `"logspace_cpu" not implemented for '${scalarTypeName.bool}'`,
      "Use 'int32'.",
    );
  }
  const exponent = evenly('logspace', start, end, steps);
  return filled(checkSteps(steps), (i) => base ** exponent(i), options);
}

function checkSteps(steps: number): number {
  if (steps >= 0 && Number.isInteger(steps)) return steps;
  throw fail(
    RangeError,
    'number of steps must be non-negative',
    `It is ${steps}: a whole number of numbers, both ends counted.`,
  );
}

/** The i-th of `steps` numbers from start to end, worked out from the nearer end, so that both are met exactly. */
function evenly(call: string, start: number, end: number, steps: number): (i: number) => number {
  checkNumber(call, 'start', 1, start);
  checkNumber(call, 'end', 2, end);
  const apart = steps > 1 ? (end - start) / (steps - 1) : 0;
  return (i) => (i < steps / 2 ? start + i * apart : end - (steps - 1 - i) * apart);
}

function filled(
  n: number,
  element: (i: number) => number,
  options: CreationOptions,
): Tensor<[number]> {
  const y = empty<[number]>([n], checkDType(options.dtype ?? 'float32'));
  for (let i = 0; i < n; i++) y.data[y.offset + i] = element(i);
  return finish(y, options);
}
