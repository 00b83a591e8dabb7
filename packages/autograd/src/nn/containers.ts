/** Modules made of others. */
import { fail } from '../errors.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';

/** A module that makes one tensor of another. */
export interface Layer extends Module {
  forward(input: Tensor): Tensor;
}

/** Several modules, one after the other. Source: `torch.nn.Sequential` */
export class Sequential extends Module {
  readonly layers: readonly Layer[];

  constructor(...layers: readonly Layer[]) {
    super();
    this.layers = layers;
  }

  forward(input: Tensor): Tensor {
    return this.layers.reduce((x, layer) => layer.forward(x), input);
  }

  at(index: number): Layer {
    const layer = this.layers.at(index);
    if (layer !== undefined) return layer;
    throw fail(
      RangeError,
      `index ${index} is out of range`,
      `There are ${this.layers.length} layers.`,
    );
  }

  /** Its layers have numbers for names. */
  override namedChildren(): [name: string, module: Module][] {
    return this.layers.map((layer, i) => [String(i), layer]);
  }
}
