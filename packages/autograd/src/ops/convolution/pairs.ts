/** Options for one dimension of images or both. */
import { fail } from '../../errors.ts';
import type { Pair } from '../../kernels/convolution.ts';

/** One number for all dimensions, or one for each. */
export type PerDim = number | readonly number[];

/** An option for rows and columns. A signal is an image of one row, for which the option is `still`. */
export function pairOf(name: string, option: PerDim, dims: 1 | 2, still = 1): Pair {
  const list = typeof option === 'number' ? Array.from({ length: dims }, () => option) : option;
  const all = list.length === 1 && dims === 2 ? [list[0]!, list[0]!] : list;
  if (all.length !== dims || !all.every(Number.isInteger)) {
    throw fail(
      RangeError,
      `expected ${name} to be a single integer value or a list of ${dims} values to match the convolution dimensions, but got ${name}=[${list.join(', ')}]`,
      `Give a whole number, or one for each of ${dims} dimensions.`,
    );
  }
  return dims === 1 ? [still, all[0]!] : [all[0]!, all[1]!];
}
