/** Copies, dtypes, and what belongs to the graph. How each is called; its comment is written by `npm run generate`. */
import type { RemovableHandle, TensorHook } from '../hooks.ts';
import type { Shape } from '../shape-types/index.ts';
import type { BackwardMethod } from '../signatures/backward.ts';
import type { PointwiseMethod, ToMethod } from '../signatures/elementwise.ts';
import type { Tensor } from '../tensor.ts';

export interface AutogradMethods {
  /**
   * A copy with a storage of its own, still connected to the graph.
   *
   * Formula: `a`
   * Gradient: `g`
   * Source: `torch.clone`
   */
  readonly clone: PointwiseMethod;
  /**
   * The tensor itself where its elements already lie in order, else a copy in which they do.
   *
   * Source: `torch.Tensor.contiguous`
   */
  readonly contiguous: PointwiseMethod;
  /**
   * The same numbers, cut off from the graph: a view that no gradient passes.
   *
   * Source: `torch.Tensor.detach`
   */
  readonly detach: PointwiseMethod;
  /** The numbers as float32. Source: `torch.Tensor.float` */
  readonly float: PointwiseMethod;
  /** The numbers as float64. Source: `torch.Tensor.double` */
  readonly double: PointwiseMethod;
  /** The numbers as int32, what follows the point cut off. Source: `torch.Tensor.int` */
  readonly int: PointwiseMethod;
  /** True where a number is not 0. Source: `torch.Tensor.bool` */
  readonly bool: PointwiseMethod;
  /**
   * The numbers as another dtype.
   *
   * Formula: `a, as another dtype`
   * Gradient: `g, as the dtype of a`
   * Source: `torch.Tensor.to`
   */
  readonly to: ToMethod;

  /**
   * Works out the gradients of this tensor with respect to the leaves that it was computed from, and
   * adds them to their `grad`.
   *
   * Shapes: `gradient`, the weight of each element, has the shape of this tensor; a single number needs none.
   * Throws: RangeError for several numbers without weights; Error where nothing requires a gradient, or
   * where the graph was let go by an earlier pass without `retainGraph`.
   * Source: `torch.Tensor.backward`
   */
  readonly backward: BackwardMethod;

  /**
   * Has the next backward passes keep the gradient of this computed tensor, in `grad`; a leaf has it anyway.
   *
   * Source: `torch.Tensor.retain_grad`
   */
  retainGrad(): void;
  /**
   * Calls `fn` with the gradient of this tensor whenever one is worked out; what it returns, if
   * anything, takes its place. The handle's `remove()` ends that.
   *
   * Source: `torch.Tensor.register_hook`
   */
  registerHook<S extends Shape>(this: Tensor<S>, fn: TensorHook<S>): RemovableHandle;
  /**
   * Calls `fn` with this leaf after a backward pass has added to its `grad`.
   *
   * Source: `torch.Tensor.register_post_accumulate_grad_hook`
   */
  registerPostAccumulateGradHook<S extends Shape>(
    this: Tensor<S>,
    fn: (tensor: Tensor<S>) => void,
  ): RemovableHandle;
}
