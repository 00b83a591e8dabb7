/** Where results of operations can be looked at as they come out. */
import type { Operand } from '../node.ts';
import type { Operation } from '../operation.ts';
import type { Tensor } from '../tensor.ts';

/** Sees what an operation made of its inputs. */
export type Observer = (
  operation: Operation,
  outputs: readonly Tensor[],
  inputs: readonly Operand[],
  args: unknown,
) => void;

/** null at all times but while tangents are followed: recording an operation asks no more than that. */
export let observer: Observer | null = null;

export function observe(other: Observer | null): void {
  observer = other;
}

/** The tangent with which a tensor is printed. Installed by `levels.ts`, whose operations need Tensor. */
export let shownTangent: (x: Tensor) => Tensor | null = () => null;

export function showTangent(shown: typeof shownTangent): void {
  shownTangent = shown;
}
