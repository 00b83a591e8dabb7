/** The context that a custom function finds inside `vmap`: it sees samples, and wholes are saved. */
import { isTensor, type Tensor } from '../tensor.ts';
import { expose, hide, levelsOfTensor } from '../vmap/align.ts';
import { FunctionContext, type Saveable } from './context.ts';

/** Whether each of the tensors saved is one for each sample. */
type Kinds = readonly boolean[];

export class SampleContext extends FunctionContext {
  /** The level whose samples are seen: another one in each pass. */
  level: number;
  /** Which of the two lists is read. */
  isForward = true;

  private readonly whole: FunctionContext;
  private forBackward: Kinds = [];
  private forForward: Kinds | null = null;

  constructor(whole: FunctionContext, level: number) {
    super();
    this.whole = whole;
    this.level = level;
    this.needsInputGrad = whole.needsInputGrad;
  }

  override saveForBackward(...tensors: readonly Saveable[]): void {
    this.forBackward = tensors.map((x) => this.isMapped(x));
    this.whole.saveForBackward(...tensors.map((x) => this.wholeOf(x)));
  }

  override saveForForward(...tensors: readonly Saveable[]): void {
    this.forForward = tensors.map((x) => this.isMapped(x));
    this.whole.saveForForward(...tensors.map((x) => this.wholeOf(x)));
  }

  override get savedTensors(): readonly Tensor[] {
    const kinds = (this.isForward ? this.forForward : null) ?? this.forBackward;
    return this.whole.savedTensors.map((x, i) => (kinds[i]! ? hide(x, [this.level]) : x));
  }

  override markDirty(...inputs: readonly Tensor[]): void {
    this.whole.markDirty(...inputs.map((x) => this.wholeOf(x)));
  }

  override markNonDifferentiable(...outputs: readonly Tensor[]): void {
    this.whole.markNonDifferentiable(...outputs.map((x) => this.wholeOf(x)));
  }

  override setMaterializeGrads(value: boolean): void {
    this.whole.setMaterializeGrads(value);
  }

  private isMapped(x: unknown): boolean {
    return isTensor(x) && levelsOfTensor(x).includes(this.level);
  }

  private wholeOf<T>(x: T): T {
    return this.isMapped(x) ? (expose(x as Tensor, [this.level]) as T) : x;
  }
}
