/** Views share their numbers with a base; an in-place change of one is a change of the others. */
import type { Node } from './node.ts';
import type { Tensor } from './tensor.ts';

export interface ViewOf {
  readonly base: Tensor;
  /** The version of the storage for which the view's own history holds. */
  version: number;
  /** How the view came to be: some may not be changed in place. */
  readonly origin: 'view' | 'no-grad' | 'several';
}

/** The history of a view: its own, unless the base was changed in place since. */
export function viewGradFn(view: Tensor): Node | null {
  return view.node;
}
