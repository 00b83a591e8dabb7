/**
 * What a function sees of a batch inside `vmap`: a tensor without the batch dimension.
 *
 * For example the rows of a [5, 3] tensor are seen as one tensor of shape [3], the sample. Behind it
 * stands the whole, whose first dimensions are those of the samples: one for each `vmap` around.
 * Gradients, tangents and versions are all the whole's.
 */
import type { Data } from '../dtype.ts';
import type { Node } from '../node.ts';
import { sizeOf } from '../shape.ts';
import { Storage } from '../storage.ts';
import { type Nested, Tensor } from '../tensor.ts';
import { fail } from '../errors.ts';

/** Thrown where single numbers are asked for, which differ from sample to sample. */
export class NotBatchable extends Error {}

function refuse(): never {
  throw fail(
    NotBatchable,
    "vmap: It looks like you're calling .item() on a Tensor. We don't support vmap over calling .item() on a Tensor, please try to rewrite what you're doing with other operations. If error is occurring somewhere inside PyTorch internals, please file a bug report.",
    'Inside vmap a tensor stands for all samples at once, so it has no single numbers to read: choose with where(condition, a, b) instead of if.',
  );
}

/** In place of the numbers, and of how they lie: whoever reads them has not noticed the batch. */
const noNumbers = new Proxy(new Float32Array(0), { get: refuse, set: refuse }) as Data;
const noStrides = new Proxy<readonly number[]>([], { get: refuse });

export class Batched extends Tensor {
  /** The samples together: one dimension for each of `levels`, then those of a sample. */
  readonly whole: Tensor;
  /** Which `vmap`s the samples belong to, the outermost first. */
  readonly levels: readonly number[];

  constructor(whole: Tensor, levels: readonly number[]) {
    const shape = whole.shape.slice(levels.length);
    super(new Storage(whole.dtype, noNumbers, 0, sizeOf(shape)), 0, shape, noStrides);
    this.whole = whole;
    this.levels = levels;
  }

  override isContiguous(): boolean {
    return true;
  }

  override get requiresGrad(): boolean {
    return this.whole.requiresGrad;
  }

  override set requiresGrad(_: boolean) {
    this.requiresGrad_();
  }

  override requiresGrad_(): never {
    throw fail(
      Error,
      'You are attempting to call Tensor.requires_grad_() (or perhaps using torch.autograd.functional.* APIs) inside of a function being transformed by a functorch transform. This is unsupported, please attempt to use the functorch transforms (e.g. grad, vjp, jacrev, jacfwd, hessian) or call requires_grad_() outside of a function being transformed instead.',
      'Inside vmap ask for the derivative of a function: func.grad(f)(x).',
    );
  }

  override get gradFn(): Node | null {
    return this.whole.gradFn;
  }

  override get version(): number {
    return this.whole.version;
  }

  override get everyNumber(): Data {
    return this.whole.everyNumber;
  }

  override item(): never {
    return refuse();
  }

  override values(): never {
    return refuse();
  }

  override toArray(): Nested {
    return refuse();
  }

  /** As PyTorch prints it: the batch of the innermost `vmap` first. */
  override toString(): string {
    return this.levels.reduce((inner, level) => {
      const lines = inner.split('\n').map((line) => `    ${line}`);
      return `BatchedTensor(lvl=${level}, bdim=0, value=\n${lines.join('\n')}\n)`;
    }, this.whole.toString());
  }
}

/** Whether `x` was made of the storage of a batch without asking `vmap`: a tensor to look at, with no numbers. */
export function isHollow(x: Tensor): boolean {
  return !isBatched(x) && x.storage.data === noNumbers;
}

export function isBatched(x: unknown): x is Batched {
  return x instanceof Batched;
}
