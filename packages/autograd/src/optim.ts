/**
 * The optimisers of `torch.optim`.
 *
 * Usage: `import { Adam } from '@gradlings/autograd/optim'`
 */
export { Optimizer, type Closure, type ParamGroup, type Params } from './optim/optimizer.ts';
export { SGD, type SgdSettings } from './optim/sgd.ts';
export { Adam, AdamW, type AdamSettings } from './optim/adam.ts';
export { LBFGS, type LbfgsSettings } from './optim/lbfgs.ts';
