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
  readonly contiguous: PointwiseMethod;
  readonly detach: PointwiseMethod;
  readonly float: PointwiseMethod;
  readonly double: PointwiseMethod;
  readonly int: PointwiseMethod;
  readonly bool: PointwiseMethod;
  /**
   * The numbers as another dtype.
   *
   * Formula: `a, as another dtype`
   * Gradient: `g, as the dtype of a`
   * Source: `torch.Tensor.to`
   */
  readonly to: ToMethod;

  readonly backward: BackwardMethod;

  retainGrad(): void;
  registerHook<S extends Shape>(this: Tensor<S>, fn: TensorHook<S>): RemovableHandle;
  registerPostAccumulateGradHook<S extends Shape>(
    this: Tensor<S>,
    fn: (tensor: Tensor<S>) => void,
  ): RemovableHandle;
}
