/** Other shapes of the same numbers. How each is called; its comment is written by `npm run generate`. */
import type {
  AsStridedMethod,
  BroadcastToMethod,
  ExpandMethod,
  FlattenMethod,
  PermuteMethod,
  RepeatMethod,
  ReshapeMethod,
  SqueezeMethod,
  TMethod,
  TransposeMethod,
  UnsqueezeMethod,
  ViewMethod,
} from '../signatures.ts';
import type { Tensor } from '../tensor.ts';

export interface ShapeMethods {
  /**
   * The same elements in order, as another shape, without a copy.
   *
   * Formula: `a, as another shape`
   * Gradient: `g, as the shape of a`
   * Source: `torch.Tensor.view`
   */
  readonly view: ViewMethod;
  /**
   * The same elements in order, as another shape; copies only where it must.
   *
   * Formula: `a, as another shape`
   * Gradient: `g, as the shape of a`
   * Source: `torch.reshape`
   */
  readonly reshape: ReshapeMethod;
  /**
   * Neighbouring dimensions merged into one: all of them, or a range.
   *
   * Formula: `a, as another shape`
   * Made of: view
   * Source: `torch.flatten`
   */
  readonly flatten: FlattenMethod;
  /**
   * The dimensions in another order.
   *
   * Formula: `a, dimensions reordered`
   * Gradient: `g, dimensions put back`
   * Source: `torch.permute`
   */
  readonly permute: PermuteMethod;
  /**
   * Two dimensions exchanged.
   *
   * Formula: `aᵀ`
   * Gradient: `gᵀ`
   * Source: `torch.transpose`
   */
  readonly transpose: TransposeMethod;
  /**
   * A matrix with rows and columns exchanged; a vector stays as it is.
   *
   * Formula: `aᵀ`
   * Gradient: `gᵀ`
   * Source: `torch.t`
   */
  readonly t: TMethod;
  /**
   * Sizes of 1 stretched, and dimensions added in front, by reading elements again.
   *
   * Formula: `a, repeated`
   * Gradient: `g, summed over the repeats`
   * Source: `torch.Tensor.expand`
   */
  readonly expand: ExpandMethod;
  /**
   * The same as expand.
   *
   * Formula: `a, repeated`
   * Made of: expand
   * Source: `torch.broadcast_to`
   */
  readonly broadcastTo: BroadcastToMethod;
  /**
   * Without the dimensions of size 1: all of them, or the given ones.
   *
   * Formula: `a, without sizes of 1`
   * Gradient: `g, with them`
   * Source: `torch.squeeze`
   */
  readonly squeeze: SqueezeMethod;
  /**
   * A dimension of size 1 added before the given place.
   *
   * Formula: `a, with a size of 1 added`
   * Gradient: `g, without it`
   * Source: `torch.unsqueeze`
   */
  readonly unsqueeze: UnsqueezeMethod;
  /**
   * The tensor laid side by side with itself, so many times along each dimension.
   *
   * Formula: `a, repeated`
   * Gradient: `g, summed over the repeats`
   * Source: `torch.Tensor.repeat`
   */
  readonly repeat: RepeatMethod;
  /**
   * The storage read with the given sizes and strides, from the given place.
   *
   * Formula: `y[i, j, …] = storage[offset + i · stride₀ + j · stride₁ + …]`
   * Gradient: `each g added to the element that was read there`
   * Source: `torch.as_strided`
   */
  readonly asStrided: AsStridedMethod;
}
