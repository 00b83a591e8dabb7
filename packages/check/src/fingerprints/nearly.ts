import { isClose, sameShape } from '../compare.ts';
import { formatApart } from '../format.ts';
import { message } from '../messages.ts';
import type { Fingerprint } from './evidence.ts';

const near = isClose({ rtol: 1e-2, atol: 1e-6 });

/** The right derivative but for what a difference quotient or a low precision leaves. */
export const nearly: Fingerprint = {
  id: 'nearly',
  recognise({ where, yours, expected }) {
    if (!sameShape(yours.shape, expected.shape)) return undefined;
    if (!yours.values.every((y, i) => near(y, expected.values[i]!))) return undefined;
    const [yourText, expectedText] = formatApart(yours.plain, expected.plain);
    return message('nearly', { where, yours: yourText, expected: expectedText });
  },
};
