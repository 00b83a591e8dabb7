/** What `forward` and `backward` of a custom function say to one another, and to the engine. */
import { fail } from '../errors.ts';
import { kindOf } from '../kind-of.ts';
import type { Node } from '../node.ts';
import { savedWasFreed } from '../check-version.ts';
import { SavedTensor } from '../saved-tensors/saved-tensor.ts';
import { isTensor, type Tensor } from '../tensor.ts';

/** A tensor to be saved, or null in its place. */
export type Saveable = Tensor | null;

/**
 * Passed to the static methods of a custom function, a new one for each call. Beside tensors it may
 * carry whatever else they need: `(ctx as Context<{ n: number }>).n`. Source: `torch.autograd.function.FunctionCtx`
 */
export type Context<Own extends object = object> = FunctionContext & Own;

export class FunctionContext {
  /** For each input, whether it requires a gradient: what does not need not be worked out. */
  needsInputGrad: readonly boolean[] = [];
  /** The inputs that `forward` changed in place. */
  readonly dirty = new Set<Tensor>();
  /** The outputs through which no gradient flows. */
  readonly nonDifferentiable = new Set<Tensor>();
  /** Whether missing gradients are shown as zeros. */
  materializes = true;

  private toSave: readonly Saveable[] = [];
  private forTangents: readonly Saveable[] | null = null;
  private saved: readonly (SavedTensor | null)[] | null = null;
  private node: Node | null = null;
  private freed = false;

  /**
   * Keeps tensors for `backward`, which finds them in `savedTensors`. A change of one in place is
   * noticed there. Throws: TypeError for what is no tensor: that can be a property of the context.
   */
  saveForBackward(...tensors: readonly Saveable[]): void {
    this.toSave = tensors;
  }

  /** Keeps tensors for `jvp`, which finds them in `savedTensors`; those for `backward` unless called. */
  saveForForward(...tensors: readonly Saveable[]): void {
    this.forTangents = tensors;
  }

  /** What was saved. Throws: Error once a backward pass has let go of it, and when it was changed in place. */
  get savedTensors(): readonly Tensor[] {
    const { node, saved } = this;
    if (this.forTangents !== null) return this.forTangents as Tensor[];
    if (this.freed) throw savedWasFreed(node!);
    if (node === null || saved === null) return this.toSave as Tensor[];
    return saved.map((x) => x?.unpack(node) ?? null) as Tensor[];
  }

  /** Says which inputs `forward` changed in place; each of them must be returned. */
  markDirty(...inputs: readonly Tensor[]): void {
    for (const x of inputs) this.dirty.add(x);
  }

  /** Says which outputs no gradient flows through: they will not require one. */
  markNonDifferentiable(...outputs: readonly Tensor[]): void {
    for (const x of outputs) this.nonDifferentiable.add(x);
  }

  /** false: `backward` gets null, not zeros, for an output that nothing depends on. */
  setMaterializeGrads(value: boolean): void {
    this.materializes = value;
  }

  /** Once `node` stands for the call: from now on what was saved is watched. */
  attach(node: Node): void {
    this.node = node;
    this.saved = this.toSave.map((x: unknown, i) => {
      if (x === null || x === undefined) return null;
      if (isTensor(x)) return new SavedTensor(x);
      throw fail(
        TypeError,
        `save_for_backward can only save variables, but argument ${i} is of type ${kindOf(x)}`,
        'Anything that is no tensor can be kept as a property: ctx.n = n.',
      );
    });
    this.toSave = [];
  }

  /** Once the outputs have their tangents: from now on `savedTensors` is what `backward` finds. */
  endForward(): void {
    this.forTangents = null;
  }

  /** Lets go of what was saved. */
  free(): void {
    if (this.saved === null) return;
    this.freed = this.saved.length > 0;
    for (const x of this.saved) x?.release();
    this.saved = null;
  }
}
