/** Windows that move over an image: convolutions, pooling, padding, another size. */
import * as avgPool from './avg-pool.ts';
import * as conv from './conv.ts';
import * as convTranspose from './conv-transpose.ts';
import * as interpolate from './interpolate.ts';
import * as maxPool from './max-pool.ts';
import * as pad from './pad.ts';
import * as pixelShuffle from './pixel-shuffle.ts';
import * as unfold from './unfold.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [
  conv,
  convTranspose,
  maxPool,
  avgPool,
  pad,
  interpolate,
  unfold,
  pixelShuffle,
] as const;
