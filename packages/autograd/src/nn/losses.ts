/** Losses as modules. Weights of classes and elements belong to the state, though nothing is learnt in them. */
import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  huberLoss,
  l1Loss,
  type LossReduction,
  mseLoss,
  nllLoss,
  smoothL1Loss,
} from '../functional.ts';
import type { LossOptions } from '../signatures/losses.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';

abstract class Loss extends Module {
  readonly reduction: LossReduction;

  constructor({ reduction = 'mean' }: LossOptions = {}) {
    super();
    this.reduction = reduction;
  }
}

export interface WeightedLossOptions extends LossOptions {
  /** How much each class, or each element, counts. */
  readonly weight?: Tensor | null;
}

abstract class WeightedLoss extends Loss {
  readonly weight: Tensor | null;

  constructor(options: WeightedLossOptions = {}) {
    super(options);
    this.weight = options.weight ?? null;
    this.registerBuffer('weight');
  }
}

/** The mean squared difference. Source: `torch.nn.MSELoss` */
export class MSELoss extends Loss {
  forward(input: Tensor, target: Tensor): Tensor {
    return mseLoss(input, target, { reduction: this.reduction });
  }
}

/** The mean absolute difference. Source: `torch.nn.L1Loss` */
export class L1Loss extends Loss {
  forward(input: Tensor, target: Tensor): Tensor {
    return l1Loss(input, target, { reduction: this.reduction });
  }
}

export interface SmoothL1LossOptions extends LossOptions {
  /** Up to this difference the loss is a square: 1 unless told. */
  readonly beta?: number;
}

/** The mean absolute difference, rounded off where it is smaller than `beta`. Source: `torch.nn.SmoothL1Loss` */
export class SmoothL1Loss extends Loss {
  readonly beta: number;

  constructor(options: SmoothL1LossOptions = {}) {
    super(options);
    this.beta = options.beta ?? 1;
  }

  forward(input: Tensor, target: Tensor): Tensor {
    return smoothL1Loss(input, target, { reduction: this.reduction, beta: this.beta });
  }
}

export interface HuberLossOptions extends LossOptions {
  /** Up to this difference the loss is a square: 1 unless told. */
  readonly delta?: number;
}

/** Half the squared difference, a line where it is larger than `delta`. Source: `torch.nn.HuberLoss` */
export class HuberLoss extends Loss {
  readonly delta: number;

  constructor(options: HuberLossOptions = {}) {
    super(options);
    this.delta = options.delta ?? 1;
  }

  forward(input: Tensor, target: Tensor): Tensor {
    return huberLoss(input, target, { reduction: this.reduction, delta: this.delta });
  }
}

/** The surprise of probabilities at the truth. Source: `torch.nn.BCELoss` */
export class BCELoss extends WeightedLoss {
  forward(input: Tensor, target: Tensor): Tensor {
    const { reduction, weight } = this;
    return binaryCrossEntropy(input, target, { reduction, weight });
  }
}

export interface BCEWithLogitsLossOptions extends WeightedLossOptions {
  /** How much a truth of 1 counts beside one of 0, for each class. */
  readonly posWeight?: Tensor | null;
}

/** The surprise of the sigmoids of scores at the truth. Source: `torch.nn.BCEWithLogitsLoss` */
export class BCEWithLogitsLoss extends WeightedLoss {
  readonly posWeight: Tensor | null;

  constructor(options: BCEWithLogitsLossOptions = {}) {
    super(options);
    this.posWeight = options.posWeight ?? null;
    this.registerBuffer('posWeight', 'pos_weight');
  }

  forward(input: Tensor, target: Tensor): Tensor {
    const { reduction, weight, posWeight } = this;
    return binaryCrossEntropyWithLogits(input, target, { reduction, weight, posWeight });
  }
}

export interface NLLLossOptions extends WeightedLossOptions {
  /** Targets of this value do not count: −100 unless told. */
  readonly ignoreIndex?: number;
}

/** The surprise of logarithms of probabilities at the right classes. Source: `torch.nn.NLLLoss` */
export class NLLLoss extends WeightedLoss {
  readonly ignoreIndex: number;

  constructor(options: NLLLossOptions = {}) {
    super(options);
    this.ignoreIndex = options.ignoreIndex ?? -100;
  }

  forward(input: Tensor, target: Tensor): Tensor {
    const { reduction, ignoreIndex, weight } = this;
    return nllLoss(input, target, { reduction, ignoreIndex, ...(weight !== null && { weight }) });
  }
}

export interface CrossEntropyLossOptions extends NLLLossOptions {
  /** How much of the target is spread evenly over all classes; 0 unless told. */
  readonly labelSmoothing?: number;
}

/** The surprise of the softmax of scores at the right classes. Source: `torch.nn.CrossEntropyLoss` */
export class CrossEntropyLoss extends NLLLoss {
  readonly labelSmoothing: number;

  constructor(options: CrossEntropyLossOptions = {}) {
    super(options);
    this.labelSmoothing = options.labelSmoothing ?? 0;
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { reduction, ignoreIndex, labelSmoothing, weight } = this;
    return crossEntropy(input, target, {
      reduction,
      ignoreIndex,
      labelSmoothing,
      ...(weight !== null && { weight }),
    });
  }
}
