/** Steps whose length follows the size that each element's gradient usually has. */
import { maximum } from '../ops/pointwise/arithmetic.ts';
import type { Tensor } from '../tensor.ts';
import { zerosLike } from '../creation-like.ts';
import { checkSetting, Optimizer, type Params, wholeSettings } from './optimizer.ts';

/** How Adam and AdamW step. */
export interface AdamSettings {
  /** The learning rate: 0.001 unless told. */
  readonly lr: number;
  /** How much is kept, at each step, of the mean of gradients and of that of their squares. */
  readonly betas: readonly [number, number];
  /** Keeps the divisor away from 0. */
  readonly eps: number;
  readonly weightDecay: number;
  /** Divides by the largest mean of squares so far. */
  readonly amsgrad: boolean;
  /** Climbs instead. */
  readonly maximize: boolean;
}

const defaults: AdamSettings = {
  lr: 1e-3,
  betas: [0.9, 0.999],
  eps: 1e-8,
  weightDecay: 0,
  amsgrad: false,
  maximize: false,
};

interface AdamState {
  step: number;
  /** The running mean of the gradients, and of their squares. */
  readonly expAvg: Tensor;
  readonly expAvgSq: Tensor;
  maxExpAvgSq: Tensor;
}

/**
 * Adam:
 *
 *     m ← β₁ m + (1 − β₁) g        v ← β₂ v + (1 − β₂) g²
 *     p ← p − lr · m / (1 − β₁ᵗ) / (√(v / (1 − β₂ᵗ)) + eps)
 *
 * Source: `torch.optim.Adam`
 */
export class Adam extends Optimizer<AdamSettings, AdamState> {
  constructor(params: Params<AdamSettings>, settings: Partial<AdamSettings> = {}) {
    super(params, checked(wholeSettings('Adam', defaults, settings)));
  }

  protected override update(param: Tensor, grad: Tensor, group: AdamSettings): void {
    const { weightDecay, maximize } = group;
    const g = maximize ? grad.neg() : grad;
    this.move(param, weightDecay === 0 ? g : g.add(param, { alpha: weightDecay }), group);
  }

  /** The step along a gradient that has all that belongs to it. */
  protected move(param: Tensor, g: Tensor, { lr, betas, eps, amsgrad }: AdamSettings): void {
    const state = this.stateOf(param, () => ({
      step: 0,
      expAvg: zerosLike(param),
      expAvgSq: zerosLike(param),
      maxExpAvgSq: zerosLike(param),
    }));
    const t = ++state.step;
    const [beta1, beta2] = betas;
    state.expAvg.lerp_(g, 1 - beta1);
    state.expAvgSq.mul_(beta2).addcmul_(g, g, { value: 1 - beta2 });
    if (amsgrad) state.maxExpAvgSq = maximum(state.maxExpAvgSq, state.expAvgSq);
    const squares = amsgrad ? state.maxExpAvgSq : state.expAvgSq;
    const size = squares
      .sqrt()
      .div_(Math.sqrt(1 - beta2 ** t))
      .add_(eps);
    param.addcdiv_(state.expAvg, size, { value: -lr / (1 - beta1 ** t) });
  }
}

/**
 * Adam with a weight decay that does not go through the means: p ← p − lr · weightDecay · p first.
 * The decay is 0.01 unless told.
 *
 * Source: `torch.optim.AdamW`
 */
export class AdamW extends Adam {
  constructor(params: Params<AdamSettings>, settings: Partial<AdamSettings> = {}) {
    super(params, wholeSettings('AdamW', { ...defaults, weightDecay: 1e-2 }, settings));
  }

  protected override update(param: Tensor, grad: Tensor, group: AdamSettings): void {
    param.mul_(1 - group.lr * group.weightDecay);
    this.move(param, group.maximize ? grad.neg() : grad, group);
  }
}

function checked(whole: AdamSettings): AdamSettings {
  checkSetting('learning rate', whole.lr, whole.lr >= 0, 'the length of a step, 0 or more');
  checkSetting('epsilon value', whole.eps, whole.eps >= 0, '0 or more');
  whole.betas.forEach((beta, i) => {
    checkSetting(`beta parameter at index ${i}`, beta, beta >= 0 && beta < 1, 'from 0 to below 1');
  });
  checkSetting('weight_decay value', whole.weightDecay, whole.weightDecay >= 0, '0 or more');
  return whole;
}
