/** Rows and columns of a Jacobian, each by the passes that compute it, and what follows from them. */
import { grad, noGrad, tensor, zeros } from '@gradlings/autograd';
import type { VectorFunction } from './vector-functions.ts';

const dtype = 'float64';

/** A list of 0 with a 1 at one place. */
export const oneHot = (count: number, place: number): number[] =>
  Array.from({ length: count }, (_, k) => (k === place ? 1 : 0));

export const valuesOf = ({ f }: VectorFunction, at: readonly number[]): number[] =>
  noGrad(() => f(tensor(at, { dtype })).values());

/** Row i, vᵀJ with v one-hot: one backward pass from output i. */
export function rowOf({ f, formulas }: VectorFunction, at: readonly number[], i: number): number[] {
  const x = tensor(at, { dtype, requiresGrad: true });
  f(x).backward(tensor(oneHot(formulas.length, i), { dtype }));
  return x.grad!.values();
}

/**
 * Column j, Ju with u one-hot. Jᵀv depends on v linearly, so its derivative in v, taken back with u, is
 * Ju: a pass through the pass.
 */
export function columnOf(
  { f, formulas }: VectorFunction,
  at: readonly number[],
  j: number,
): number[] {
  const x = tensor(at, { dtype, requiresGrad: true });
  const v = zeros([formulas.length], { dtype, requiresGrad: true });
  const [g] = grad(f(x), x, { gradOutputs: v, createGraph: true });
  const [column] = grad(g, v, { gradOutputs: tensor(oneHot(at.length, j), { dtype }) });
  return column.values();
}

export type Matrix = readonly (readonly number[])[];

export const jacobianOf = (fn: VectorFunction, at: readonly number[]): Matrix =>
  fn.formulas.map((_, i) => rowOf(fn, at, i));

/** Which output uses which input: where an entry is not 0 at every one of these points. */
export function usesOf(fn: VectorFunction): readonly (readonly boolean[])[] {
  const points = [0, 0.7, 1.3].map((shift) => fn.start.map((x, k) => x + shift * (k + 1)));
  const jacobians = points.map((at) => jacobianOf(fn, at));
  return fn.formulas.map((_, i) =>
    fn.start.map((_input, j) => jacobians.some((jacobian) => jacobian[i]![j] !== 0)),
  );
}
