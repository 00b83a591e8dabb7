/**
 * A tensor: a strided view on a storage, plus its place in the graph.
 *
 * The operations are defined in `ops/`, one small definition each; `methods.ts` makes each of them
 * a method here. What this class itself holds is the data, and the fields that autograd needs.
 */
import { checkedSizeOf } from './check-shape.ts';
import { contiguousData } from './contiguous.ts';
import { isFloatingPoint, type Data, type DType } from './dtype.ts';
import { fail } from './errors.ts';
import { shownTangent } from './forward-mode/observer.ts';
import { checkIsCounted, checkMayRequireGrad, INFERENCE } from './inference.ts';
import type { TensorMethods } from './tensor-methods.ts';
import { accumulateInto, type Node } from './node.ts';
import { INSPECT } from './print/inspect.ts';
import { formatTensor } from './print/format-tensor.ts';
import type { MatrixTransposed, Reversed } from './shape-types/index.ts';
import { contiguousStrides, isContiguous, type Shape, sizeOf } from './shape.ts';
import { createStorage, type Storage } from './storage.ts';
import { checkAssignedGrad, warnNonLeafGrad } from './grad-field.ts';
import { warnOnce } from './warn-once.ts';
import { viewGradFn, type ViewOf } from './view-history.ts';

/** What a few tensors have beside their numbers; absent from most, so that those stay small. */
export interface Extras {
  /** The gradient of a leaf, or of a tensor that called `retainGrad`. */
  grad: Tensor | null;
  /** The node that adds to `grad`, for a leaf. */
  accumulator: Node | null;
  retainsGrad: boolean;
  name: string;
  /** Called after a leaf's `grad` was added to. */
  accumulateHooks: { readonly fn: (tensor: Tensor) => void }[] | null;
}

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging, no-unused-vars -- methods.ts installs what the interface promises; the parameters of both must agree
export interface Tensor<S extends Shape = Shape> extends TensorMethods {
  /** The dimensions in reverse order: a matrix transposed. Source: `torch.Tensor.T` */
  readonly T: Tensor<Reversed<S>>;
  /** The last two dimensions exchanged: every matrix of a batch transposed. Source: `torch.Tensor.mT` */
  readonly mT: Tensor<MatrixTransposed<S>>;
}

/** An array of numbers of one kind, in any number of dimensions, that can stand in a graph. Source: `torch.Tensor` */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- as above
export class Tensor<S extends Shape = Shape> {
  /** The size along each dimension. Source: `torch.Tensor.shape` */
  readonly shape: S;
  /** How far apart in the storage two neighbours along each dimension lie. */
  readonly strides: readonly number[];
  readonly storage: Storage;
  /** Where the first element lies in `storage.data`. */
  readonly offset: number;
  /** The flag as it was set: on leaves by the user, on results because an input has it. */
  tracked = false;
  /** The operation that made this tensor. Read it through `gradFn`: after an in-place change a view's own is out of date. */
  node: Node | null = null;
  /** Which output of `node` this is. */
  outputNr = 0;
  /** Of which tensor this is a view, if it is one. */
  viewOf: ViewOf | null = null;
  extras: Extras | null = null;

  constructor(storage: Storage, offset: number, shape: S, strides: readonly number[]) {
    this.storage = storage;
    this.offset = offset;
    this.shape = shape;
    this.strides = strides;
  }

  /** The kind of numbers: float32, float64, int32 or bool. Source: `torch.Tensor.dtype` */
  get dtype(): DType {
    return this.storage.dtype;
  }

  /** The number of dimensions. Source: `torch.Tensor.ndim` */
  get ndim(): number {
    return this.shape.length;
  }

  /** The number of elements. Source: `torch.Tensor.numel` */
  numel(): number {
    return sizeOf(this.shape);
  }

  /** Whether gradients flow here. A view has what its base has. Source: `torch.Tensor.requires_grad` */
  get requiresGrad(): boolean {
    return this.tracked || (this.viewOf !== null && this.viewOf.base.requiresGrad);
  }

  set requiresGrad(on: boolean) {
    this.requiresGrad_(on);
  }

  /** True for a tensor that no recorded operation made. Source: `torch.Tensor.is_leaf` */
  get isLeaf(): boolean {
    return this.gradFn === null;
  }

  /** The recorded operation that made this tensor. Source: `torch.Tensor.grad_fn` */
  get gradFn(): Node | null {
    return this.viewOf === null ? this.node : viewGradFn(this);
  }

  /**
   * The gradient that backward passes have added up here: of a leaf, or of a tensor that called
   * `retainGrad`. Assign null to clear it. Source: `torch.Tensor.grad`
   */
  get grad(): Tensor<S> | null {
    const extras = this.extras;
    if (this.requiresGrad && extras?.retainsGrad !== true && !this.isLeaf) warnNonLeafGrad();
    return (extras?.grad ?? null) as Tensor<S> | null;
  }

  set grad(value: Tensor | null) {
    if (value !== null) checkAssignedGrad(this, value);
    extrasOf(this).grad = value;
  }

  /** Whether the elements lie one after the other in row-major order. */
  isContiguous(): boolean {
    return isContiguous(this.shape, this.strides);
  }

  /** The typed array that holds the numbers, those of other tensors perhaps among them. */
  get data(): Data {
    return this.storage.data;
  }

  /** How often the storage was changed in place. Source: `torch.Tensor._version` */
  get version(): number {
    checkIsCounted(this.storage.version);
    return this.storage.version;
  }

  /** The one number of a one-element tensor. Source: `torch.Tensor.item` */
  item(): number {
    const n = this.numel();
    if (n !== 1) {
      throw fail(
        Error,
        `a Tensor with ${n} elements cannot be converted to Scalar`,
        `The shape is [${this.shape}]. Pick one element first, for example x.at(0).item(), or use x.toArray().`,
      );
    }
    return this.data[this.offset]!;
  }

