/** How wrong a prediction is. */
import * as binaryCrossEntropy from './binary-cross-entropy.ts';
import * as crossEntropy from './cross-entropy.ts';
import * as divergences from './divergences.ts';
import * as margins from './margins.ts';
import * as mseLoss from './mse-loss.ts';
import * as nllLoss from './nll-loss.ts';
import * as severalClasses from './several-classes.ts';
import * as similarity from './similarity.ts';
import * as smoothL1Loss from './smooth-l1-loss.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [
  mseLoss,
  smoothL1Loss,
  binaryCrossEntropy,
  nllLoss,
  crossEntropy,
  divergences,
  similarity,
  margins,
  severalClasses,
] as const;
