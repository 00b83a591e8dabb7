/**
 * Trading time for memory: a part of a computation keeps none of the values that its derivatives
 * read, and is run again when the backward pass comes to it.
 */
import { fail } from '../errors.ts';
import { isGradEnabled } from '../grad-mode.ts';
import { getRngState } from '../random/generator.ts';
import { withHooks } from '../saved-tensors/pack-hooks.ts';
import { SavedTensor } from '../saved-tensors/saved-tensor.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { Recomputation } from './recomputation.ts';

/** How a checkpointed part is computed again. */
export interface CheckpointOptions {
  /** There is only the form of PyTorch that says false here. */
  readonly useReentrant?: false;
  /** Run again with the random numbers of the first time; true unless told. */
  readonly preserveRngState?: boolean;
  /** Stop running again once all values are there; true unless told. */
  readonly earlyStop?: boolean;
}

const OPTIONS = ['useReentrant', 'preserveRngState', 'earlyStop'];

/**
 * Calls `fn` without keeping what its derivatives read; the backward pass calls it again to have it.
 * It must compute the same both times. Options may come last.
 *
 *     const y = checkpoint(block, x);
 *
 * Throws: CheckpointError in the backward pass, when the second call saves other tensors than the first.
 * Source: `torch.utils.checkpoint.checkpoint`
 */
export function checkpoint<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
  ...argsAndOptions: A | [...A, CheckpointOptions]
): R {
  const last = argsAndOptions.at(-1);
  const hasOptions = isOptions(last);
  const options = hasOptions ? last : {};
  const args = (hasOptions ? argsAndOptions.slice(0, -1) : argsAndOptions) as unknown as A;
  checkReentrant(options);
  if (!isGradEnabled()) return fn(...args);
  const { preserveRngState = true, earlyStop = true } = options;
  const saved = args.map((x) => (isTensor(x) ? new SavedTensor(x) : x));
  const again = (): unknown =>
    fn(...(saved.map((x) => (x instanceof SavedTensor ? x.unpack() : x)) as unknown as A));
  const rngState = preserveRngState ? getRngState() : null;
  const recomputation = new Recomputation(again, rngState, earlyStop);
  const hooks = {
    pack: (x: Tensor) => recomputation.note(x),
    unpack: (place: unknown) => recomputation.value(place as number),
  };
  return withHooks(hooks, () => fn(...args));
}

function isOptions(x: unknown): x is CheckpointOptions {
  if (typeof x !== 'object' || x === null || isTensor(x)) return false;
  const keys = Object.keys(x);
  return keys.length > 0 && keys.every((key) => OPTIONS.includes(key));
}

function checkReentrant({ useReentrant }: { readonly useReentrant?: unknown }): void {
  if (useReentrant === undefined || useReentrant === false) return;
  throw fail(
    Error,
    'torch.utils.checkpoint: use_reentrant=True is not supported here',
    'PyTorch advises use_reentrant=False, which is what checkpoint does: leave the option out.',
  );
}
