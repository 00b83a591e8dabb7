/** Descent along the gradient, with or without momentum. */
import type { Tensor } from '../tensor.ts';
import { checkSetting, Optimizer, type Params, wholeSettings } from './optimizer.ts';

/** How SGD steps. */
export interface SgdSettings {
  /** The learning rate: 0.001 unless told. */
  readonly lr: number;
  /** How much of the last step's direction is kept. */
  readonly momentum: number;
  /** How much of the gradient is left out of that direction. */
  readonly dampening: number;
  /** Adds so many times the parameter to its gradient, which pulls it to 0. */
  readonly weightDecay: number;
  /** Looks ahead along the direction that is kept. */
  readonly nesterov: boolean;
  /** Climbs instead. */
  readonly maximize: boolean;
}

const defaults: SgdSettings = {
  lr: 1e-3,
  momentum: 0,
  dampening: 0,
  weightDecay: 0,
  nesterov: false,
  maximize: false,
};

interface SgdState {
  momentumBuffer: Tensor;
}

/**
 * Stochastic gradient descent:
 *
 *     d ← momentum · d + (1 − dampening) · (g + weightDecay · p)
 *     p ← p − lr · d
 *
 * Source: `torch.optim.SGD`
 */
export class SGD extends Optimizer<SgdSettings, SgdState> {
  constructor(params: Params<SgdSettings>, settings: Partial<SgdSettings> = {}) {
    const whole = wholeSettings('SGD', defaults, settings);
    checkSetting('learning rate', whole.lr, whole.lr >= 0, 'the length of a step, 0 or more');
    checkSetting('momentum value', whole.momentum, whole.momentum >= 0, '0 or more');
    checkSetting('weight_decay value', whole.weightDecay, whole.weightDecay >= 0, '0 or more');
    if (whole.nesterov && (whole.momentum <= 0 || whole.dampening !== 0)) {
      throw new RangeError(
        'Nesterov momentum requires a momentum and zero dampening\nSet { momentum: 0.9, nesterov: true }.',
      );
    }
    super(params, whole);
  }

  protected override update(param: Tensor, grad: Tensor, group: SgdSettings): void {
    const { lr, momentum, dampening, weightDecay, nesterov, maximize } = group;
    let d = maximize ? grad.neg() : grad;
    if (weightDecay !== 0) d = d.add(param, { alpha: weightDecay });
    if (momentum !== 0) {
      const isFirst = !this.state.has(param);
      const { momentumBuffer } = this.stateOf(param, () => ({ momentumBuffer: d.clone() }));
      if (!isFirst) momentumBuffer.mul_(momentum).add_(d, { alpha: 1 - dampening });
      d = nesterov ? d.add(momentumBuffer, { alpha: momentum }) : momentumBuffer;
    }
    param.add_(d, { alpha: -lr });
  }
}
