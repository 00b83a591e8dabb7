/**
 * The functions of `torch.linalg`.
 *
 * Usage: `import { solve } from '@gradlings/autograd/linalg'`
 */
export { norm, vectorNorm, matrixNorm } from './ops/reductions/linalg-norm.ts';
export { det, slogdet } from './ops/linalg/determinants.ts';
export { inv } from './ops/linalg/inv.ts';
export { pinv } from './ops/linalg/pinv.ts';
export { solve } from './ops/linalg/solve.ts';
export { solveTriangular } from './ops/linalg/solve-triangular.ts';
export { cholesky } from './ops/linalg/cholesky.ts';
export { qr } from './ops/linalg/qr.ts';
export { eigh, eigvalsh } from './ops/linalg/eigh.ts';
export { svd, svdvals } from './ops/linalg/svd.ts';
export { matrixPower, multiDot } from './ops/linalg/matrix-power.ts';
export { matrixExp } from './ops/linalg/matrix-exp.ts';
export { cross } from './ops/linalg/cross.ts';
export { matmul } from './ops/products/matmul.ts';
