/** Sums of products: of vectors, of matrices, of any dimensions. */
import * as addmm from './addmm.ts';
import * as baddbmm from './baddbmm.ts';
import * as einsum from './einsum.ts';
import * as kron from './kron.ts';
import * as linear from './linear.ts';
import * as matmul from './matmul.ts';
import * as products from './products.ts';
import * as tensordot from './tensordot.ts';
import * as trace from './trace.ts';
import * as vectors from './vectors.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [
  vectors,
  products,
  matmul,
  addmm,
  baddbmm,
  trace,
  kron,
  tensordot,
  einsum,
  linear,
] as const;
