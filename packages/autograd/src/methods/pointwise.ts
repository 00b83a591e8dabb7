/** Functions of each element, of pairs of them, and comparisons. How each is called; its comment is written by `npm run generate`. */
import type { Shape } from '../shape-types.ts';
import type {
  BinaryMethod,
  BinaryOfTensorsMethod,
  ClampMethod,
  ComparisonMethod,
  PointwiseMethod,
  PredicateMethod,
  WhereMethod,
} from '../signatures.ts';
import type { Tensor } from '../tensor.ts';

export interface PointwiseMethods {
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
  /**
   * Each element, or the value where the mask is true.
   *
   * Formula: `b ? c : a`
   * Gradient: `0 where b, else g` to a; `g where b, else 0` to c
   * Source: `torch.masked_fill`
   */
  maskedFill<S extends Shape>(this: Tensor<S>, mask: Tensor, value: number | Tensor): Tensor<S>;
}
