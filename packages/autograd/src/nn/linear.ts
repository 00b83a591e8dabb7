/** The layer that most networks are made of. */
import { empty } from '../tensor.ts';
import type { DType } from '../dtype.ts';
import { linear } from '../ops/products/linear.ts';
import type { Tensor } from '../tensor.ts';
import { checkGiven } from './check-given.ts';
import { kaimingUniform_, uniform_ } from './init.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';
import { truth } from './repr.ts';

/** What a linear layer can be told. */
export interface LinearOptions {
  /** Whether something is added: true unless told. */
  readonly bias?: boolean;
  readonly dtype?: DType;
}

/**
 * Each row times the weight, plus the bias: y = x·Wᵀ + b. Both begin as random numbers between
 * −1/√inFeatures and 1/√inFeatures.
 *
 * Shapes: […, inFeatures] → […, outFeatures].
 * Source: `torch.nn.Linear`
 */
export class Linear extends Module {
  readonly inFeatures: number;
  readonly outFeatures: number;
  readonly weight: Parameter<[number, number]>;
  readonly bias: Parameter<[number]> | null;

  constructor(
    inFeatures: number,
    outFeatures: number,
    { bias = true, dtype = 'float32' }: LinearOptions = {},
  ) {
    super();
    const sizes = { in_features: inFeatures, out_features: outFeatures };
    checkGiven('Linear', sizes, 'new Linear(3, 2)');
    this.inFeatures = inFeatures;
    this.outFeatures = outFeatures;
    this.weight = new Parameter(empty<[number, number]>([outFeatures, inFeatures], dtype));
    this.bias = bias ? new Parameter(empty<[number]>([outFeatures], dtype)) : null;
    this.resetParameters();
  }

  /** Begins anew. */
  resetParameters(): void {
    kaimingUniform_(this.weight, { a: Math.sqrt(5) });
    if (this.bias === null) return;
    const bound = this.inFeatures > 0 ? 1 / Math.sqrt(this.inFeatures) : 0;
    uniform_(this.bias, -bound, bound);
  }

  forward(input: Tensor): Tensor {
    return linear(input, this.weight, this.bias);
  }

  override extraRepr(): string {
    return `in_features=${this.inFeatures}, out_features=${this.outFeatures}, bias=${truth(this.bias !== null)}`;
  }
}
