import { format } from '../format.ts';
import { message } from '../messages.ts';
import { isSameBlock, type Fingerprint } from './evidence.ts';

/** y where ∂y/∂x is asked. */
export const valueItself: Fingerprint = {
  id: 'value-itself',
  recognise(evidence) {
    const { where, yours, expected, value } = evidence;
    if (!isSameBlock(evidence, yours, value)) return undefined;
    return message('value-itself', {
      where,
      yours: format(yours.plain),
      expected: format(expected.plain),
    });
  },
};
