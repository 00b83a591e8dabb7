/** Products of a vector and a Jacobian: gradients of functions with any number of outputs. */
import { grad as gradients } from '../autograd.ts';
import { zerosLike } from '../creation-like.ts';
import { fail } from '../errors.ts';
import { enableGrad, isGradEnabled } from '../grad-mode.ts';
import { kindOf } from '../kind-of.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { leavesOf, sameStructure, treeOutline, withLeaves } from '../tree.ts';
import {
  dependsOnOthers,
  furtherLevels,
  released,
  tensorsIn,
  trackedTree,
  usualLevels,
} from './tracked.ts';
import { insideTransform } from './transforms.ts';
import type { Arguments } from './types.ts';

export interface HasAux {
  /** `fn` returns `[output, aux]`: what is not differentiated, and only handed through. */
  readonly hasAux: true;
}

/** Given the gradients of the outputs, in their structure, those of each argument. */
export type VjpFunction<A extends Arguments, Y> = (cotangents: Y) => {
  -readonly [K in keyof A]: A[K];
};

/**
 * The output of `fn` and a function from gradients of the output to gradients of the arguments, which
 * may be called any number of times.
 *
 *     const [y, vjpFn] = func.vjp(f, x);
 *     const [dx] = vjpFn(dy);
 *
 * With `{ hasAux: true }` as last argument also what `fn` returned beside. Source: `torch.func.vjp`
 */
export function vjp<A extends Arguments, Y, X>(
  fn: (...args: A) => readonly [Y, X],
  ...primalsAndOptions: [...A, HasAux]
): [Y, VjpFunction<A, Y>, X];
export function vjp<A extends Arguments, Y>(
  fn: (...args: A) => Y,
  ...primals: A
): [Y, VjpFunction<A, Y>];
export function vjp(
  fn: (...args: readonly never[]) => unknown,
  ...given: readonly unknown[]
): unknown[] {
  const hasAux = asksForAux(given.at(-1));
  const pulled = pull(fn, hasAux ? given.slice(0, -1) : given, hasAux);
  const back = (cotangents: unknown): unknown => pulled.back(cotangents);
  return hasAux ? [pulled.output, back, pulled.aux] : [pulled.output, back];
}

function asksForAux(last: unknown): boolean {
  if (typeof last !== 'object' || last === null || isTensor(last)) return false;
  return Object.keys(last).join() === 'hasAux' && (last as Partial<HasAux>).hasAux === true;
}

export interface Pulled {
  readonly output: unknown;
  readonly aux: unknown;
  /** The outputs' tensors, in order. */
  readonly outputs: readonly Tensor[];
  readonly back: (cotangents: unknown) => unknown;
}

/** Runs `fn` once; `back` goes back through it. */
export function pull(
  fn: (...args: readonly never[]) => unknown,
  primals: readonly unknown[],
  hasAux = false,
  levels = usualLevels(),
): Pulled {
  return insideTransform(() => {
    const inputs = trackedTree(primals, levels);
    const leaves = tensorsIn(inputs);
    const result = enableGrad(() => fn(...(inputs as never[])));
    const [output, aux] = hasAux ? (result as readonly unknown[]) : [result, null];
    const outputs = checkedOutputs('vjp(f, *primals)', output);
    const further = furtherLevels(outputs, levels);
    if (further !== null) return pull(fn, primals, hasAux, further);
    const back = (cotangents: unknown): unknown => {
      checkStructure(cotangents, output);
      return withLeaves(primals, pullBack(outputs, leaves, tensorsIn(cotangents)));
    };
    const [shown, beside] = released([output, aux], leaves) as [unknown, unknown];
    return { output: shown, aux: beside, outputs, back };
  });
}

/** Throws unless everything in `output` is a tensor. */
export function checkedOutputs(call: string, output: unknown): Tensor[] {
  const all = leavesOf(output);
  const wrong = all.find((y) => !isTensor(y));
  if (all.length > 0 && (wrong !== undefined || all.every(isTensor))) {
    if (all.every(isTensor)) return all;
  }
  throw fail(
    TypeError,
    `${call}: expected f(*primals) to return only tensors, got unsupported type <class '${kindOf(wrong)}'>`,
    'Only tensors carry derivatives: return x.sum(), not x.sum().item().',
  );
}

function checkStructure(cotangents: unknown, output: unknown): void {
  if (sameStructure(cotangents, output)) return;
  throw fail(
    TypeError,
    `Expected pytree structure of cotangents to be the same as pytree structure of outputs to the function. cotangents: ${treeOutline(cotangents)}, primal output: ${treeOutline(output)}`,
    'Give one gradient for each output, in the same arrays and objects.',
  );
}

function pullBack(
  outputs: readonly Tensor[],
  leaves: readonly Tensor[],
  cotangents: readonly Tensor[],
): readonly Tensor[] {
  const found = gradientsOf(outputs, leaves, cotangents);
  return released(
    leaves.map((x, i) => found[i] ?? zerosLike(x)),
    leaves,
  );
}

function gradientsOf(
  outputs: readonly Tensor[],
  leaves: readonly Tensor[],
  cotangents: readonly Tensor[],
): readonly (Tensor | null)[] {
  const places = outputs.flatMap((y, i) => (y.requiresGrad ? [i] : []));
  if (places.length === 0) return [];
  const others = cotangents.some((g) => g.requiresGrad) || dependsOnOthers(outputs, leaves);
  return gradients(
    places.map((i) => outputs[i]!),
    leaves,
    {
      gradOutputs: places.map((i) => cotangents[i]!),
      createGraph: isGradEnabled() && others,
      retainGraph: true,
      allowUnused: true,
    },
  );
}
