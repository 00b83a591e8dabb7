/** Reading and writing at chosen places. */
import * as gather from './gather.ts';
import * as indexCopy from './index-copy.ts';
import * as indexFill from './index-fill.ts';
import * as indexPut from './index-put.ts';
import * as indexSelect from './index-select.ts';
import * as indexing from './indexing.ts';
import * as maskedSelect from './masked-select.ts';
import * as masks from './masks.ts';
import * as nonzero from './nonzero.ts';
import * as scatter from './scatter.ts';
import * as scatterReduce from './scatter-reduce.ts';
import * as slices from './slices.ts';
import * as take from './take.ts';
import * as takeAlongDim from './take-along-dim.ts';
import * as viewScatter from './view-scatter.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [
  indexing,
  slices,
  indexSelect,
  indexCopy,
  indexFill,
  take,
  indexPut,
  gather,
  takeAlongDim,
  scatter,
  scatterReduce,
  viewScatter,
  masks,
  maskedSelect,
  nonzero,
] as const;
