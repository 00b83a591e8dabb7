/** Products of a Jacobian and a vector: directional derivatives, in forward mode. */
import { zerosLike } from '../creation-like.ts';
import { fail } from '../errors.ts';
import { unpackAt, withTangent } from '../forward-mode/forward-ad.ts';
import { DualLevel, runningDuals, withDuals } from '../forward-mode/duals.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { leavesOf, mapTree, sameStructure, treeSpec, withLeaves } from '../tree.ts';
import { insideTransform } from './transforms.ts';
import type { Arguments } from './types.ts';
import { checkedOutputs, type HasAux } from './vjp.ts';

export interface JvpOptions<Aux extends boolean = boolean> {
  /** Throw where the output does not depend on the arguments, instead of zeros. */
  readonly strict?: boolean;
  /** `fn` returns `[output, aux]`: what is not differentiated, and only handed through. */
  readonly hasAux?: Aux;
}

/**
 * The output of `fn` at `primals`, and how it moves when they move as `tangents` say.
 *
 *     func.jvp((x) => x.mul(x), [tensor(3)], [tensor(1)])      // [9, 6]
 *
 * Throws: RangeError where a tangent has another shape; TypeError where the structures differ.
 * Source: `torch.func.jvp`
 */
export function jvp<A extends Arguments, Y, X>(
  fn: (...args: A) => readonly [Y, X],
  primals: A,
  tangents: A,
  options: JvpOptions<true> & HasAux,
): [Y, Y, X];
export function jvp<A extends Arguments, Y>(
  fn: (...args: A) => Y,
  primals: A,
  tangents: A,
  options?: JvpOptions<false>,
): [Y, Y];
export function jvp(
  fn: (...args: readonly never[]) => unknown,
  primals: readonly unknown[],
  tangents: readonly unknown[],
  { strict = false, hasAux = false }: JvpOptions = {},
): unknown[] {
  checkPrimals(primals, tangents);
  return insideTransform(() => {
    const level = new DualLevel();
    return withDuals([...runningDuals(), level], () => {
      const given = leavesOf(tangents) as Tensor[];
      const duals = leavesOf(primals).map((x, i) => withTangent(level, x as Tensor, given[i]!));
      const result = fn(...(withLeaves(primals, duals) as never[]));
      const [output, aux] = hasAux ? (result as readonly unknown[]) : [result, null];
      const unpacked = checkedOutputs('jvp(f, primals, tangents)', output).map((y) =>
        unpackAt(level, y),
      );
      if (strict) checkDepends(unpacked.map(({ tangent }) => tangent));
      const moving = unpacked.map(({ primal, tangent }) => tangent ?? zerosLike(primal));
      const still = withLeaves(
        output,
        unpacked.map(({ primal }) => primal),
      );
      const found = [still, withLeaves(output, moving)];
      return hasAux ? [...found, mapTree(aux, (x) => stilled(level, x))] : found;
    });
  });
}

function stilled(level: DualLevel, x: unknown): unknown {
  return isTensor(x) ? unpackAt(level, x).primal : x;
}

function checkPrimals(primals: unknown, tangents: unknown): void {
  if (!Array.isArray(primals)) {
    throw fail(
      TypeError,
      'jvp(f, primals, tangents): Expected primals to be a tuple. E.g. it should be valid to call f(*primals).',
      'Put the arguments into an array: jvp(f, [x], [dx]).',
    );
  }
  if (leavesOf(primals).length === 0) {
    throw fail(
      RangeError,
      'jvp(f, primals, tangents): Expected primals to contain at least one Tensor.',
      'Without an argument nothing moves.',
    );
  }
  if (sameStructure(primals, tangents)) return;
  throw fail(
    TypeError,
    `jvp(f, primals, tangents): Expected primals and tangents to have the same python structure. For example, if primals is a tuple of 3 tensors, tangents also must be. Got primals with structure ${treeSpec(primals)} and tangents with structure ${treeSpec(tangents)}`,
    'Give one tangent for each argument, in the same arrays and objects.',
  );
}

function checkDepends(tangents: readonly (Tensor | null)[]): void {
  if (tangents.every((tangent) => tangent !== null)) return;
  throw fail(
    Error,
    'jvp(f, primals, tangents, strict=True): The output of f is independent of the inputs. This is not allowed with strict=True.',
    'It does not move when they move: leave out strict to get zeros.',
  );
}
