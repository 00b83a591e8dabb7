/** What stands between the layers of a network. */
import * as elu from './elu.ts';
import * as gelu from './gelu.ts';
import * as glu from './glu.ts';
import * as hardActivations from './hard-activations.ts';
import * as prelu from './prelu.ts';
import * as rectifiers from './rectifiers.ts';
import * as rrelu from './rrelu.ts';
import * as shrinking from './shrinking.ts';
import * as silu from './silu.ts';
import * as softmax from './softmax.ts';
import * as softplus from './softplus.ts';
import * as squashing from './squashing.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [
  softplus,
  rectifiers,
  prelu,
  rrelu,
  elu,
  gelu,
  silu,
  hardActivations,
  shrinking,
  squashing,
  glu,
  softmax,
] as const;
