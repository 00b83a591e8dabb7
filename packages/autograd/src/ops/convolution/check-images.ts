import { fail } from '../../errors.ts';
import type { Tensor } from '../../tensor.ts';

/** Throws unless `a` is one signal (1) or image (2) of some channels, or a batch of them. */
export function checkImages(name: string, a: Tensor, dims: 1 | 2): void {
  if (a.ndim === dims + 1 || a.ndim === dims + 2) return;
  throw fail(
    RangeError,
    dims === 1
      ? `Expected 2 to 3 dimensions, but got ${a.ndim}-dimensional tensor for argument #1 'self' (while checking arguments for ${name})`
      : `${name}(): Expected 3D or 4D tensor, but got [${a.shape.join(', ')}]`,
    `The dimensions are samples, channels, and the ${dims === 1 ? 'length' : 'rows and columns'}; one sample may stand alone.`,
  );
}
