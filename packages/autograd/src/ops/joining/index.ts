/** Several tensors made one, and one made several. */
import * as blockDiag from './block-diag.ts';
import * as cat from './cat.ts';
import * as split from './split.ts';
import * as splitting from './splitting.ts';
import * as stack from './stack.ts';
import * as stacking from './stacking.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [cat, stack, stacking, blockDiag, split, splitting] as const;
