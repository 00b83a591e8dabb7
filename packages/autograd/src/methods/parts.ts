/** Parts of a tensor: picked, put back, cut. How each is called; its comment is written by `npm run generate`. */
import type { Shape } from '../shape-types.ts';
import type {
  AtMethod,
  GatherMethod,
  DiagonalMethod,
  IndexAddMethod,
  IndexSelectMethod,
  NarrowMethod,
  ScatterAddMethod,
  ScatterMethod,
  SelectMethod,
  SplitMethod,
  UnbindMethod,
} from '../signatures.ts';
import type { Tensor } from '../tensor.ts';

type TriangleMethod = <S extends Shape>(this: Tensor<S>, diagonal?: number) => Tensor<S>;

export interface PartMethods {
  /**
   * What stands at the indices: positions, ranges, lists of positions, masks.
   *
   * Formula: `a[i, j, …]`
   * Made of: select, slice, unsqueeze, index, alias
   * Source: `torch.Tensor.__getitem__`
   */
  readonly at: AtMethod;
  /**
   * One index along a dimension, which goes away.
   *
   * Formula: `a[index]`
   * Gradient: `g in its place, zeros elsewhere`
   * Source: `torch.select`
   */
  readonly select: SelectMethod;
  /**
   * A run of elements along one dimension.
   *
   * Formula: `a[start : start + length]`
   * Gradient: `g in its place, zeros elsewhere`
   * Source: `torch.narrow`
   */
  readonly narrow: NarrowMethod;
  /**
   * The parts along a dimension, which goes away: one tensor for each index.
   *
   * Formula: `yᵢ = a[i]`
   * Gradient: `the gᵢ, stacked`
   * Source: `torch.unbind`
   */
  readonly unbind: UnbindMethod;
  /**
   * The parts along a dimension, of one size (the last may be smaller) or of the given sizes.
   *
   * Formula: `y₀ = a[0 : n], y₁ = a[n : 2n], …`
   * Gradient: `the gᵢ, one after the other`
   * Source: `torch.split`
   */
  readonly split: SplitMethod;
  /**
   * At most so many parts along a dimension, all of one size but for the last.
   *
   * Formula: `y₀ = a[0 : n], y₁ = a[n : 2n], …`
   * Made of: split
   * Source: `torch.chunk`
   */
  readonly chunk: SplitMethod;
  /**
   * The slices along a dimension that the indices name, in their order.
   *
   * Formula: `y[i] = a[b[i]]`
   * Gradient: `each slice of g added to the place it was read from`
   * Source: `torch.index_select`
   */
  readonly indexSelect: IndexSelectMethod;
  /**
   * a, with each slice of b added to the place along the dimension that its index names.
   *
   * Formula: `y = a, y[c[i]] += α b[i]`
   * Gradient: `g` to a; `α times the slices of g that the index names` to b
   * Source: `torch.index_add`
   */
  readonly indexAdd: IndexAddMethod;
  /**
   * For each index the element that stands there along the dimension.
   *
   * Formula: `y[i] = a[b[i]] along dim`
   * Gradient: `each g added to the place it was read from`
   * Source: `torch.gather`
   */
  readonly gather: GatherMethod;
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
   * The elements on a diagonal of two dimensions, which go; it comes last.
   *
   * Formula: `yᵢ = aᵢ,ᵢ₊ₖ`
   * Gradient: `g on the diagonal, zeros elsewhere`
   * Source: `torch.diagonal`
   */
  readonly diagonal: DiagonalMethod;
  /**
   * The matrix with zeros above the diagonal, or one beside it.
   *
   * Formula: `aᵢⱼ where j − i ≤ d, else 0`
   * Gradient: `g, with zeros in the same places`
   * Source: `torch.tril`
   */
  readonly tril: TriangleMethod;
  /**
   * The matrix with zeros below the diagonal, or one beside it.
   *
   * Formula: `aᵢⱼ where j − i ≥ d, else 0`
   * Gradient: `g, with zeros in the same places`
   * Source: `torch.triu`
   */
  readonly triu: TriangleMethod;
  /**
   * a, with the values put, or added, at the places that index tensors name together.
   *
   * Formula: `y = a, y[i, j, …] = b`
   * Gradient: `g, and 0 where values were put (not added)` to a; `g at the places` to b
   * Source: `torch.index_put`
   */
  indexPut(
    indices: readonly (Tensor | null)[],
    values: Tensor,
    options?: { readonly accumulate?: boolean },
  ): Tensor;
}
