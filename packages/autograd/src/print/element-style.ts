import { isFloatingPoint, type DType } from '../dtype.ts';
import { formatFixed, formatNumber, formatScientific } from './format-number.ts';

/** How all elements of one tensor are written: the same notation, aligned to the same width. */
export interface ElementStyle {
  readonly width: number;
  readonly write: (x: number) => string;
}

/** PyTorch's default `precision`. */
const DECIMALS = 4;

/** Chooses the notation from the elements that will be seen. Source: `torch._tensor_str._Formatter` */
export function elementStyle(dtype: DType, shown: readonly number[]): ElementStyle {
  if (!isFloatingPoint(dtype)) {
    const write = dtype === 'bool' ? (x: number) => (x === 0 ? 'False' : 'True') : String;
    return aligned(write, shown);
  }
  // Zeros, infinities and nan have no say in the notation, nor in the width.
  const telling = shown.filter((x) => Number.isFinite(x) && x !== 0);
  return aligned(notation(telling), telling);
}

function notation(telling: readonly number[]): (x: number) => string {
  let min = Infinity;
  let max = 0;
  for (const x of telling) {
    min = Math.min(min, Math.abs(x));
    max = Math.max(max, Math.abs(x));
  }
  const isScientific = telling.length > 0 && (max / min > 1000 || max > 1e8 || min < 1e-4);
  if (isScientific) return (x) => formatScientific(x, DECIMALS);
  if (telling.every(Number.isInteger)) return (x) => formatNumber(x).replace(/\.0$/, '.');
  return (x) => formatFixed(x, DECIMALS);
}

function aligned(write: (x: number) => string, measured: readonly number[]): ElementStyle {
  let width = 1;
  for (const x of measured) width = Math.max(width, write(x).length);
  return { width, write: (x) => write(x).padStart(width) };
}
