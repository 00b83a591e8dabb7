import { format } from '../format.ts';
import { message } from '../messages.ts';
import { entries, type Block } from './block.ts';
import type { Fingerprint } from './evidence.ts';

/** The gradient of a broadcast input, still in the shape of the output. */
export const notSummed: Fingerprint = {
  id: 'not-summed',
  recognise({ where, yours, expected, isSame }) {
    if (entries(yours.shape) <= entries(expected.shape)) return undefined;
    const summed = sumTo(yours, expected.shape);
    if (summed === undefined || !isSame(summed, expected.values)) return undefined;
    return message('not-summed', {
      where,
      yourShape: format(yours.shape),
      expectedShape: format(expected.shape),
      n: String(entries(yours.shape) / entries(expected.shape)),
      expected: format(expected.plain),
    });
  },
};

/** The numbers summed over the dimensions along which `shape` was broadcast; undefined when it cannot have been. */
function sumTo(block: Block, shape: readonly number[]): number[] | undefined {
  const added = block.shape.length - shape.length;
  if (added < 0) return undefined;
  const target = [...Array.from({ length: added }, () => 1), ...shape];
  if (target.some((size, dim) => size !== 1 && size !== block.shape[dim])) return undefined;
  const totals = Array.from({ length: entries(shape) }, () => 0);
  block.values.forEach((value, i) => {
    let position = 0;
    for (const [dim, size] of target.entries()) {
      const step = entries(block.shape.slice(dim + 1));
      const index = Math.floor(i / step) % block.shape[dim]!;
      position = position * size + (size === 1 ? 0 : index);
    }
    totals[position]! += value;
  });
  return totals;
}
