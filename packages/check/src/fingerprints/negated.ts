import { format } from '../format.ts';
import { message } from '../messages.ts';
import { isSameBlock, type Fingerprint } from './evidence.ts';

/** −∂y/∂x where ∂y/∂x is asked. */
export const negated: Fingerprint = {
  id: 'negated',
  recognise(evidence) {
    const { where, yours, expected } = evidence;
    const opposite = { ...expected, values: expected.values.map((e) => -e) };
    if (!isSameBlock(evidence, yours, opposite)) return undefined;
    return message('negated', {
      where,
      yours: format(yours.plain),
      expected: format(expected.plain),
    });
  },
};
