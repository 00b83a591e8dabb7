/** All partial derivatives of a function: row by row going back, or column by column going forward. */
import { fail } from '../errors.ts';
import { split } from '../ops/joining/split.ts';
import { movedim } from '../ops/shape/movedim.ts';
import { reshape } from '../ops/shape/views.ts';
import type { Tensor } from '../tensor.ts';
import { leavesOf, mapTree, withLeaves } from '../tree.ts';
import { vmapDirections } from '../vmap/vmap.ts';
import { choose } from './argnums.ts';
import { standardBasis } from './basis.ts';
import { jvp } from './jvp.ts';
import type { Argnums, Arguments, Chosen, JacobianOf } from './types.ts';
import { pull } from './vjp.ts';
import type { Randomness } from '../vmap/levels.ts';

export interface JacobianOptions<N extends Argnums = Argnums, Aux extends boolean = boolean> {
  /** Which arguments to differentiate with respect to; the first unless told. An array gives an array. */
  readonly argnums?: N;
  /** `fn` returns `[output, aux]`: what is not differentiated, and only handed through. */
  readonly hasAux?: Aux;
}

export interface JacrevOptions<
  N extends Argnums = Argnums,
  Aux extends boolean = boolean,
> extends JacobianOptions<N, Aux> {
  /** At most so many rows at once. */
  readonly chunkSize?: number | null;
}

export interface JacfwdOptions<
  N extends Argnums = Argnums,
  Aux extends boolean = boolean,
> extends JacobianOptions<N, Aux> {
  /** Whether random operations in `fn` refuse (unless told), draw for each column, or once for all. */
  readonly randomness?: Randomness;
}

/**
 * The function that computes the Jacobian of `fn`, one backward pass for all rows: the way for fewer
 * outputs than inputs. Its shape is that of the output, then that of the argument; arrays and objects
 * of outputs hold arrays and objects of arguments.
 *
 * Source: `torch.func.jacrev`
 */
export function jacrev<A extends Arguments, Y, X, const N extends Argnums = 0>(
  fn: (...args: A) => readonly [Y, X],
  options: JacrevOptions<N, true> & { readonly hasAux: true },
): (...args: A) => [JacobianOf<Y, Chosen<A, N>>, X];
export function jacrev<A extends Arguments, Y, const N extends Argnums = 0>(
  fn: (...args: A) => Y,
  options?: JacrevOptions<N, false>,
): (...args: A) => JacobianOf<Y, Chosen<A, N>>;
export function jacrev(
  fn: (...args: readonly never[]) => unknown,
  { argnums = 0, hasAux = false, chunkSize = null }: JacrevOptions = {},
): (...args: readonly unknown[]) => unknown {
  if (chunkSize !== null && !(chunkSize > 0)) {
    throw fail(
      RangeError,
      'jacrev: `chunk_size` should be greater than 0.',
      'It is the number of rows that are computed at once.',
    );
  }
  return (...args) => {
    const { chosen, withChosen } = choose(args, argnums);
    const ofChosen = (x: never): unknown => fn(...(withChosen(x) as never[]));
    const { output, outputs, aux, back } = pull(ofChosen, [chosen], hasAux);
    const rows = vmapDirections(
      (...cotangents: Tensor[]) => leavesOf(back(withLeaves(output, cotangents))) as Tensor[],
      { chunkSize },
    )(...standardBasis(outputs));
    const sizes = outputs.map((y) => y.numel());
    const inputs = leavesOf(chosen) as Tensor[];
    // For each argument, its part for each output.
    const parts = rows.map((all) => split(all, sizes, 0) as readonly Tensor[]);
    const jacobian = treeOf(output, chosen, (i, j) =>
      reshape(parts[j]![i]!, [...outputs[i]!.shape, ...inputs[j]!.shape]),
    );
    return hasAux ? [jacobian, aux] : jacobian;
  };
}

/**
 * The same in forward mode, one pass for all columns: the way for more outputs than inputs.
 *
 * Source: `torch.func.jacfwd`
 */
export function jacfwd<A extends Arguments, Y, X, const N extends Argnums = 0>(
  fn: (...args: A) => readonly [Y, X],
  options: JacfwdOptions<N, true> & { readonly hasAux: true },
): (...args: A) => [JacobianOf<Y, Chosen<A, N>>, X];
export function jacfwd<A extends Arguments, Y, const N extends Argnums = 0>(
  fn: (...args: A) => Y,
  options?: JacfwdOptions<N, false>,
): (...args: A) => JacobianOf<Y, Chosen<A, N>>;
export function jacfwd(
  fn: (...args: readonly never[]) => unknown,
  { argnums = 0, hasAux = false, randomness = 'error' }: JacfwdOptions = {},
): (...args: readonly unknown[]) => unknown {
  return (...args) => {
    const { chosen, withChosen } = choose(args, argnums);
    const inputs = leavesOf(chosen) as Tensor[];
    let output: unknown = null;
    let aux: unknown = null;
    const ofChosen = (x: unknown): [unknown, unknown] => {
      const result = fn(...(withChosen(x) as never[]));
      const [y, beside] = hasAux ? (result as readonly unknown[]) : [result, null];
      return [y, beside];
    };
    const columns = vmapDirections(
      (...tangents: Tensor[]) => {
        const tangent = withLeaves(chosen, tangents);
        const [y, dy, beside] = jvp(ofChosen, [chosen], [tangent], { hasAux: true });
        [output, aux] = [y, beside];
        return leavesOf(dy) as Tensor[];
      },
      { randomness },
    )(...standardBasis(inputs));
    const sizes = inputs.map((x) => x.numel());
    const parts = columns.map((all) => split(all, sizes, 0) as readonly Tensor[]);
    const jacobian = treeOf(output, chosen, (i, j) => {
      const last = movedim(parts[i]![j]!, 0, -1);
      return reshape(last, [...last.shape.slice(0, -1), ...inputs[j]!.shape]);
    });
    return hasAux ? [jacobian, aux] : jacobian;
  };
}

/** The structure of the output, and in place of each of its tensors that of the input. */
function treeOf(output: unknown, input: unknown, at: (i: number, j: number) => Tensor): unknown {
  let i = -1;
  return mapTree(output, () => {
    i++;
    let j = 0;
    return mapTree(input, () => at(i, j++));
  });
}

/**
 * The function that computes the Hessian of `fn`: the Jacobian, going forward, of the Jacobian, going back.
 *
 *     func.hessian((x) => x.pow(3).sum())(tensor([1, 2]))        // [[6, 0], [0, 12]]
 *
 * Source: `torch.func.hessian`
 */
export function hessian<A extends Arguments, Y, const N extends Argnums = 0>(
  fn: (...args: A) => Y,
  { argnums = 0 as N }: { readonly argnums?: N } = {},
): (...args: A) => JacobianOf<JacobianOf<Y, Chosen<A, N>>, Chosen<A, N>> {
  return jacfwd(jacrev(fn, { argnums }), { argnums });
}
