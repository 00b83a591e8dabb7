import * as autograd from '@gradlings/autograd';
import type { Exports } from './link.ts';

/** What a learner's file may import. */
export const engineModules: Readonly<Record<string, Exports>> = {
  '@gradlings/autograd': autograd,
};
