import { Tensor } from '../tensor.ts';
import type { Shape } from '../shape.ts';

/** A tensor that a module learns: a leaf that requires a gradient. Source: `torch.nn.Parameter` */
export class Parameter<S extends Shape = Shape> extends Tensor<S> {
  /** Shares the numbers of `data`. */
  constructor(data: Tensor<S>, { requiresGrad = true }: { readonly requiresGrad?: boolean } = {}) {
    super(data.storage, data.offset, data.shape, data.strides);
    this.requiresGrad_(requiresGrad);
  }

  override toString(): string {
    return `Parameter containing:\n${super.toString()}`;
  }
}
