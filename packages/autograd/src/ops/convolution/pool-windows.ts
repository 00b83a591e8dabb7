/** Where the windows of a pooling lie along one dimension. */
import { fail } from '../../errors.ts';

/** From `start` to before `end`, a step apart. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly step: number;
  /** How far it reaches with the padding that it covers. */
  readonly reach: number;
}

export interface PoolOptions {
  readonly size: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly ceilMode: boolean;
}

/** The windows of a pooling over `n` places. */
export function spansOf(n: number, options: PoolOptions): Span[] {
  const { size, stride, padding, dilation, ceilMode } = options;
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
  let count = Math.floor((room + (ceilMode ? stride - 1 : 0)) / stride) + 1;
  // The last window has to begin in the input or in the margin before it.
  if (ceilMode && (count - 1) * stride >= n + padding) count--;
  if (count < 1) {
    throw fail(
      RangeError,
      `Given input size: (${n}). Calculated output size: (${Math.max(count, 0)}). Output size is too small`,
      `A window of ${size} does not fit into ${n} places.`,
    );
  }
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
