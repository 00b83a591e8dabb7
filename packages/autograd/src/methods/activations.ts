/** The activations that PyTorch has as methods. How each is called; its comment is written by `npm run generate`. */
import type { PreluMethod, ShrinkMethod } from '../signatures/activations.ts';

export interface ActivationMethods {
  /**
   * Each element, and 0 in the place of those no farther than lambd from 0.
   *
   * Formula: `0 where −lambd ≤ a ≤ lambd, else a`
   * Gradient: `0 where −lambd ≤ a ≤ lambd, else g`
   * Source: `torch.nn.functional.hardshrink`
   */
  readonly hardshrink: ShrinkMethod;
  /**
   * A leaky relu whose slope is learnt: one number, or one for each channel.
   *
   * Formula: `a where a > 0, else b · a`
   * Gradient: `g where a > 0, else g · b` to a; `0 where a > 0, else g · a` to b
   * Source: `torch.nn.functional.prelu`
   */
  readonly prelu: PreluMethod;
}
