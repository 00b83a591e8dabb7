/** The methods of Tensor, and how each is called. `methods.ts` installs the functions behind them. */
import type { RemovableHandle, TensorHook } from './hooks.ts';
import type { BackwardMethod } from './signatures/backward.ts';
import type {
  ArgExtremeMethod,
  AtMethod,
  BinaryMethod,
  BinaryOfTensorsMethod,
  BmmMethod,
  BroadcastToMethod,
  ClampMethod,
  ComparisonMethod,
  DotMethod,
  ExpandMethod,
  FlattenMethod,
  FlipMethod,
  GatherMethod,
  IndexAddMethod,
  IndexSelectMethod,
  MatMulMethod,
  MaxMethod,
  MmMethod,
  MvMethod,
  NarrowMethod,
  NormMethod,
  OuterMethod,
  PermuteMethod,
  PointwiseMethod,
  PredicateMethod,
  ReductionAlongMethod,
  ReductionMethod,
  ReductionOfOneMethod,
  RepeatMethod,
  ReshapeMethod,
  RollMethod,
  ScanMethod,
  ScatterAddMethod,
  SelectMethod,
  SoftmaxMethod,
  SplitMethod,
  SqueezeMethod,
  TMethod,
  ToMethod,
  TransposeMethod,
  UnbindMethod,
  UnsqueezeMethod,
  VarMethod,
  ViewMethod,
  WhereMethod,
} from './signatures.ts';
import type { Shape } from './shape-types.ts';
import type { Tensor } from './tensor.ts';

type TriangleMethod = <S extends Shape>(this: Tensor<S>, diagonal?: number) => Tensor<S>;

export interface TensorMethods {
  // Arithmetic, with broadcasting.
  /**
   * The sum of each pair of elements.
   *
   * Formula: `a + b`
   * Gradient: `g` to a; `g` to b
   * Source: `torch.add`
   */
  readonly add: BinaryMethod;
  /**
   * The difference of each pair of elements.
   *
   * Formula: `a − b`
   * Gradient: `g` to a; `−g` to b
   * Source: `torch.sub`
   */
  readonly sub: BinaryMethod;
  /**
   * The product of each pair of elements.
   *
   * Formula: `a · b`
   * Gradient: `g · b` to a; `g · a` to b
   * Source: `torch.mul`
   */
  readonly mul: BinaryMethod;
  /**
   * The quotient of each pair of elements, never rounded.
   *
   * Formula: `a / b`
   * Gradient: `g / b` to a; `−g · a / b²` to b
   * Source: `torch.div`
   */
  readonly div: BinaryMethod;
  /**
   * The first of each pair of elements to the power of the second.
   *
   * Formula: `aᵇ`
   * Gradient: `g · b · aᵇ⁻¹` to a; `g · aᵇ · ln a` to b
   * Source: `torch.pow`
   */
  readonly pow: BinaryMethod;
  /**
   * The larger of each pair of elements; a nan wins.
   *
   * Formula: `max(a, b)`
   * Gradient: `g where a > b, g/2 where equal` to a; `g where b > a, g/2 where equal` to b
   * Source: `torch.maximum`
   */
  readonly maximum: BinaryOfTensorsMethod;
  /**
   * The smaller of each pair of elements; a nan wins.
   *
   * Formula: `min(a, b)`
   * Gradient: `g where a < b, g/2 where equal` to a; `g where b < a, g/2 where equal` to b
   * Source: `torch.minimum`
   */
  readonly minimum: BinaryOfTensorsMethod;
  /**
   * Each element, or the nearer bound where it lies beyond one.
   *
   * Formula: `min(max(a, b), c)`
   * Gradient: `g where b ≤ a ≤ c, else 0` to a; `g where a < b < c, else 0` to b; `g where a > c or b > c, else 0` to c
   * Source: `torch.clamp`
   */
  readonly clamp: ClampMethod;

