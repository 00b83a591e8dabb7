/** The Jacobian of a function at a point. */
import { fail } from '../errors.ts';
import { jacfwd } from '../func/jacobians.ts';
import { standardBasis } from '../func/basis.ts';
import type { JacobianOf } from '../func/types.ts';
import { enableGrad } from '../grad-mode.ts';
import { split } from '../ops/joining/split.ts';
import { stack } from '../ops/joining/stack.ts';
import { reshape } from '../ops/shape/views.ts';
import { zeros } from '../creation.ts';
import type { Tensor } from '../tensor.ts';
import {
  likewise,
  OUTPUTS,
  type OneOrSeveral,
  ownInputs,
  returned,
  type Several,
  severalOf,
} from './arguments.ts';
import { checkOutputs, entry, gradientsOf, type ProductOptions } from './gradients.ts';

/** Row by row going back, or column by column going forward. */
export type Strategy = 'reverse-mode' | 'forward-mode';

export interface JacobianOptions extends ProductOptions {
  /** All rows in one pass, instead of one after the other. */
  readonly vectorize?: boolean;
  /** Going back unless told; forward, which needs `vectorize`, is the way for more outputs than inputs. */
  readonly strategy?: Strategy;
}

/**
 * All partial derivatives of `func` at `inputs`. Their shape is that of the output, then that of the
 * input; for outputs or inputs in arrays they come in arrays, `jacobian[output][input]`.
 *
 *     functional.jacobian((x) => x.pow(2), tensor([1, 2]))       // [[2, 0], [0, 4]]
 *
 * Throws: TypeError where `func` returns no tensor; with `strict`, Error where an output does not
 * depend on an input.
 * Source: `torch.autograd.functional.jacobian`
 */
export function jacobian<X extends Tensor, Y extends OneOrSeveral>(
  func: (input: X) => Y,
  inputs: X,
  options?: JacobianOptions,
): JacobianOf<Y, X>;
export function jacobian<const I extends readonly Tensor[], Y extends OneOrSeveral>(
  func: (...inputs: I) => Y,
  inputs: I,
  options?: JacobianOptions,
): JacobianOf<Y, I>;
export function jacobian(
  func: (...inputs: never[]) => unknown,
  inputs: OneOrSeveral,
  options: JacobianOptions = {},
): unknown {
  const { createGraph = false, strict = false, vectorize = false } = options;
  const { strategy = 'reverse-mode' } = options;
  checkOptions(options);
  const given = severalOf(inputs, 'inputs', 'jacobian');
  if (strategy === 'forward-mode') return forward(func, given);
  return enableGrad(() => {
    const xs = ownInputs(given.list, createGraph);
    const outputs = severalOf(func(...(xs as never[])), OUTPUTS, 'jacobian');
    checkOutputs(outputs.list, strict);
    const found = vectorize
      ? together(outputs.list, xs, createGraph)
      : outputs.list.map((y, i) => ofOutput(y, i, xs, options));
    const parts = found.map((row) => likewise(returned(row, createGraph), given));
    return likewise(parts, outputs);
  });
}

function checkOptions({ createGraph, strict, vectorize, strategy }: JacobianOptions): void {
  const refused = (what: string): Error =>
    fail(
      Error,
      `torch.autograd.functional.jacobian: ${what}`,
      'The plain way, row by row, knows both.',
    );
  if (strategy === 'forward-mode') {
    const instead = 'or `strategy="reverse-mode"`.';
    if (createGraph === true) {
      throw refused(
        `\`create_graph=True\` and \`strategy="forward-mode"\` are not supported together (yet). Please either set \`create_graph=False\` ${instead}`,
      );
    }
    if (strict === true) {
      throw refused(
        `\`strict=True\` and \`strategy="forward-mode"\` are not supported together (yet). Please either set \`strict=False\` ${instead}`,
      );
    }
    if (vectorize === true) return;
    throw fail(
      Error,
      'Computing Jacobian using forward-AD or forward-over-reverse Hessian isonly implemented for `vectorize=True`.',
      'Add { vectorize: true }, or use func.jacfwd.',
    );
  }
  if (strategy !== undefined && strategy !== 'reverse-mode') {
    throw fail(
      TypeError,
      'Expected strategy to be either "forward-mode" or "reverse-mode". Hint: If your function has more outputs than inputs, "forward-mode" tends to be more performant. Otherwise, prefer to use "reverse-mode".',
      `The strategy is ${String(strategy)}.`,
    );
  }
  if (strict === true && vectorize === true) {
    throw refused(
      '`strict=True` and `vectorized=True` are not supported together. Please either set `strict=False` or `vectorize=False`.',
    );
  }
}

/** For each input, one backward pass for each number of the output. */
function ofOutput(
  y: Tensor,
  output: number,
  xs: readonly Tensor[],
  options: ProductOptions,
): Tensor[] {
  const { createGraph = false } = options;
  const flat = reshape(y, [-1]) as Tensor;
  const rows = Array.from({ length: y.numel() }, (_, k) =>
    gradientsOf([flat.at(k)], xs, null, { createGraph, retainGraph: true }),
  );
  return xs.map((x, input) => {
    const shape = [...y.shape, ...x.shape];
    if (rows.length === 0) return zeros(shape, { dtype: x.dtype });
    const all = rows.map((row) => entry(row[input]!, x, [output, input], options));
    return reshape(stack(all, 0), shape);
  });
}

/** One backward pass for all numbers of all outputs. */
function together(
  outputs: readonly Tensor[],
  xs: readonly Tensor[],
  createGraph: boolean,
): Tensor[][] {
  const found = gradientsOf(outputs, xs, standardBasis(outputs), {
    createGraph,
    isGradsBatched: true,
  });
  const sizes = outputs.map((y) => y.numel());
  const parts = found.map((g) => (g === null ? null : (split(g, sizes, 0) as readonly Tensor[])));
  return outputs.map((y, i) =>
    xs.map((x, j) => {
      const shape = [...y.shape, ...x.shape];
      const part = parts[j]?.[i];
      return part === undefined ? zeros(shape, { dtype: x.dtype }) : reshape(part, shape);
    }),
  );
}

/** One forward pass for all numbers of all inputs. */
function forward(func: (...inputs: never[]) => unknown, { list, isArray }: Several): unknown {
  const checked = (...xs: Tensor[]): OneOrSeveral => {
    const outputs = severalOf(func(...(xs as never[])), OUTPUTS, 'jacobian');
    return likewise(outputs.list, outputs);
  };
  const argnums = isArray ? list.map((_, i) => i) : 0;
  return jacfwd(checked, { argnums })(...list);
}
