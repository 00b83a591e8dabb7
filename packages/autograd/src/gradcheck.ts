/** Comparing gradients with finite differences: whether a derivative is right can be tried out. */
import { grad } from './autograd.ts';
import { zeros, zerosLike } from './creation.ts';
import { fail } from './errors.ts';
import { numericalJacobians } from './finite-differences.ts';
import { Generator } from './random/generator.ts';
import { uniform_ } from './random/in-place.ts';
import { sameShape } from './shape.ts';
import { isTensor, type Tensor } from './tensor.ts';
import { warn } from './warn-once.ts';

export interface GradcheckOptions {
  /** How far each number is moved. */
  readonly eps?: number;
  /** How far the two answers may be apart: `atol` plus `rtol` times the numerical one. */
  readonly atol?: number;
  readonly rtol?: number;
  /** How far two passes over the same graph may be apart. */
  readonly nondetTol?: number;
  /** false to get false instead of an error. */
  readonly raiseException?: boolean;
}

/** What gradcheck throws when a derivative is wrong. */
export class GradcheckError extends Error {
  override readonly name = 'GradcheckError';
}

type Outputs = Tensor | readonly Tensor[];
type Several = readonly Tensor[];

/**
 * Compares the gradients of `fn` at `inputs` with central differences: each number of an input that
 * requires a gradient is moved by `eps` both ways. Make the inputs float64, and stay away from kinks.
 *
 * Returns true. Throws: GradcheckError with both Jacobians (row i belongs to number i of the input)
 * when they differ; Error when no input requires a gradient.
 * Source: `torch.autograd.gradcheck`
 */
export function gradcheck<X extends Tensor>(
  fn: (input: X) => Outputs,
  inputs: X,
  options?: GradcheckOptions,
): boolean;
export function gradcheck<const I extends Several>(
  fn: (...inputs: I) => Outputs,
  inputs: I,
  options?: GradcheckOptions,
): boolean;
export function gradcheck(
  fn: (...inputs: Tensor[]) => Outputs,
  inputs: Outputs,
  options: GradcheckOptions = {},
): boolean {
  const xs = listOf(inputs);
  checkInputs(xs);
  try {
    compare((...all) => listOf(fn(...all)), xs, options);
    return true;
  } catch (error) {
    if (options.raiseException === false && error instanceof GradcheckError) return false;
    throw error;
  }
}

/**
 * Runs gradcheck on the gradients of `fn`: the second derivatives. `gradOutputs` are the gradients of
 * the outputs to start from; seeded random numbers unless given.
 *
 * Throws: as gradcheck.
 * Source: `torch.autograd.gradgradcheck`
 */
export function gradgradcheck<X extends Tensor>(
  fn: (input: X) => Outputs,
  inputs: X,
  gradOutputs?: Outputs | null,
  options?: GradcheckOptions,
): boolean;
export function gradgradcheck<const I extends Several>(
  fn: (...inputs: I) => Outputs,
  inputs: I,
  gradOutputs?: Outputs | null,
  options?: GradcheckOptions,
): boolean;
export function gradgradcheck(
  fn: (...inputs: Tensor[]) => Outputs,
  inputs: Outputs,
  gradOutputs: Outputs | null = null,
  options: GradcheckOptions = {},
): boolean {
  const xs = listOf(inputs);
  const differentiable = (...all: Tensor[]): Tensor[] =>
    listOf(fn(...all)).filter((y) => y.requiresGrad);
  const starts = gradOutputs === null ? randomLike(differentiable(...xs)) : listOf(gradOutputs);
  const gradients = (...all: Tensor[]): Tensor[] => {
    const given = all.slice(0, xs.length);
    const found = grad(
      differentiable(...given),
      given.filter((x) => x.requiresGrad),
      {
        gradOutputs: all.slice(xs.length),
        createGraph: true,
        allowUnused: true,
      },
    );
    return found.filter((g) => g !== null);
  };
  return gradcheck(gradients, [...xs, ...starts], options);
}

function listOf(x: Outputs): Several {
  return isTensor(x) ? [x] : x;
}

/** Numbers in [-1, 1), the same ones each time: those of PyTorch for the seed 0. */
function randomLike(outputs: Several): Tensor[] {
  const generator = new Generator(0);
  return outputs.map(({ shape, dtype }) =>
    uniform_(zeros(shape, { dtype }) as Tensor, -1, 1, { generator }).requiresGrad_(),
  );
}

function checkInputs(inputs: Several): void {
  inputs.forEach((x, i) => {
    if (!x.requiresGrad) return;
    if (x.dtype !== 'float64') {
      warn(
        `Input #${i} requires gradient and is not a double precision floating point or complex. This check will likely fail if all the inputs are not of double precision floating point or complex. `,
        `It is ${x.dtype}, whose rounding is coarser than the step of 1e-6: use { dtype: 'float64' }.`,
      );
    }
    if (x.shape.some((size, d) => size > 1 && x.strides[d] === 0)) {
      throw fail(
        Error,
        `The ${i}th input has a dimension with stride 0. gradcheck only supports inputs that are non-overlapping to be able to compute the numerical gradients correctly. You should call .contiguous on the input before passing it to gradcheck.`,
        `The same number stands at several places of this [${x.shape}] tensor, so it cannot be moved at one of them.`,
      );
    }
  });
  if (!inputs.some((x) => x.requiresGrad)) {
    throw fail(
      Error,
      'gradcheck expects at least one input tensor to require gradient, but none of them have requires_grad=True.',
      "Create it with { requiresGrad: true, dtype: 'float64' }.",
    );
  }
}

