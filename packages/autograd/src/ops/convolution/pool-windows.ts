/** Where the windows of a pooling lie along rows and columns. */
import { fail } from '../../errors.ts';
import type { Tensor } from '../../tensor.ts';
import type { Pair } from '../../kernels/convolution.ts';

/** From `start` to before `end`, a step apart. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly step: number;
  /** How far it reaches with the padding that it covers. */
  readonly reach: number;
}

export interface PoolOptions {
  readonly size: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  readonly dilation: Pair;
  readonly ceilMode: boolean;
}

/** The windows of a pooling of images, along their rows and along their columns. */
export function windowsOf(images: Tensor, options: PoolOptions): readonly [Span[], Span[]] {
  const sizes = images.shape.slice(-2) as unknown as Pair;
  const counts = [0, 1].map((k) => countOf(sizes[k]!, k, options)) as unknown as Pair;
  if (counts.some((count) => count < 1)) {
    const channels = images.shape.at(-3)!;
    const { size, padding, dilation } = options;
    const reach = size.map((n, k) => dilation[k]! * (n - 1) + 1).join(' by ');
    const room = sizes.map((n, k) => n + 2 * padding[k]!).join(' by ');
    throw fail(
      RangeError,
      `Given input size: (${[channels, ...sizes].join('x')}). Calculated output size: (${[channels, ...counts].join('x')}). Output size is too small`,
      `A window that reaches over ${reach} does not fit into ${room}, the image with its padding.`,
    );
  }
  return [spansOf(sizes[0], 0, counts[0], options), spansOf(sizes[1], 1, counts[1], options)];
}

/** How many windows there are along dimension `k`, of `n` places. */
function countOf(n: number, k: number, options: PoolOptions): number {
  const [size, stride] = [options.size[k]!, options.stride[k]!];
  const [padding, dilation] = [options.padding[k]!, options.dilation[k]!];
  if (stride <= 0 || size <= 0) {
    throw fail(RangeError, 'stride should not be zero', 'Windows lie at least one place apart.');
  }
  if (padding > Math.floor((dilation * (size - 1) + 1) / 2) || padding < 0) {
    throw fail(
      RangeError,
      padding < 0
        ? `pad must be non-negative, but got pad: ${padding}`
        : `pad should be at most half of effective kernel size, but got pad=${padding}, kernel_size=${size} and dilation=${dilation}`,
      'A window has to hold more of the input than of the margin.',
    );
  }
  const room = n + 2 * padding - dilation * (size - 1) - 1;
  const count = Math.floor((room + (options.ceilMode ? stride - 1 : 0)) / stride) + 1;
  // The last window has to begin in the input or in the margin before it.
  return options.ceilMode && (count - 1) * stride >= n + padding ? count - 1 : count;
}

function spansOf(n: number, k: number, count: number, options: PoolOptions): Span[] {
  const [size, stride] = [options.size[k]!, options.stride[k]!];
  const [padding, dilation] = [options.padding[k]!, options.dilation[k]!];
  return Array.from({ length: count }, (_, i) => {
    const from = i * stride - padding;
    const to = from + dilation * (size - 1) + 1;
    const skipped = from < 0 ? Math.ceil(-from / dilation) * dilation : 0;
    return {
      start: from + skipped,
      end: Math.min(to, n),
      step: dilation,
      reach: Math.min(to, n + padding) - from,
    };
  });
}

/** `count` windows that together cover all of `n` places, as evenly as can be. */
export function evenSpans(n: number, count: number): Span[] {
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor((i * n) / count);
    const end = Math.ceil(((i + 1) * n) / count);
    return { start, end, step: 1, reach: end - start };
  });
}