  // Functions of each element.
  /**
   * Each element with the other sign.
   *
   * Formula: `−a`
   * Gradient: `−g`
   * Source: `torch.neg`
   */
  readonly neg: PointwiseMethod;
  /**
   * e to the power of each element.
   *
   * Formula: `eᵃ`
   * Gradient: `g · y`
   * Source: `torch.exp`
   */
  readonly exp: PointwiseMethod;
  /**
   * eᵃ − 1, exact where a is near 0.
   *
   * Formula: `eᵃ − 1`
   * Gradient: `g · (y + 1)`
   * Source: `torch.expm1`
   */
  readonly expm1: PointwiseMethod;
  /**
   * The natural logarithm of each element.
   *
   * Formula: `ln a`
   * Gradient: `g / a`
   * Source: `torch.log`
   */
  readonly log: PointwiseMethod;
  /**
   * The natural logarithm of 1 + a, exact where a is near 0.
   *
   * Formula: `ln (1 + a)`
   * Gradient: `g / (1 + a)`
   * Source: `torch.log1p`
   */
  readonly log1p: PointwiseMethod;
  /**
   * The sine of each element, in radians.
   *
   * Formula: `sin a`
   * Gradient: `g · cos a`
   * Source: `torch.sin`
   */
  readonly sin: PointwiseMethod;
  /**
   * The cosine of each element, in radians.
   *
   * Formula: `cos a`
   * Gradient: `−g · sin a`
   * Source: `torch.cos`
   */
  readonly cos: PointwiseMethod;
  /**
   * The hyperbolic tangent of each element.
   *
   * Formula: `tanh a`
   * Gradient: `g · (1 − y²)`
   * Source: `torch.tanh`
   */
  readonly tanh: PointwiseMethod;
  /**
   * The logistic function of each element: any number squeezed between 0 and 1.
   *
   * Formula: `1 / (1 + e⁻ᵃ)`
   * Gradient: `g · y · (1 − y)`
   * Source: `torch.sigmoid`
   */
  readonly sigmoid: PointwiseMethod;
  /**
   * Each element, or 0 where it is negative.
   *
   * Formula: `max(a, 0)`
   * Gradient: `g where y > 0, else 0`
   * Source: `torch.relu`
   */
  readonly relu: PointwiseMethod;
  /**
   * The absolute value of each element.
   *
   * Formula: `|a|`
   * Gradient: `g · sign a`
   * Source: `torch.abs`
   */
  readonly abs: PointwiseMethod;
  /**
   * 1, 0 or −1: the sign of each element; 0 for nan.
   *
   * Formula: `sign a`
   * Gradient: `0`
   * Source: `torch.sign`
   */
  readonly sign: PointwiseMethod;
  /**
   * The square root of each element.
   *
   * Formula: `√a`
   * Gradient: `g / (2y)`
   * Source: `torch.sqrt`
   */
  readonly sqrt: PointwiseMethod;
  /**
   * Each element times itself.
   *
   * Formula: `a²`
   * Made of: pow
   * Source: `torch.square`
   */
  readonly square: PointwiseMethod;
  /**
   * 1 divided by each element.
   *
   * Formula: `1 / a`
   * Gradient: `−g · y²`
   * Source: `torch.reciprocal`
   */
  readonly reciprocal: PointwiseMethod;
  /**
   * 1 divided by the square root of each element.
   *
   * Formula: `1 / √a`
   * Gradient: `−g · y³ / 2`
   * Source: `torch.rsqrt`
   */
  readonly rsqrt: PointwiseMethod;

  // Comparison and logic.
  /**
   * Whether the two of each pair are equal.
   *
   * Formula: `a = b`
   * Gradient: none
   * Source: `torch.eq`
   */
  readonly eq: ComparisonMethod;
  /**
   * Whether the two of each pair differ.
   *
   * Formula: `a ≠ b`
   * Gradient: none
   * Source: `torch.ne`
   */
  readonly ne: ComparisonMethod;
  /**
   * Whether the first of each pair is smaller.
   *
   * Formula: `a < b`
   * Gradient: none
   * Source: `torch.lt`
   */
  readonly lt: ComparisonMethod;
  /**
   * Whether the first of each pair is smaller or equal.
   *
   * Formula: `a ≤ b`
   * Gradient: none
   * Source: `torch.le`
   */
  readonly le: ComparisonMethod;
  /**
   * Whether the first of each pair is larger.
   *
   * Formula: `a > b`
   * Gradient: none
   * Source: `torch.gt`
   */
  readonly gt: ComparisonMethod;
  /**
   * Whether the first of each pair is larger or equal.
   *
   * Formula: `a ≥ b`
   * Gradient: none
   * Source: `torch.ge`
   */
  readonly ge: ComparisonMethod;
  /**
   * Whether both of each pair are true: not 0.
   *
   * Formula: `a ∧ b`
   * Gradient: none
   * Source: `torch.logical_and`
   */
  readonly logicalAnd: ComparisonMethod;
  /**
   * Whether one or both of each pair are true: not 0.
   *
   * Formula: `a ∨ b`
   * Gradient: none
   * Source: `torch.logical_or`
   */
  readonly logicalOr: ComparisonMethod;
  /**
   * Whether each element is false: 0.
   *
   * Formula: `¬a`
   * Gradient: none
   * Source: `torch.logical_not`
   */
  readonly logicalNot: PredicateMethod;
  /**
   * Whether each element is nan: not a number.
   *
   * Formula: `a is nan`
   * Gradient: none
   * Source: `torch.isnan`
   */
  readonly isnan: PredicateMethod;
  /**
   * Whether each element is infinite.
   *
   * Formula: `|a| = ∞`
   * Gradient: none
   * Source: `torch.isinf`
   */
  readonly isinf: PredicateMethod;
  /**
   * Whether each element is a number, neither infinite nor nan.
   *
   * Formula: `|a| < ∞`
   * Gradient: none
   * Source: `torch.isfinite`
   */
  readonly isfinite: PredicateMethod;
  /**
   * The element of b where a is true, the element of c where it is false.
   *
   * Formula: `a ? b : c`
   * Gradient: `g where a, else 0` to b; `0 where a, else g` to c
   * Source: `torch.where`
   */
  readonly where: WhereMethod;

