/**
 * Views share their numbers with a base, so an in-place change of one is a change of the others.
 * Their histories follow: the base's is replaced when the change is made (`rebase.ts`), and that of
 * every view is made anew from the base's when somebody next asks for it.
 */
import { fail } from './errors.ts';
import { isGradEnabled } from './grad-mode.ts';
import type { Node } from './node.ts';
import type { Shape } from './shape.ts';
import { Tensor } from './tensor.ts';

export interface ViewOf {
  /** The tensor that is no view itself. */
  readonly base: Tensor;
  /** The version of the storage for which the view's own history holds. */
  version: number;
  /**
   * How the view came to be. In `noGrad`, as one of several, or by a custom function, it may not be
   * changed while recording.
   */
  readonly origin: 'view' | 'no-grad' | 'several' | 'function';
}

/** A view on the same storage, recorded as one so that in-place changes are seen. */
export function viewAs(
  t: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset = t.offset,
): Tensor {
  const view = new Tensor(t.storage, offset, shape, strides);
  view.viewOf = {
    base: t.viewOf?.base ?? t,
    version: t.storage.version,
    origin: originOf(t),
  };
  return view;
}

/** A view of a view that may not be changed in place may not be either. */
function originOf(t: Tensor): ViewOf['origin'] {
  return isGradEnabled() ? (t.viewOf?.origin ?? 'view') : 'no-grad';
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
    throw mayNotChange(view, INDIRECTLY);
  }
  const node = readAnew(view, viewOf.base);
  viewOf.version = view.storage.version;
  return node;
}

/** Why a view may not be changed: PyTorch's words, and what to do. */
const reasons = {
  'no-grad': [
    "Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify your code by moving both the view and the inplace either both inside the no_grad block (if you don't want the inplace to be tracked) or both outside (if you want the inplace to be tracked).",
    'The view does not know what it is a part of: make it outside noGrad, or put the change inside noGrad as well.',
  ],
  several: [
    'This view is the output of a function that returns multiple views. Such functions do not allow the output views to be modified inplace. You should replace the inplace operation by an out-of-place one.',
    'Nobody could say which of the parts the change belongs to: take a view of its own, x.at(i), and change that, or compute a new tensor.',
  ],
  function: [
    'This view was created inside a custom Function (or because an input was returned as-is) and the autograd logic to handle view+inplace would override the custom backward associated with the custom Function, leading to incorrect gradients. This behavior is forbidden. You can fix this by cloning the output of the custom Function.',
    'Its derivative was written for what forward returned. Change a clone of it.',
  ],
} as const;

const INDIRECTLY = 'its base or another view of its base has been';

/** What is said when a view was changed, itself or through its base, that may not be. */
export function mayNotChange(view: Tensor, changed: 'is being' | typeof INDIRECTLY): Error {
  const { node, outputNr } = view;
  const origin = view.viewOf!.origin as keyof typeof reasons;
  const output = node === null ? null : `Output ${outputNr} of ${node.shortName} is a view`;
  const [words, advice] = reasons[origin];
  if (origin !== 'no-grad' && output !== null) {
    return fail(Error, `${output} and ${changed} modified inplace. ${words}`, advice);
  }
  const made = output === null ? 'A view was' : `${output} of a view which was`;
  return fail(
    Error,
    `${made} created in no_grad mode and ${changed} modified inplace with grad mode enabled. ${words}`,
    advice,
  );
}
