/** The values that a checkpoint did not keep, computed again for a backward pass. */
import type { DType } from '../dtype.ts';
import { runningPass } from '../engine.ts';
import { fail } from '../errors.ts';
import { enableGrad } from '../grad-mode.ts';
import { getRngState, setRngState } from '../random/generator.ts';
import { withHooks } from '../saved-tensors/pack-hooks.ts';
import { sameShape, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** What is thrown when the second call of a checkpointed function is not like the first. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
}

interface Meta {
  readonly shape: Shape;
  readonly dtype: DType;
}

/** Ends the second call once it has given all that is needed. */
const enough = Symbol('enough');

export class Recomputation {
  /** What the first call saved, in order. */
  private readonly saved: Meta[] = [];
  /** What the second call saved and nobody has asked for yet, by place, in the pass that called. */
  private readonly values = new Map<number, Tensor>();
  private pass = 0;
  private readonly again: () => unknown;
  private readonly rngState: Tensor | null;
  private readonly earlyStop: boolean;

  constructor(again: () => unknown, rngState: Tensor | null, earlyStop: boolean) {
    this.again = again;
    this.rngState = rngState;
    this.earlyStop = earlyStop;
  }

  /** Notes that the first call saved a tensor; gives its place. */
  note({ shape, dtype }: Tensor): number {
    this.saved.push({ shape, dtype });
    return this.saved.length - 1;
  }

  /** The tensor at a place, which is handed out once. */
  value(place: number): Tensor {
    if (this.pass !== runningPass()) this.values.clear();
    this.pass = runningPass();
    if (!this.values.has(place)) this.run();
    const x = this.values.get(place)!;
    this.values.delete(place);
    return x;
  }

  private run(): void {
    const { saved, values } = this;
    const found: Tensor[] = [];
    const pack = (x: Tensor): Tensor => {
      found.push(x.detach());
      if (this.earlyStop && found.length === saved.length) throw enough;
      return x;
    };
    // Where the function takes a gradient itself, its values are those of the second call.
    const hooks = { pack, unpack: (x: unknown) => x as Tensor };
    withRngState(this.rngState, () => enableGrad(() => withHooks(hooks, () => this.runOnce())));
    checkSame(saved, found);
    found.forEach((x, place) => values.set(place, x));
  }

  private runOnce(): void {
    try {
      this.again();
    } catch (error) {
      if (error !== enough) throw error;
    }
  }
}

function withRngState(state: Tensor | null, fn: () => void): void {
  if (state === null) {
    fn();
    return;
  }
  const before = getRngState();
  setRngState(state);
  try {
    fn();
  } finally {
    setRngState(before);
  }
}

function checkSame(saved: readonly Meta[], found: readonly Tensor[]): void {
  if (saved.length !== found.length) {
    throw fail(
      CheckpointError,
      `torch.utils.checkpoint: A different number of tensors was saved during the original forward and recomputation.\nNumber of tensors saved during forward: ${saved.length}\nNumber of tensors saved during recomputation: ${found.length}.`,
      'The second call took another way than the first: does it depend on something that has changed since?',
    );
  }
  const different = saved.flatMap((meta, i) => {
    const again = found[i]!;
    if (sameShape(meta.shape, again.shape) && meta.dtype === again.dtype) return [];
    return [
      `tensor at position ${i}:\nsaved metadata: ${shown(meta)}\nrecomputed metadata: ${shown(again)}`,
    ];
  });
  if (different.length === 0) return;
  throw fail(
    CheckpointError,
    `torch.utils.checkpoint: Recomputed values for the following tensors have different metadata than during the forward pass.\n${different.join('\n')}\n.`,
    'The second call computed tensors of other shapes than the first: does it depend on something that has changed since?',
  );
}

function shown({ shape, dtype }: Meta): string {
  return `{'shape': torch.Size([${shape.join(', ')}]), 'dtype': torch.${dtype}, 'device': device(type='cpu')}`;
}
