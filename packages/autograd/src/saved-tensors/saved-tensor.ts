/** A tensor kept for a backward pass: itself and its version, or what a pack hook made of it. */
import { fail } from '../errors.ts';
import { checkMaySave } from '../inference.ts';
import { kindOf } from '../kind-of.ts';
import type { Node } from '../node.ts';
import { accumulateGrad } from '../operation.ts';
import { checkVersion } from '../check-version.ts';
import { extrasOf, gradientEdge, isTensor, Tensor } from '../tensor.ts';
import { currentHooks, type SavedTensorsHooks } from './pack-hooks.ts';

interface Packed {
  readonly value: unknown;
  readonly hooks: SavedTensorsHooks;
  /** Where gradients of the tensor go: the one that comes back is connected as the saved one was. */
  readonly edge: Node | null;
  readonly outputNr: number;
}

export class SavedTensor {
  private readonly value: Tensor | Packed;
  private readonly version: number;

  constructor(x: Tensor) {
    const hooks = currentHooks();
    checkMaySave(x.storage.version);
    this.value = hooks === null ? x : pack(x, hooks);
    this.version = x.storage.version;
    if (hooks === null) x.storage.holders++;
  }

  /** Once it is not needed any more: its numbers may change without harm. */
  release(): void {
    if (isTensor(this.value)) this.value.storage.holders--;
  }

  /** The tensor. Throws: Error when it was changed in place since it was saved, by `node` if by one. */
  unpack(node: Node | null = null): Tensor {
    const { value } = this;
    if (!isTensor(value)) return unpack(value);
    checkVersion(node, value, this.version);
    return value;
  }
}

function pack(x: Tensor, hooks: SavedTensorsHooks): Packed {
  const { version } = x.storage;
  const value = hooks.pack(x);
  if (x.storage.version !== version) {
    throw fail(
      Error,
      'A saved tensor pack hook is modifying its input in place. Tensors provided as input to pack hook cannot be modified by in-place operations as this can lead to unexpected side-effects. Please open an issue if you need to perform in-place operations on the input to a pack hook.',
      'The tensor is still in use outside: change a clone of it.',
    );
  }
  return { value, hooks, edge: x.requiresGrad ? gradientEdge(x) : null, outputNr: x.outputNr };
}

function unpack({ value, hooks, edge, outputNr }: Packed): Tensor {
  const x: unknown = hooks.unpack(value);
  if (!isTensor(x)) {
    throw fail(
      TypeError,
      `Output of saved tensor unpack_hook expected to be a Tensor but got result of type ${kindOf(x)}`,
      'unpack gets what pack returned, and gives the tensor back.',
    );
  }
  const y = new Tensor(x.storage, x.offset, x.shape, x.strides);
  if (edge === null) return y;
  y.tracked = true;
  if (edge.operation === accumulateGrad) extrasOf(y).accumulator = edge;
  else {
    y.node = edge;
    y.outputNr = outputNr;
  }
  return y;
}
