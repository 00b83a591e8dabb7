/**
 * The functions of `torch.linalg`.
 *
 * Usage: `import { norm } from '@gradlings/autograd/linalg'`
 */
export { norm, vectorNorm } from './ops/linalg-norm.ts';
