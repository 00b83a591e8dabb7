/** What becomes of the tensors that operations save for their derivatives: nothing, or what hooks make of them. */
import type { Tensor } from '../tensor.ts';

export interface SavedTensorsHooks {
  readonly pack: (x: Tensor) => unknown;
  readonly unpack: (packed: unknown) => Tensor;
}

let current: SavedTensorsHooks | null = null;

export function currentHooks(): SavedTensorsHooks | null {
  return current;
}

/** Runs `fn` with other hooks, or with none. */
export function withHooks<T>(hooks: SavedTensorsHooks | null, fn: () => T): T {
  const before = current;
  current = hooks;
  try {
    return fn();
  } finally {
    current = before;
  }
}

/**
 * Runs `fn` so that every tensor which an operation saves for its derivative is handed to `pack`, and
 * what that returns is kept in its place; a backward pass asks `unpack` for the tensor. To keep less
 * in memory, pack a file's name, fewer digits, or a recipe.
 *
 * Throws: Error when `pack` changes its tensor in place; TypeError when `unpack` returns no tensor.
 * Source: `torch.autograd.graph.saved_tensors_hooks`
 */
export function savedTensorsHooks<P, T>(
  pack: (x: Tensor) => P,
  unpack: (packed: P) => Tensor,
  fn: () => T,
): T {
  return withHooks({ pack, unpack: unpack as (packed: unknown) => Tensor }, fn);
}
