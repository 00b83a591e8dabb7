/** Many numbers to one, and along a dimension. How each is called; its comment is written by `npm run generate`. */
import type {
  AsDType,
  ArgExtremeMethod,
  FlipMethod,
  MaxMethod,
  NormMethod,
  ReductionAlongMethod,
  ReductionMethod,
  ReductionOfOneMethod,
  RollMethod,
  ScanMethod,
  SoftmaxMethod,
  VarMethod,
} from '../signatures/reductions.ts';

export interface ReductionMethods {
  /**
   * The sum over all dimensions or the given ones.
   *
   * Formula: `Σ a`
   * Gradient: `g, spread over a`
   * Source: `torch.sum`
   */
  readonly sum: ReductionMethod<AsDType>;
  /**
   * The mean over all dimensions or the given ones.
   *
   * Formula: `Σ a / N`
   * Gradient: `g / N, spread over a`
   * Source: `torch.mean`
   */
  readonly mean: ReductionMethod<AsDType>;
  /**
   * The largest over all dimensions or the given ones.
   *
   * Formula: `max a`
   * Gradient: `g where a = y, shared evenly by ties`
   * Source: `torch.amax`
   */
  readonly amax: ReductionMethod;
  /**
   * The smallest over all dimensions or the given ones.
   *
   * Formula: `min a`
   * Gradient: `g where a = y, shared evenly by ties`
   * Source: `torch.amin`
   */
  readonly amin: ReductionMethod;
  /**
   * The product over all dimensions or the given one.
   *
   * Formula: `Π a`
   * Gradient: `g · the product of the others`
   * Source: `torch.prod`
   */
  readonly prod: ReductionOfOneMethod<AsDType>;
  /**
   * The mean squared distance from the mean, with N − correction (1 unless told) in place of N.
   *
   * Formula: `Σ (a − mean a)² / (N − correction)`
   * Gradient: `g · 2 (a − mean a) / (N − correction)`
   * Source: `torch.var`
   */
  readonly var: VarMethod;
  /**
   * The standard deviation: the square root of the variance.
   *
   * Formula: `√(Σ (a − mean a)² / (N − correction))`
   * Gradient: `g · (a − mean a) / (y · (N − correction)), and 0 where y is 0`
   * Source: `torch.std`
   */
  readonly std: VarMethod;
  /**
   * The length of a vector: the p-th root of the sum of p-th powers; the largest element for p = ∞.
   *
   * Formula: `(Σ |a|ᵖ)^(1/p)`
   * Gradient: `g · sign a · (|a| / y)ᵖ⁻¹, and 0 where y is 0`
   * Source: `torch.norm`
   */
  readonly norm: NormMethod;
  /**
   * The logarithm of the sum of the exponentials.
   *
   * Formula: `ln Σ eᵃ`
   * Gradient: `g · eᵃ⁻ʸ, the softmax of a`
   * Source: `torch.logsumexp`
   */
  readonly logsumexp: ReductionAlongMethod;
  /**
   * The largest of all elements; with a second tensor, of each pair.
   *
   * Formula: `max a`
   * Gradient: `g where a = y, shared evenly by ties`
   * Source: `torch.max`
   */
  readonly max: MaxMethod;
  /**
   * The smallest of all elements; with a second tensor, of each pair.
   *
   * Formula: `min a`
   * Gradient: `g where a = y, shared evenly by ties`
   * Source: `torch.min`
   */
  readonly min: MaxMethod;
  /**
   * The index of the largest: in row-major order, or along a dimension; of ties, the first.
   *
   * Formula: `argmax a`
   * Gradient: none
   * Source: `torch.argmax`
   */
  readonly argmax: ArgExtremeMethod;
  /**
   * The index of the smallest: in row-major order, or along a dimension; of ties, the first.
   *
   * Formula: `argmin a`
   * Gradient: none
   * Source: `torch.argmin`
   */
  readonly argmin: ArgExtremeMethod;
  /**
   * Whether one element at least is true: not 0.
   *
   * Formula: `∃ a ≠ 0`
   * Gradient: none
   * Source: `torch.any`
   */
  readonly any: ReductionMethod;
  /**
   * Whether every element is true: not 0.
   *
   * Formula: `∀ a ≠ 0`
   * Gradient: none
   * Source: `torch.all`
   */
  readonly all: ReductionMethod;

  /**
   * The sum of each element and all before it along a dimension.
   *
   * Formula: `yᵢ = Σ aⱼ over j ≤ i`
   * Gradient: `aⱼ gets Σ gᵢ over i ≥ j: the running sum from the end`
   * Source: `torch.cumsum`
   */
  readonly cumsum: ScanMethod<AsDType>;
  /**
   * Each element as its share of the whole: exponentials that sum to 1 along the dimension.
   *
   * Formula: `eᵃ / Σ eᵃ`
   * Gradient: `y · (g − Σ g·y)`
   * Source: `torch.softmax`
   */
  readonly softmax: SoftmaxMethod;
  /**
   * The logarithm of softmax, exact even where softmax rounds to 0.
   *
   * Formula: `a − ln Σ eᵃ`
   * Gradient: `g − eʸ · Σ g`
   * Source: `torch.log_softmax`
   */
  readonly logSoftmax: SoftmaxMethod;
  /**
   * The order of the elements reversed along the given dimensions.
   *
   * Formula: `a, reversed`
   * Gradient: `g, reversed`
   * Source: `torch.flip`
   */
  readonly flip: FlipMethod;
  /**
   * The elements shifted along dimensions; what falls off one end comes in at the other.
   *
   * Formula: `y[i] = a[i − shift]`
   * Gradient: `g, shifted back`
   * Source: `torch.roll`
   */
  readonly roll: RollMethod;
}
