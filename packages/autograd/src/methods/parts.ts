/** Parts of a tensor: picked, cut. How each is called; its comment is written by `npm run generate`. */
import type {
  ArgwhereMethod,
  AtMethod,
  GatherMethod,
  IndexSelectMethod,
  MaskedSelectMethod,
  NarrowMethod,
  NonzeroMethod,
  SelectMethod,
  TakeAlongDimMethod,
  TakeMethod,
} from '../signatures/indexing.ts';
import type {
  ChunkMethod,
  SplitAlongMethod,
  SplitMethod,
  TensorSplitMethod,
  UnbindMethod,
} from '../signatures/several.ts';

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
  readonly chunk: ChunkMethod;
  /**
   * The slices along a dimension that the indices name, in their order.
   *
   * Formula: `y[i] = a[b[i]]`
   * Gradient: `each slice of g added to the place it was read from`
   * Source: `torch.index_select`
   */
  readonly indexSelect: IndexSelectMethod;
  /**
   * For each index, the element that stands there along the dimension.
   *
   * Formula: `y[i] = a[b[i]] along dim`
   * Gradient: `each g added to the place it was read from`
   * Source: `torch.gather`
   */
  readonly gather: GatherMethod;
  /**
   * So many parts, as equal as can be, or the parts between the given places.
   *
   * Formula: `y₀ = a[0 : p], y₁ = a[p : q], …`
   * Made of: slice
   * Source: `torch.tensor_split`
   */
  readonly tensorSplit: TensorSplitMethod;
  /**
   * Equal parts side by side, or the parts between the given places.
   *
   * Formula: `y₀ = a[0 : p], y₁ = a[p : q], …`
   * Made of: slice
   * Source: `torch.hsplit`
   */
  readonly hsplit: SplitAlongMethod<'hsplit'>;
  /**
   * Equal parts one under another, or the parts between the given places.
   *
   * Formula: `y₀ = a[0 : p], y₁ = a[p : q], …`
   * Made of: slice
   * Source: `torch.vsplit`
   */
  readonly vsplit: SplitAlongMethod<'vsplit'>;
  /**
   * Equal parts behind one another, or the parts between the given places.
   *
   * Formula: `y₀ = a[0 : p], y₁ = a[p : q], …`
   * Made of: slice
   * Source: `torch.dsplit`
   */
  readonly dsplit: SplitAlongMethod<'dsplit'>;
  /**
   * For each index the element of that number in row-major order.
   *
   * Formula: `y[i] = a[b[i]], a as a vector`
   * Gradient: `each g added to the element it was read from`
   * Source: `torch.take`
   */
  readonly take: TakeMethod;
  /**
   * For each index the element that stands there along the dimension; sizes of 1 stretch.
   *
   * Formula: `y[i] = a[b[i]] along dim`
   * Made of: expand, gather
   * Source: `torch.take_along_dim`
   */
  readonly takeAlongDim: TakeAlongDimMethod;
  /**
   * The elements where the mask is true, as a vector.
   *
   * Formula: `aᵢ where bᵢ`
   * Gradient: `the elements of g where b, else 0`
   * Source: `torch.masked_select`
   */
  readonly maskedSelect: MaskedSelectMethod;
  /**
   * The indices of every element that is not 0: one row for each, or a vector for each dimension.
   *
   * Formula: `i where aᵢ ≠ 0`
   * Gradient: none
   * Source: `torch.nonzero`
   */
  readonly nonzero: NonzeroMethod;
  /**
   * The indices of every element that is not 0, one row for each.
   *
   * Formula: `i where aᵢ ≠ 0`
   * Gradient: none
   * Source: `torch.argwhere`
   */
  readonly argwhere: ArgwhereMethod;
}
