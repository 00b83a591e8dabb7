/** Functions as modules, so that they can stand in a `Sequential`. */
import { elu } from '../ops/activations/elu.ts';
import { gelu } from '../ops/activations/gelu.ts';
import { relu, sigmoid, tanh } from '../ops/pointwise/pointwise.ts';
import { leakyRelu } from '../ops/activations/rectifiers.ts';
import { flatten } from '../ops/shape/views.ts';
import { logSoftmax, softmax } from '../ops/activations/softmax.ts';
import { silu } from '../ops/activations/silu.ts';
import { softplus } from '../ops/activations/softplus.ts';
import { formatNumber } from '../print/format-number.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';

/** What goes in comes out: a layer that stands for none. Source: `torch.nn.Identity` */
export class Identity extends Module {
  forward(input: Tensor): Tensor {
    return input;
  }
}

/** `relu` as a layer: what is below 0 becomes 0. Source: `torch.nn.ReLU` */
export class ReLU extends Module {
  forward(input: Tensor): Tensor {
    return relu(input);
  }
}

/** `tanh` as a layer: into between −1 and 1. Source: `torch.nn.Tanh` */
export class Tanh extends Module {
  forward(input: Tensor): Tensor {
    return tanh(input);
  }
}

/** `sigmoid` as a layer: into between 0 and 1. Source: `torch.nn.Sigmoid` */
export class Sigmoid extends Module {
  forward(input: Tensor): Tensor {
    return sigmoid(input);
  }
}

/** `leakyRelu` as a layer: what is below 0 is made small, by `negativeSlope`. Source: `torch.nn.LeakyReLU` */
export class LeakyReLU extends Module {
  readonly negativeSlope: number;

  constructor(negativeSlope = 0.01) {
    super();
    this.negativeSlope = negativeSlope;
  }

  forward(input: Tensor): Tensor {
    return leakyRelu(input, this.negativeSlope);
  }

  override extraRepr(): string {
    return `negative_slope=${formatNumber(this.negativeSlope)}`;
  }
}

/** `elu` as a layer: what is below 0 bends towards −`alpha`. Source: `torch.nn.ELU` */
export class ELU extends Module {
  readonly alpha: number;

  constructor(alpha = 1) {
    super();
    this.alpha = alpha;
  }

  forward(input: Tensor): Tensor {
    return elu(input, this.alpha);
  }

  override extraRepr(): string {
    return `alpha=${formatNumber(this.alpha)}`;
  }
}

/** `gelu` as a layer: each number times the share of a normal distribution below it. Source: `torch.nn.GELU` */
export class GELU extends Module {
  forward(input: Tensor): Tensor {
    return gelu(input);
  }

  override extraRepr(): string {
    return "approximate='none'";
  }
}

/** `silu` as a layer: each number times its sigmoid. Source: `torch.nn.SiLU` */
export class SiLU extends Module {
  forward(input: Tensor): Tensor {
    return silu(input);
  }
}

/** `softplus` as a layer: `relu` without the corner. Source: `torch.nn.Softplus` */
export class Softplus extends Module {
  forward(input: Tensor): Tensor {
    return softplus(input);
  }

  override extraRepr(): string {
    return 'beta=1.0, threshold=20.0';
  }
}

/** `softmax` as a layer: numbers along `dim` become shares of a whole. Source: `torch.nn.Softmax` */
export class Softmax extends Module {
  readonly dim: number;

  constructor(dim: number) {
    super();
    this.dim = dim;
  }

  forward(input: Tensor): Tensor {
    return softmax(input, this.dim);
  }

  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}

/** `logSoftmax` as a layer: the logarithms of the shares along `dim`. Source: `torch.nn.LogSoftmax` */
export class LogSoftmax extends Module {
  readonly dim: number;

  constructor(dim: number) {
    super();
    this.dim = dim;
  }

  forward(input: Tensor): Tensor {
    return logSoftmax(input, this.dim);
  }

  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}

/** All dimensions but the first as one. Source: `torch.nn.Flatten` */
export class Flatten extends Module {
  readonly startDim: number;
  readonly endDim: number;

  constructor(startDim = 1, endDim = -1) {
    super();
    this.startDim = startDim;
    this.endDim = endDim;
  }

  forward(input: Tensor): Tensor {
    return flatten(input, this.startDim, this.endDim);
  }

  override extraRepr(): string {
    return `start_dim=${this.startDim}, end_dim=${this.endDim}`;
  }
}
