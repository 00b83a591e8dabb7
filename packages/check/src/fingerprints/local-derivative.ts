import { sameShape } from '../compare.ts';
import { format } from '../format.ts';
import { message } from '../messages.ts';
import { isSameBlock, type Fingerprint } from './evidence.ts';

/** The names by which a probe speaks of the gradient that arrives from above. */
const upstreamNames = ['g', 'G', 'upstream'];

/** The local derivative where local × upstream is asked. */
export const localDerivative: Fingerprint = {
  id: 'local-derivative',
  recognise(evidence) {
    const { where, yours, expected, inputs } = evidence;
    for (const { name, block } of inputs) {
      if (!upstreamNames.includes(name)) continue;
      if (block.shape.length > 0 && !sameShape(block.shape, yours.shape)) continue;
      const upstream = (i: number): number => block.values[block.shape.length === 0 ? 0 : i]!;
      const values = yours.values.map((local, i) => local * upstream(i));
      if (!isSameBlock(evidence, { ...yours, values }, expected)) continue;
      return message('local-derivative', {
        where,
        yours: format(yours.plain),
        expected: format(expected.plain),
        input: name,
        upstream: format(block.plain),
      });
    }
    return undefined;
  },
};
