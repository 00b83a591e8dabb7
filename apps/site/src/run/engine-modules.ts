import * as autograd from '@gradlings/autograd';
import * as functional from '@gradlings/autograd/functional';
import * as linalg from '@gradlings/autograd/linalg';
import * as nn from '@gradlings/autograd/nn';
import * as optim from '@gradlings/autograd/optim';
import type { Exports } from './link.ts';

/** What a learner's file may import. */
export const engineModules: Readonly<Record<string, Exports>> = {
  '@gradlings/autograd': autograd,
  '@gradlings/autograd/functional': functional,
  '@gradlings/autograd/linalg': linalg,
  '@gradlings/autograd/nn': nn,
  '@gradlings/autograd/optim': optim,
};
