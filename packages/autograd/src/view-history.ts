/**
 * Views share their numbers with a base, so an in-place change of one is a change of the others.
 * Their histories follow: the base's is replaced when the change is made (`rebase.ts`), and that of
 * every view is made anew from the base's when somebody next asks for it.
 */
import { fail } from './errors.ts';
import type { Node } from './node.ts';
import type { Tensor } from './tensor.ts';

export interface ViewOf {
  /** The tensor that is no view itself. */
  readonly base: Tensor;
  /** The version of the storage for which the view's own history holds. */
  version: number;
  /** How the view came to be: with `noGrad`, or as one of several, it may not be changed while recording. */
  readonly origin: 'view' | 'no-grad' | 'several';
}

/** Records `view` as a part of its base as that is now. Installed by `rebase.ts`, whose operations need Tensor. */
let readAnew: (view: Tensor, base: Tensor) => Node | null = (view) => view.node;

export function whenBaseChanged(read: typeof readAnew): void {
  readAnew = read;
}

/** The history of a view: its own, unless the storage was changed in place since. */
export function viewGradFn(view: Tensor): Node | null {
  const viewOf = view.viewOf!;
  if (viewOf.version === view.storage.version) return view.node;
  if (view.node === null && !viewOf.base.requiresGrad) return null;
  if (viewOf.origin !== 'view') {
    throw mayNotChange(view, 'its base or another view of its base has been');
  }
  const node = readAnew(view, viewOf.base);
  viewOf.version = view.storage.version;
  return node;
}

const NO_GRAD =
  "Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify your code by moving both the view and the inplace either both inside the no_grad block (if you don't want the inplace to be tracked) or both outside (if you want the inplace to be tracked).";
const SEVERAL =
  'This view is the output of a function that returns multiple views. Such functions do not allow the output views to be modified inplace. You should replace the inplace operation by an out-of-place one.';

/** What is said of a view that was changed, itself or through its base, and may not be. */
export function mayNotChange(view: Tensor, changed: 'is being' | typeof INDIRECTLY): Error {
  const { node, outputNr } = view;
  const several = view.viewOf!.origin === 'several';
  const output = node === null ? '' : `Output ${outputNr} of ${node.shortName} is a view`;
  const what =
    several && node !== null
      ? `${output} and ${changed} modified inplace.`
      : `${output === '' ? 'A view was' : `${output} of a view which was`} created in no_grad mode and ${changed} modified inplace with grad mode enabled.`;
  return fail(
    Error,
    `${what} ${several ? SEVERAL : NO_GRAD}`,
    several
      ? 'Nobody could say which of the parts the change belongs to: take a view of its own, x.at(i), and change that, or compute a new tensor.'
      : 'The view does not know what it is a part of: make it outside noGrad, or put the change inside noGrad as well.',
  );
}

const INDIRECTLY = 'its base or another view of its base has been';
