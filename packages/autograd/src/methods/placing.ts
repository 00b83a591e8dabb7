/** Elements and parts put in, added, combined. How each is called; its comment is written by `npm run generate`. */
import type { DiagonalScatterMethod } from '../signatures/diagonals.ts';
import type {
  IndexAddMethod,
  IndexCopyMethod,
  IndexFillMethod,
  MaskedScatterMethod,
  PutMethod,
} from '../signatures/indexing.ts';
import type {
  ScatterAddMethod,
  ScatterMethod,
  ScatterReduceMethod,
  SelectScatterMethod,
  SliceScatterMethod,
} from '../signatures/scattering.ts';
import type { Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

export interface PlacingMethods {
  /**
   * a, with each slice of b added to the place along the dimension that its index names.
   *
   * Formula: `y = a, y[c[i]] += α b[i]`
   * Gradient: `g` to a; `α times the slices of g that the index names` to b
   * Source: `torch.index_add`
   */
  readonly indexAdd: IndexAddMethod;
  /**
   * a, with each element of b added to the place along the dimension that its index names.
   *
   * Formula: `y = a, y[c[i]] += b[i] along dim`
   * Gradient: `g` to a; `g read at the index` to b
   * Source: `torch.scatter_add`
   */
  readonly scatterAdd: ScatterAddMethod;
  /**
   * a, with each element of b in the place along the dimension that its index names.
   *
   * Formula: `y = a, y[c[i]] = b[i] along dim`
   * Gradient: `g, and 0 where b was written` to a; `g read at the index` to b
   * Source: `torch.scatter`
   */
  readonly scatter: ScatterMethod;
  /**
   * a, with the values put, or added, at the places that index tensors name together.
   *
   * Formula: `y = a, y[i, j, …] = b`
   * Gradient: `g, and 0 where values were put (not added)` to a; `g at the places` to b
   * Source: `torch.index_put`
   */
  indexPut<S extends Shape>(
    this: Tensor<S>,
    indices: readonly (Tensor | null)[],
    values: Tensor,
    options?: { readonly accumulate?: boolean },
  ): Tensor<S>;
  /**
   * a, with each slice of b in the place along the dimension that its index names.
   *
   * Formula: `y = a, y[c[i]] = b[i]`
   * Gradient: `g, and 0 where b was put` to a; `the slices of g that the index names` to b
   * Source: `torch.index_copy`
   */
  readonly indexCopy: IndexCopyMethod;
  /**
   * a, with one number in all slices along the dimension that the index names.
   *
   * Formula: `y = a, y[b[i]] = c`
   * Gradient: `g, and 0 where c was put` to a; `the sum of g where c was put` to c
   * Source: `torch.index_fill`
   */
  readonly indexFill: IndexFillMethod;
  /**
   * a, with the elements of b put, or added, by their number in row-major order.
   *
   * Formula: `y = a, y[c[i]] = b[i], all as vectors`
   * Gradient: `g, and 0 where b was put (not added)` to a; `the elements of g that the index names` to b
   * Source: `torch.put`
   */
  readonly put: PutMethod;
  /**
   * a, each place combined with the elements of b whose index names it.
   *
   * Formula: `y = a, y[c[i]] = reduce(y[c[i]], b[i]) along dim`
   * Gradient: `g · its share: 1 (sum), y / a (prod), 1 / n (mean), shared by ties (amax, amin)` to a; `the same for each element of b, read at the index` to b
   * Source: `torch.scatter_reduce`
   */
  readonly scatterReduce: ScatterReduceMethod;
  /**
   * a, with b at one index along a dimension.
   *
   * Formula: `y = a, y[index] = b`
   * Gradient: `g, and 0 where b was put` to a; `that part of g` to b
   * Source: `torch.select_scatter`
   */
  readonly selectScatter: SelectScatterMethod;
  /**
   * a, with b in the place of every step-th slice along a dimension, from start to before end.
   *
   * Formula: `y = a, y[start : end : step] = b`
   * Gradient: `g, and 0 where b was put` to a; `that part of g` to b
   * Source: `torch.slice_scatter`
   */
  readonly sliceScatter: SliceScatterMethod;
  /**
   * a, with b on a diagonal of two of its dimensions.
   *
   * Formula: `y = a, yᵢ,ᵢ₊ₖ = bᵢ`
   * Gradient: `g, and 0 where b was put` to a; `that part of g` to b
   * Source: `torch.diagonal_scatter`
   */
  readonly diagonalScatter: DiagonalScatterMethod;
  /**
   * a, with the elements of c, one after the other, where the mask is true.
   *
   * Formula: `y = a, y where b = c₀, c₁, …`
   * Gradient: `0 where b, else g` to a; `the elements of g where b, in order, and 0 for what was not used` to c
   * Source: `torch.masked_scatter`
   */
  readonly maskedScatter: MaskedScatterMethod;
}
