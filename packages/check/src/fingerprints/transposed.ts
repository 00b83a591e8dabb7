import { format } from '../format.ts';
import { message } from '../messages.ts';
import type { Block } from './block.ts';
import { isSameBlock, type Fingerprint } from './evidence.ts';

/** Jᵀ where J is asked. */
export const transposed: Fingerprint = {
  id: 'transposed',
  recognise(evidence) {
    const { where, yours, expected } = evidence;
    const turned = transpose(expected);
    if (turned === undefined || !isSameBlock(evidence, yours, turned)) return undefined;
    return message('transposed', {
      where,
      yours: format(yours.plain),
      expected: format(expected.plain),
    });
  },
};

function transpose({ shape, values, plain }: Block): Block | undefined {
  const [rows, columns] = shape;
  if (rows === undefined || columns === undefined || shape.length > 2) return undefined;
  const turned = values.map((_, k) => values[(k % rows) * columns + Math.floor(k / rows)]!);
  return { shape: [columns, rows], values: turned, plain };
}
