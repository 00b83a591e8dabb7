/** Whether a function is being transformed (`func.grad`, `vmap`, …): some things make no sense inside. */
import { fail } from '../errors.ts';

let depth = 0;

export function insideTransform<T>(fn: () => T): T {
  depth++;
  try {
    return fn();
  } finally {
    depth--;
  }
}

/** Throws while a function is being transformed. */
export function checkBackwardOutside(): void {
  if (depth === 0) return;
  throw fail(
    Error,
    'backward() called inside a functorch transform. This is not supported, please use functorch.grad or functorch.vjp instead or call backward() outside of functorch transforms.',
    'What is being transformed is differentiated from outside; for a gradient inside it ask func.grad(f)(x).',
  );
}
