/** Other shapes of the same numbers. How each is called; its comment is written by `npm run generate`. */
import type { PointwiseMethod } from '../signatures/elementwise.ts';
import type {
  RepeatInterleaveMethod,
  RepeatMethod,
  Rot90Method,
  TileMethod,
} from '../signatures/repeating.ts';
import type {
  AsStridedMethod,
  BroadcastToMethod,
  ExpandAsMethod,
  ExpandMethod,
  FlattenMethod,
  MovedimMethod,
  PermuteMethod,
  RavelMethod,
  ReshapeAsMethod,
  ReshapeMethod,
  SqueezeMethod,
  TMethod,
  TransposeMethod,
  UnflattenMethod,
  UnfoldMethod,
  UnsqueezeMethod,
  ViewMethod,
} from '../signatures/views.ts';

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
  /**
   * All elements in one dimension.
   *
   * Formula: `a, as a vector`
   * Made of: view
   * Source: `torch.ravel`
   */
  readonly ravel: RavelMethod;
  /**
   * The same elements in order, in the shape of another tensor, without a copy.
   *
   * Formula: `a, as the shape of b`
   * Made of: view
   * Source: `torch.Tensor.view_as`
   */
  readonly viewAs: ReshapeAsMethod;
  /**
   * The same elements in order, in the shape of another tensor; copies only where it must.
   *
   * Formula: `a, as the shape of b`
   * Made of: view
   * Source: `torch.Tensor.reshape_as`
   */
  readonly reshapeAs: ReshapeAsMethod;
  /**
   * One dimension split into several.
   *
   * Formula: `a, as another shape`
   * Made of: view
   * Source: `torch.unflatten`
   */
  readonly unflatten: UnflattenMethod;
  /**
   * Dimensions moved to other places; the others stay in order.
   *
   * Formula: `a, dimensions reordered`
   * Made of: permute, alias
   * Source: `torch.movedim`
   */
  readonly movedim: MovedimMethod;
  /**
   * The same as transpose.
   *
   * Formula: `aᵀ`
   * Made of: transpose
   * Source: `torch.swapaxes`
   */
  readonly swapaxes: TransposeMethod;
  /**
   * The same as transpose.
   *
   * Formula: `aᵀ`
   * Made of: transpose
   * Source: `torch.swapdims`
   */
  readonly swapdims: TransposeMethod;
  /**
   * Stretched to the shape of another tensor.
   *
   * Formula: `a, repeated`
   * Made of: expand
   * Source: `torch.Tensor.expand_as`
   */
  readonly expandAs: ExpandAsMethod;
  /**
   * All windows of a size along a dimension, a step apart; a last dimension runs within each.
   *
   * Formula: `y[i, …, j] = a[i · step + j, …]`
   * Gradient: `each g added to the element it was read from`
   * Source: `torch.Tensor.unfold`
   */
  readonly unfold: UnfoldMethod;
  /**
   * The tensor laid side by side with itself, so many times along the last dimensions.
   *
   * Formula: `a, repeated`
   * Made of: repeat
   * Source: `torch.tile`
   */
  readonly tile: TileMethod;
  /**
   * Every element or slice several times in a row.
   *
   * Formula: `a₀, a₀, …, a₁, a₁, …`
   * Made of: view, unsqueeze, expand, clone, indexSelect
   * Source: `torch.repeat_interleave`
   */
  readonly repeatInterleave: RepeatInterleaveMethod;
  /**
   * Left and right exchanged: the second dimension reversed.
   *
   * Formula: `a, reversed`
   * Made of: flip
   * Source: `torch.fliplr`
   */
  readonly fliplr: PointwiseMethod;
  /**
   * Up and down exchanged: the first dimension reversed.
   *
   * Formula: `a, reversed`
   * Made of: flip
   * Source: `torch.flipud`
   */
  readonly flipud: PointwiseMethod;
  /**
   * Rotated by k right angles in the plane of two dimensions, from the first to the second.
   *
   * Formula: `yᵢⱼ = a[j, n − 1 − i] for k = 1`
   * Gradient: `g, rotated back`
   * Source: `torch.rot90`
   */
  readonly rot90: Rot90Method;
}
