/** Layers of a network that are more than one operation. */
import * as attention from './attention.ts';
import * as batchNorm from './batch-norm.ts';
import * as bilinear from './bilinear.ts';
import * as dropout from './dropout.ts';
import * as embedding from './embedding.ts';
import * as layerNorm from './layer-norm.ts';
import * as localResponseNorm from './local-response-norm.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [
  bilinear,
  embedding,
  layerNorm,
  batchNorm,
  dropout,
  attention,
  localResponseNorm,
] as const;
