import { format } from '../format.ts';
import { message } from '../messages.ts';
import { entries } from './block.ts';
import { isSameBlock, type Fingerprint } from './evidence.ts';

/** N·∂y/∂x where N is the size of an input: a mean was taken for a sum. */
export const timesN: Fingerprint = {
  id: 'times-n',
  recognise(evidence) {
    const { where, yours, expected, inputs } = evidence;
    const isTimes = (n: number): boolean =>
      n > 1 &&
      isSameBlock(evidence, yours, { ...expected, values: expected.values.map((e) => n * e) });
    const numbers = { where, yours: format(yours.plain), expected: format(expected.plain) };
    for (const { name, block } of inputs) {
      const n = entries(block.shape);
      if (isTimes(n)) return message('times-n-entries', { ...numbers, n: String(n), input: name });
      const dim = block.shape.findIndex(isTimes);
      if (dim === -1) continue;
      return message('times-n', {
        ...numbers,
        n: String(block.shape[dim]),
        input: name,
        dim: String(dim),
      });
    }
    return undefined;
  },
};