function compare(
  fn: (...inputs: Several) => Several,
  inputs: Several,
  { eps = 1e-6, atol = 1e-5, rtol = 1e-3, nondetTol = 0 }: GradcheckOptions,
): void {
  const outputs = fn(...inputs);
  const wanted = inputs.filter((x) => x.requiresGrad);
  const numerical = wanted.map((x) => numericalJacobians(() => fn(...inputs), x, eps));
  let output = -1;
  outputs.forEach((y, k) => {
    if (!y.requiresGrad) {
      if (outputs.every((other) => !other.requiresGrad)) checkFlat(numerical.map((of) => of[k]!));
      return;
    }
    output++;
    const analytical = analyticalJacobians(y, wanted, nondetTol);
    analytical.forEach((a, i) => {
      const n = numerical[i]![k]!;
      if (!allClose(a, n, atol, rtol)) throw mismatch(output, i, n, a);
    });
  });
  checkZeroStart(
    outputs.filter((y) => y.requiresGrad),
    wanted,
  );
}

/** Without a gradient the function must not move. */
function checkFlat(jacobians: Several): void {
  if (jacobians.every((jacobian) => jacobian.values().every((x) => x === 0))) return;
  throw fail(
    GradcheckError,
    'Numerical gradient for function expected to be zero',
    'The outputs move with the inputs and yet require no gradient: the path was cut by detach(), noGrad() or item().',
  );
}

/** One matrix for each input: column j is the gradient of number j of the output. */
function analyticalJacobians(output: Tensor, inputs: Several, nondetTol: number): Tensor[] {
  const n = output.numel();
  const jacobians = inputs.map((x) => zeros([x.numel(), n], { dtype: x.dtype }) as Tensor);
  for (let j = 0; j < n; j++) {
    const first = gradientsOf(output, inputs, j);
    const second = gradientsOf(output, inputs, j);
    inputs.forEach((x, i) => {
      const g = first[i] ?? null;
      if (g === null) return;
      checkSize(g, x);
      const column = g.values();
      checkRepeatable(column, second[i]!.values(), nondetTol);
      const { data, offset } = jacobians[i]!;
      column.forEach((value, row) => {
        data[offset + row * n + j] = value;
      });
    });
  }
  return jacobians;
}

function gradientsOf(output: Tensor, inputs: Several, j: number): (Tensor | null)[] {
  const one = zerosLike(output);
  one.data[one.offset + j] = 1;
  return grad(output, inputs, {
    gradOutputs: one,
    retainGraph: true,
    allowUnused: true,
  }) as (Tensor | null)[];
}

function checkSize(g: Tensor, x: Tensor): void {
  if (sameShape(g.shape, x.shape)) return;
  throw fail(
    GradcheckError,
    'Analytical gradient has incorrect size',
    `The gradient of an input of shape [${x.shape}] has shape [${g.shape}].`,
  );
}

function checkRepeatable(
  first: readonly number[],
  second: readonly number[],
  nondetTol: number,
): void {
  if (first.every((x, i) => !(Math.abs(x - second[i]!) > nondetTol))) return;
  throw fail(
    GradcheckError,
    `Backward is not reentrant, i.e., running backward with same input and grad_output multiple times gives different values, although analytical gradient matches numerical gradient.The tolerance for nondeterminism was ${nondetTol}.`,
    'The derivative depends on something beside its inputs: a random number, or a value that it changes itself.',
  );
}

/** A gradient of zero at the end must give zero everywhere. */
function checkZeroStart(outputs: Several, inputs: Several): void {
  if (outputs.length === 0) return;
  const found = grad(outputs, inputs, {
    gradOutputs: outputs.map((y) => zerosLike(y)),
    allowUnused: true,
  }) as (Tensor | null)[];
  if (found.every((g) => g === null || g.values().every((x) => x === 0))) return;
  throw fail(
    GradcheckError,
    'backward not multiplied by grad_output',
    'With a gradient of 0 arriving, what is handed on must be 0: is the upstream gradient a factor of every term?',
  );
}

/** As `torch.allclose`: nan is close to nothing, an infinity only to itself. */
function allClose(a: Tensor, n: Tensor, atol: number, rtol: number): boolean {
  const expected = n.values();
  return a.values().every((x, i) => {
    const y = expected[i]!;
    return x === y || Math.abs(x - y) <= atol + rtol * Math.abs(y);
  });
}

function mismatch(
  output: number,
  input: number,
  numerical: Tensor,
  analytical: Tensor,
): GradcheckError {
  const columns = numerical.shape[1]!;
  const n = numerical.values();
  const a = analytical.values();
  const gap = (i: number): number => {
    const distance = Math.abs(n[i]! - a[i]!);
    return Number.isNaN(distance) ? Infinity : distance;
  };
  const worst = n.reduce((best, _, i) => (gap(i) > gap(best) ? i : best), 0);
  const at = `number ${worst % columns} of the output with respect to number ${Math.floor(worst / columns)} of the input`;
  return fail(
    GradcheckError,
    `Jacobian mismatch for output ${output} with respect to input ${input},\nnumerical:${numerical}\nanalytical:${analytical}`,
    `Furthest apart: ${at}. Moving it says ${show(n[worst]!)}, the derivative says ${show(a[worst]!)}.`,
  );
}

function show(x: number): string {
  return String(Number(x.toPrecision(6)));
}
