/** In-place methods that replace what a tensor holds, or where it came from. */
import type { InPlaceOfTensorMethod } from '../signatures/elementwise.ts';
import type { Index } from '../signatures/indexing.ts';
import type { Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

export interface OverwritingMethods {
  /** Zeros in the place of the elements. Source: `torch.Tensor.zero_` */
  zero_<S extends Shape>(this: Tensor<S>): Tensor<S>;
  /** One value, a number or a 0-d tensor, in the place of every element. Source: `torch.Tensor.fill_` */
  fill_<S extends Shape>(this: Tensor<S>, value: number | Tensor): Tensor<S>;
  /**
   * The elements of another tensor, which may be stretched and of another dtype, in the place of the
   * elements. Source: `torch.Tensor.copy_`
   */
  readonly copy_: InPlaceOfTensorMethod;
  /**
   * A number, or a tensor that may be stretched, put where `x.at(…)` would read:
   * `x.setAt_([0, slice(1, 3)], v)` is x[0, 1:3] = v. Source: `torch.Tensor.__setitem__`
   */
  setAt_<S extends Shape>(
    this: Tensor<S>,
    indices: readonly Index[],
    value: number | Tensor,
  ): Tensor<S>;
  /**
   * Cuts the tensor off from its history: from now on it is a leaf that requires no gradient.
   *
   * Throws: Error for a view.
   * Source: `torch.Tensor.detach_`
   */
  detach_<S extends Shape>(this: Tensor<S>): Tensor<S>;
}
