/** Elements in order, running products and extremes, statistics. How each is called; its comment is written by `npm run generate`. */
import type { AsDType, ReductionMethod, ScanMethod } from '../signatures/reductions.ts';
import type {
  ArgsortMethod,
  KthvalueMethod,
  MedianMethod,
  QuantileMethod,
  ScanPicksMethod,
  SortMethod,
  TopkMethod,
} from '../signatures/sorting.ts';
import type {
  AminmaxMethod,
  DiffMethod,
  DistMethod,
  TraceMethod,
} from '../signatures/statistics.ts';

export interface SortingMethods {
  /**
   * The elements along a dimension in ascending order, and where each stood.
   *
   * Formula: `a in order along dim`
   * Gradient: `g at the indices, 0 elsewhere`
   * Source: `torch.sort`
   */
  readonly sort: SortMethod;
  /**
   * The indices that put the elements along a dimension in order.
   *
   * Formula: `indices of sort a`
   * Gradient: none
   * Source: `torch.argsort`
   */
  readonly argsort: ArgsortMethod;
  /**
   * The k largest (or smallest) elements along a dimension in order, and where they stood.
   *
   * Formula: `the first k of a in order along dim`
   * Gradient: `g at the indices, 0 elsewhere`
   * Source: `torch.topk`
   */
  readonly topk: TopkMethod;
  /**
   * The k-th smallest element along a dimension (the smallest is the first), and where it stood.
   *
   * Formula: `the k-th of a in order along dim`
   * Gradient: `g at the indices, 0 elsewhere`
   * Source: `torch.kthvalue`
   */
  readonly kthvalue: KthvalueMethod;
  /**
   * The middle of all elements; of two middle ones the lower.
   *
   * Formula: `median a`
   * Gradient: `g where a = y, shared evenly by ties`
   * Source: `torch.median`
   */
  readonly median: MedianMethod;
  /**
   * The middle of all elements that are not nan; of two middle ones the lower.
   *
   * Formula: `nanmedian a`
   * Gradient: `g where a = y, shared evenly by ties`
   * Source: `torch.nanmedian`
   */
  readonly nanmedian: MedianMethod;
  /**
   * The value below which a share of the elements lies.
   *
   * Formula: `sort a at q · (N − 1)`
   * Made of: sort, gather
   * Source: `torch.quantile`
   */
  readonly quantile: QuantileMethod;
  /**
   * The value below which a share of the elements lies, of those that are not nan.
   *
   * Formula: `sort a at q · (N − 1)`
   * Made of: sort, gather
   * Source: `torch.nanquantile`
   */
  readonly nanquantile: QuantileMethod;
  /**
   * The smallest and the largest, of all elements or along a dimension.
   *
   * Formula: `(min a, max a)`
   * Gradient: `each g where a is that extreme, shared evenly by ties`
   * Source: `torch.aminmax`
   */
  readonly aminmax: AminmaxMethod;
  /**
   * The sum of what is not nan, over all dimensions or the given ones.
   *
   * Formula: `Σ a, nan counted as 0`
   * Gradient: `g, spread over a; 0 where a is nan`
   * Source: `torch.nansum`
   */
  readonly nansum: ReductionMethod<AsDType>;
  /**
   * The mean of what is not nan, over all dimensions or the given ones.
   *
   * Formula: `Σ a / N, of what is not nan`
   * Made of: nansum, div
   * Source: `torch.nanmean`
   */
  readonly nanmean: ReductionMethod<AsDType>;
  /**
   * The product of each element and all before it along a dimension.
   *
   * Formula: `yᵢ = Π aⱼ over j ≤ i`
   * Gradient: `aⱼ gets Σ gᵢ · yᵢ / aⱼ over i ≥ j`
   * Source: `torch.cumprod`
   */
  readonly cumprod: ScanMethod<AsDType>;
  /**
   * The logarithm of the running sum of exponentials along a dimension, without overflow.
   *
   * Formula: `yᵢ = ln Σ exp aⱼ over j ≤ i`
   * Gradient: `aⱼ gets Σ gᵢ · exp(aⱼ − yᵢ) over i ≥ j`
   * Source: `torch.logcumsumexp`
   */
  readonly logcumsumexp: ScanMethod;
  /**
   * The largest so far along a dimension, and where it stood; of equal ones the last.
   *
   * Formula: `yᵢ = max aⱼ over j ≤ i`
   * Gradient: `g at the indices, 0 elsewhere`
   * Source: `torch.cummax`
   */
  readonly cummax: ScanPicksMethod;
  /**
   * The smallest so far along a dimension, and where it stood; of equal ones the last.
   *
   * Formula: `yᵢ = min aⱼ over j ≤ i`
   * Gradient: `g at the indices, 0 elsewhere`
   * Source: `torch.cummin`
   */
  readonly cummin: ScanPicksMethod;
  /**
   * The sum of the elements on the diagonal of a matrix.
   *
   * Formula: `Σ aᵢᵢ`
   * Gradient: `g on the diagonal, 0 elsewhere`
   * Source: `torch.trace`
   */
  readonly trace: TraceMethod;
  /**
   * The length of the difference of two tensors, in the p-norm (2 unless told).
   *
   * Formula: `(Σ |a − b|ᵖ)^(1/p)`
   * Gradient: `g · sign (a − b) · (|a − b| / y)ᵖ⁻¹` to a; `−(the gradient of a)` to b
   * Source: `torch.dist`
   */
  readonly dist: DistMethod;
  /**
   * The difference of each element and the one before it, n times over.
   *
   * Formula: `yᵢ = aᵢ₊₁ − aᵢ`
   * Made of: sub
   * Source: `torch.diff`
   */
  readonly diff: DiffMethod;
}
