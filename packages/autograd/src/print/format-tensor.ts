import type { DType } from '../dtype.ts';
import { sizeOf, type Shape } from '../shape.ts';
import { elementStyle } from './element-style.ts';

/** What printing needs of a tensor. */
export interface Printable {
  readonly shape: Shape;
  readonly dtype: DType;
  /** The elements in row-major order; 0 and 1 for bool. */
  readonly values: ArrayLike<number>;
}

/** PyTorch's defaults: the line width, and the number of elements beyond which only the ends of each axis show. */
const LINE_WIDTH = 80;
const SUMMARY_THRESHOLD = 1000;
const EDGE_ITEMS = 3;

const PREFIX = 'tensor(';

/**
 * Writes a tensor exactly as PyTorch prints it. The size and the dtype are added where PyTorch adds
 * them; `suffixes` are what follows: `requires_grad=True`, or `grad_fn=<MulBackward0>`.
 * Source: `torch.Tensor.__repr__` with the default print options
 */
export function formatTensor(tensor: Printable, suffixes: readonly string[] = []): string {
  const { shape, dtype } = tensor;
  const isEmpty = sizeOf(shape) === 0;
  const facts: string[] = [];
  if (isEmpty && shape.length !== 1) facts.push(`size=(${shape.join(', ')})`);
  // A bool is told by its elements, unless there are none.
  if (dtype !== 'float32' && (dtype !== 'bool' || isEmpty)) facts.push(`dtype=torch.${dtype}`);
  return addSuffixes(PREFIX + (isEmpty ? '[]' : elements(tensor)), [...facts, ...suffixes]);
}

function elements({ shape, dtype, values }: Printable): string {
  const isSummary = sizeOf(shape) > SUMMARY_THRESHOLD;
  const axes = shape.map((size) => positions(size, isSummary));
  const style = elementStyle(dtype, shownValues(axes, shape, values));

  const write = (axis: number, index: number): string => {
    const size = shape[axis];
    if (size === undefined) return style.write(values[index]!);
    const isRow = axis === shape.length - 1;
    const parts = axes[axis]!.map((at) => {
      if (at === 'gap') return isRow ? ' ...' : '...';
      return write(axis + 1, index * size + at);
    });
    const indent = ' '.repeat(PREFIX.length + axis + 1);
    if (!isRow) return `[${parts.join(`,${'\n'.repeat(shape.length - axis - 1)}${indent}`)}]`;
    const room = LINE_WIDTH - (indent.length - 1);
    const perLine = Math.max(1, Math.floor(room / (style.width + ', '.length)));
    return `[${lines(parts, perLine).join(`,\n${indent}`)}]`;
  };
  return write(0, 0);
}

/** The positions of an axis that are written; the gap stands for those left out. */
function positions(size: number, isSummary: boolean): (number | 'gap')[] {
  const from = (start: number, end: number): number[] =>
    Array.from({ length: end - start }, (_, i) => start + i);
  if (!isSummary || size <= 2 * EDGE_ITEMS) return from(0, size);
  return [...from(0, EDGE_ITEMS), 'gap', ...from(size - EDGE_ITEMS, size)];
}

function shownValues(
  axes: readonly (number | 'gap')[][],
  shape: Shape,
  values: ArrayLike<number>,
): number[] {
  let indices = [0];
  axes.forEach((axis, k) => {
    const shown = axis.filter((at) => at !== 'gap');
    indices = indices.flatMap((index) => shown.map((at) => index * shape[k]! + at));
  });
  return indices.map((index) => values[index]!);
}

function lines(parts: readonly string[], perLine: number): string[] {
  const count = Math.ceil(parts.length / perLine);
  return Array.from({ length: count }, (_, i) =>
    parts.slice(i * perLine, (i + 1) * perLine).join(', '),
  );
}

/** Appends suffixes, each on the last line if it fits there. Source: `torch._tensor_str._add_suffixes` */
function addSuffixes(text: string, suffixes: readonly string[]): string {
  let out = text;
  // One more than the length of the last line, as PyTorch counts; without a line break two more.
  let column = text.length - text.lastIndexOf('\n') + 1;
  for (const suffix of suffixes) {
    if (column + suffix.length + 2 > LINE_WIDTH) {
      out += `,\n${' '.repeat(PREFIX.length)}${suffix}`;
      column = PREFIX.length + suffix.length;
    } else {
      out += `, ${suffix}`;
      column += suffix.length + 2;
    }
  }
  return `${out})`;
}
