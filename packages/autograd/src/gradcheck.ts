/** Comparing gradients with finite differences: whether a derivative is right can be tried out. */
import { grad } from './autograd.ts';
import { compareJacobians, GradcheckError, type GradcheckOptions } from './compare-jacobians.ts';
import { zeros } from './creation.ts';
import { fail } from './errors.ts';
import { Generator } from './random/generator.ts';
import { uniform_ } from './random/in-place.ts';
import { isTensor, type Tensor } from './tensor.ts';
import { warn } from './warn-once.ts';

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
    compareJacobians((...all) => listOf(fn(...all)), xs, options);
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
    uniform_(zeros(shape, { dtype }), -1, 1, { generator }).requiresGrad_(),
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
