/** Linear algebra: `torch.linalg`. */
import * as cholesky from './cholesky.ts';
import * as cross from './cross.ts';
import * as determinants from './determinants.ts';
import * as eigh from './eigh.ts';
import * as inv from './inv.ts';
import * as matrixExp from './matrix-exp.ts';
import * as matrixPower from './matrix-power.ts';
import * as pinv from './pinv.ts';
import * as qr from './qr.ts';
import * as solve from './solve.ts';
import * as solveTriangular from './solve-triangular.ts';
import * as svd from './svd.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [
  determinants,
  inv,
  solve,
  solveTriangular,
  cholesky,
  qr,
  eigh,
  svd,
  pinv,
  matrixPower,
  matrixExp,
  cross,
] as const;
