/** What a convolution refuses. */
import { fail } from '../../errors.ts';
import type { Pair } from '../../kernels/convolution.ts';
import type { Shape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';

const list = (shape: Shape): string => `[${shape.join(', ')}]`;

/** Throws unless `x` is one signal or image, or a batch of them, and the weight has as many dimensions. */
export function checkBatch(name: string, x: Tensor, w: Tensor, dims: 1 | 2): void {
  if (w.ndim !== dims + 2) {
    throw fail(
      RangeError,
      `Expected ${w.ndim}-dimensional input for ${w.ndim}-dimensional weight ${list(w.shape)}, but got ${x.ndim}-dimensional input of size ${list(x.shape)} instead`,
      `The weight of ${name} has ${dims + 2} dimensions: results, channels, and its ${dims === 1 ? 'length' : 'rows and columns'}.`,
    );
  }
  if (x.ndim === dims + 1 || x.ndim === dims + 2) return;
  throw fail(
    RangeError,
    `Expected ${dims + 1}D (unbatched) or ${dims + 2}D (batched) input to ${name}, but got input of size: ${list(x.shape)}`,
    `Its dimensions are samples, channels, and the ${dims === 1 ? 'length' : 'rows and columns'}; one sample may stand alone.`,
  );
}

/** Throws unless the weight has the input's channels, shared out among the groups. */
export function checkWeight(
  x: Shape,
  channel: number,
  w: Tensor,
  groups: number,
  transposed: boolean,
): void {
  const channels = x[channel]!;
  const expected = transposed ? w.shape[0]! : w.shape[1]! * groups;
  if (channels !== expected) {
    throw fail(
      RangeError,
      `Given ${transposed ? 'transposed=1' : `groups=${groups}`}, weight of size ${list(w.shape)}, expected input${list(x)} to have ${expected} channels, but got ${channels} channels instead`,
      `The input has ${channels} channels; the weight is made for ${expected}.`,
    );
  }
  if (w.shape[0]! % groups === 0) return;
  throw fail(
    RangeError,
    `Given groups=${groups}, expected weight to be divisible by ${groups} at dimension 0, but got weight of size [${list(w.shape)}] instead`,
    'Each group has the same number of channels.',
  );
}

/** Throws unless there is a bias for each channel of the result. */
export function checkBias(w: Tensor, bias: Tensor | null, results: number): void {
  if (bias === null || (bias.ndim === 1 && bias.numel() === results)) return;
  throw fail(
    RangeError,
    `Given weight of size ${list(w.shape)}, expected bias to be 1-dimensional with ${results} elements, but got bias of size ${list(bias.shape)} instead`,
    'Give a vector with one number for each channel of the result.',
  );
}

export function checkSteps(stride: Pair, padding: Pair, dilation: Pair): void {
  if (padding.some((n) => n < 0)) {
    throw fail(RangeError, 'negative padding is not supported', 'To cut off margins use narrow.');
  }
  if (stride.some((n) => n <= 0)) {
    throw fail(
      RangeError,
      'non-positive stride is not supported',
      'A step of 1 visits every place.',
    );
  }
  if (dilation.some((n) => n <= 0)) {
    throw fail(
      RangeError,
      `dilation should be greater than zero, but got ${list(dilation)}`,
      'Elements of the weight that lie side by side have a dilation of 1.',
    );
  }
}
