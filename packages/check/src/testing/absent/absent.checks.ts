import { check } from '@gradlings/check';
// @ts-expect-error -- the name is spelled otherwise there
import { triple } from './absent.ts';

check('triples', { run: () => triple(2), expected: () => 6 });
