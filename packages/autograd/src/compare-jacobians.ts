/** What a derivative says beside what happens when the inputs are moved, and in which ways the two may disagree. */
import { grad } from './autograd.ts';
import { zeros } from './creation.ts';
import { zerosLike } from './creation-like.ts';
import { fail } from './errors.ts';
import { numericalJacobians } from './finite-differences.ts';
import { sameShape } from './shape.ts';
import type { Tensor } from './tensor.ts';

/** How far inputs are moved, and how close is close enough. */
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

type Several = readonly Tensor[];

/** What gradcheck throws when a derivative is wrong. */
export class GradcheckError extends Error {
  override readonly name = 'GradcheckError';
}

/**
 * Compares the Jacobians of `fn` that derivatives give with those that moving the inputs gives.
 *
 * Throws: GradcheckError where they differ.
 */
export function compareJacobians(
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
    return x === y || (Number.isFinite(y) && Math.abs(x - y) <= atol + rtol * Math.abs(y));
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