  // Many numbers to one.
  /**
   * The sum over all dimensions or the given ones.
   *
   * Formula: `Σ a`
   * Gradient: `g, spread over a`
   * Source: `torch.sum`
   */
  readonly sum: ReductionMethod;
  /**
   * The mean over all dimensions or the given ones.
   *
   * Formula: `Σ a / N`
   * Gradient: `g / N, spread over a`
   * Source: `torch.mean`
   */
  readonly mean: ReductionMethod;
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
  readonly prod: ReductionOfOneMethod;
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

  // Along a dimension.
  /**
   * The sum of each element and all before it along a dimension.
   *
   * Formula: `yᵢ = Σ aⱼ over j ≤ i`
   * Gradient: `aⱼ gets Σ gᵢ over i ≥ j: the running sum from the end`
   * Source: `torch.cumsum`
   */
  readonly cumsum: ScanMethod;
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

  // Products.
  /**
   * The product of two matrices.
   *
   * Formula: `a · b, yᵢⱼ = Σₖ aᵢₖ bₖⱼ`
   * Gradient: `g · bᵀ` to a; `aᵀ · g` to b
   * Source: `torch.mm`
   */
  readonly mm: MmMethod;
  /**
   * The product of a matrix and a vector.
   *
   * Formula: `a · b, yᵢ = Σₖ aᵢₖ bₖ`
   * Gradient: `g ⊗ b` to a; `aᵀ · g` to b
   * Source: `torch.mv`
   */
  readonly mv: MvMethod;
  /**
   * The sum of the products of two vectors.
   *
   * Formula: `Σᵢ aᵢ bᵢ`
   * Gradient: `g · b` to a; `g · a` to b
   * Source: `torch.dot`
   */
  readonly dot: DotMethod;
  /**
   * Every element of a vector times every element of another.
   *
   * Formula: `yᵢⱼ = aᵢ bⱼ`
   * Made of: view, mul
   * Source: `torch.outer`
   */
  readonly outer: OuterMethod;
  /**
   * The products of two equally long rows of matrices, one by one.
   *
   * Formula: `aₙ · bₙ`
   * Gradient: `gₙ · bₙᵀ` to a; `aₙᵀ · gₙ` to b
   * Source: `torch.bmm`
   */
  readonly bmm: BmmMethod;
  /**
   * The product of matrices, vectors, or batches of matrices.
   *
   * Formula: `a · b`
   * Made of: dot, mv, mm, bmm
   * Source: `torch.matmul`
   */
  readonly matmul: MatMulMethod;

  // Shapes.
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

  // Parts.
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
   * Every step-th element along one dimension, from start to before end.
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
   * Formula: `y = a, y[c[i]] += b[i]`
   * Gradient: `g` to a; `the slices of g that the index names` to b
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

  // Copies.
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

  // Autograd.
  readonly backward: BackwardMethod;

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
  /**
   * Each element, or the value where the mask is true.
   *
   * Formula: `b ? c : a`
   * Gradient: `0 where b, else g` to a; `g where b, else 0` to c
   * Source: `torch.masked_fill`
   */
  maskedFill<S extends Shape>(this: Tensor<S>, mask: Tensor, value: number | Tensor): Tensor<S>;
  /**
   * The product of two matrices, added to a tensor that broadcasts against it.
   *
   * Formula: `β a + α b · c`
   * Gradient: `β g` to a; `α g · cᵀ` to b; `α bᵀ · g` to c
   * Source: `torch.addmm`
   */
  addmm(
    a: Tensor,
    b: Tensor,
    options?: { readonly beta?: number; readonly alpha?: number },
  ): Tensor;
  retainGrad(): void;
  registerHook<S extends Shape>(this: Tensor<S>, fn: TensorHook<S>): RemovableHandle;
  registerPostAccumulateGradHook<S extends Shape>(
    this: Tensor<S>,
    fn: (tensor: Tensor<S>) => void,
  ): RemovableHandle;
}