  /** The numbers in row-major order, as a copy; true is 1 and false 0. */
  values(): number[] {
    const data = contiguousData(this);
    const list = new Array<number>(data.length);
    // `Array.from` asks an iterator for each of them, which takes three times as long.
    for (let i = 0; i < data.length; i++) list[i] = data[i]!;
    return list;
  }

  /** The numbers in row-major order, in a typed array that is a copy only where they lie otherwise; inside `vmap`, those of all samples. */
  get everyNumber(): Data {
    return contiguousData(this);
  }

  /** The numbers as nested arrays, a plain value for a 0-d tensor. Source: `torch.Tensor.tolist` */
  toArray(): Nested {
    const flat = this.values();
    const element = (i: number): Nested => (this.dtype === 'bool' ? flat[i] === 1 : flat[i]!);
    let at = 0;
    const nest = (dim: number): Nested =>
      dim === this.ndim
        ? element(at++)
        : Array.from({ length: this.shape[dim]! }, () => nest(dim + 1));
    return nest(0);
  }

  /** Names the tensor, for drawings of the graph. */
  named(name: string): this {
    extrasOf(this).name = name;
    return this;
  }

  /** Turns the flag on or off for a leaf. Source: `torch.Tensor.requires_grad_` */
  requiresGrad_(on = true): this {
    if (on) checkMayRequireGrad(this.storage.version);
    if (on && !isFloatingPoint(this.dtype)) {
      throw fail(
        TypeError,
        'only Tensors of floating point dtype can require gradients',
        `This tensor is ${this.dtype}: whole numbers cannot move a little, so there is no derivative. Make it { dtype: 'float32' }.`,
      );
    }
    if (!on && this.gradFn !== null) {
      throw fail(
        Error,
        "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().",
        `This tensor was computed by ${this.gradFn.name}: x.detach() gives one that is cut off.`,
      );
    }
    this.tracked = on;
    return this;
  }

  [Symbol.iterator](): Iterator<Tensor> {
    if (this.ndim === 0) {
      throw fail(
        TypeError,
        'iteration over a 0-d tensor',
        'It holds a single number: read it with x.item().',
      );
    }
    return ((this as Tensor).unbind(0) as readonly Tensor[])[Symbol.iterator]();
  }

  /** True for a tensor that was made in `inferenceMode`. Source: `torch.Tensor.is_inference` */
  isInference(): boolean {
    return this.storage.version === INFERENCE;
  }

  /** True once `retainGrad` was called on a computed tensor. Source: `torch.Tensor.retains_grad` */
  get retainsGrad(): boolean {
    return this.extras?.retainsGrad ?? false;
  }

  /** As PyTorch prints it. Source: `torch.Tensor.__repr__` */
  toString(): string {
    const { shape, dtype } = this;
    const tangent = shownTangent(this);
    const suffixes = [...historyOf(this), ...(tangent === null ? [] : [`tangent=${tangent}`])];
    return formatTensor({ shape, dtype, values: contiguousData(this) }, suffixes);
  }

  /**
   * As a number where one is asked for, as in `Number(x)` or `x * 2`, which leaves the graph; else as
   * it prints. Source: `torch.Tensor.__float__`
   */
  [Symbol.toPrimitive](hint: string): string | number {
    if (hint !== 'number') return this.toString();
    if (this.numel() !== 1) {
      throw fail(
        TypeError,
        'only one element tensors can be converted to Python scalars',
        `This tensor has shape [${this.shape.join(', ')}], and JavaScript's operators know numbers only: write x.add(y), x.mul(y), x.lt(y).`,
      );
    }
    if (this.requiresGrad) {
      warnOnce(
        'Converting a tensor with requires_grad=True to a scalar may lead to unexpected behavior.\nConsider using tensor.detach() first.',
        'No gradient flows through a plain number. To compute with it write x.mul(2) for x * 2; to read it, x.item().',
      );
    }
    return this.item();
  }

  [INSPECT](): string {
    return this.toString();
  }

  /** As `toArray`, so that `JSON.stringify` shows the numbers. */
  toJSON(): Nested {
    return this.toArray();
  }
}

/** A number, a truth value, or arrays of them in arrays. */
export type Nested = number | boolean | readonly Nested[];

/** Whether a value is a tensor. Source: `torch.is_tensor` */
export function isTensor(value: unknown): value is Tensor {
  return value instanceof Tensor;
}

/** What is printed of where a tensor came from. */
function historyOf(t: Tensor): string[] {
  let gradFn: Node | null;
  try {
    ({ gradFn } = t);
  } catch {
    // A view that was made with `noGrad` and whose base was changed since.
    return ['grad_fn=<Invalid>'];
  }
  if (gradFn !== null) return [`grad_fn=${gradFn}`];
  return t.requiresGrad ? ['requires_grad=True'] : [];
}

/** The extras, made when first needed. */
export function extrasOf(t: Tensor): Extras {
  return (t.extras ??= {
    grad: null,
    accumulator: null,
    retainsGrad: false,
    name: '',
    accumulateHooks: null,
  });
}

/** Where a gradient for `t` goes: the operation that made it, or, for a leaf, the node that fills `t.grad`. */
export function gradientEdge(t: Tensor): Node {
  return t.gradFn ?? (extrasOf(t).accumulator ??= accumulateInto(t));
}

/** A new contiguous tensor, filled with zeros. */
export function empty<S extends Shape>(shape: S, dtype: DType): Tensor<S> {
  const storage = createStorage(dtype, checkedSizeOf(shape));
  return new Tensor(storage, storage.start, shape, contiguousStrides(shape));
}
