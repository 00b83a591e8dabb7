/** Values as Python prints them, for the lines of modules. */
import type { PerDim } from '../ops/convolution/pairs.ts';

/** `(3, 3)`, `(3,)`. */
export function tuple(values: readonly number[]): string {
  return `(${values.join(', ')}${values.length === 1 ? ',' : ''})`;
}

/** A tuple where each dimension has its own. */
export function perDim(option: PerDim): string {
  return typeof option === 'number' ? String(option) : tuple(option);
}

/** `True`, `False`. */
export function truth(value: boolean): string {
  return value ? 'True' : 'False';
}
