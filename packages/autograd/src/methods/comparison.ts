/** Comparisons, logic, and choosing by truth. How each is called; its comment is written by `npm run generate`. */
import type { AllCloseMethod, EqualMethod, IsCloseMethod } from '../signatures/closeness.ts';
import type {
  BinaryMethod,
  ComparisonMethod,
  PointwiseMethod,
  PredicateMethod,
  WhereMethod,
} from '../signatures/elementwise.ts';
import type { MaskedFillMethod } from '../signatures/indexing.ts';

export interface ComparisonMethods {
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
   * Whether the two of each pair are equal, but for a tolerance.
   *
   * Formula: `|a − b| ≤ atol + rtol · |b|`
   * Gradient: none
   * Source: `torch.isclose`
   */
  readonly isclose: IsCloseMethod;
  /**
   * Whether all pairs are equal, but for a tolerance: true or false, no tensor.
   *
   * Formula: `|a − b| ≤ atol + rtol · |b|, for all`
   * Gradient: none
   * Source: `torch.allclose`
   */
  readonly allclose: AllCloseMethod;
  /**
   * Whether two tensors have one shape and the same numbers: true or false, no tensor.
   *
   * Formula: `a = b, for all`
   * Gradient: none
   * Source: `torch.equal`
   */
  readonly equal: EqualMethod;
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
   * Whether one of each pair is true, not both.
   *
   * Formula: `a ⊻ b`
   * Gradient: none
   * Source: `torch.logical_xor`
   */
  readonly logicalXor: ComparisonMethod;
  /**
   * Whether each element is false: 0.
   *
   * Formula: `¬a`
   * Gradient: none
   * Source: `torch.logical_not`
   */
  readonly logicalNot: PredicateMethod;
  /**
   * The bits that both of each pair have.
   *
   * Formula: `a & b`
   * Gradient: none
   * Source: `torch.bitwise_and`
   */
  readonly bitwiseAnd: BinaryMethod;
  /**
   * The bits that one or both of each pair have.
   *
   * Formula: `a | b`
   * Gradient: none
   * Source: `torch.bitwise_or`
   */
  readonly bitwiseOr: BinaryMethod;
  /**
   * The bits that one of each pair has, and the other has not.
   *
   * Formula: `a ^ b`
   * Gradient: none
   * Source: `torch.bitwise_xor`
   */
  readonly bitwiseXor: BinaryMethod;
  /**
   * Each element with every bit the other way; of a truth value, its opposite.
   *
   * Formula: `~a`
   * Gradient: none
   * Source: `torch.bitwise_not`
   */
  readonly bitwiseNot: PointwiseMethod;
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
   * Whether each element is ∞.
   *
   * Formula: `a = ∞`
   * Gradient: none
   * Source: `torch.isposinf`
   */
  readonly isposinf: PredicateMethod;
  /**
   * Whether each element is −∞.
   *
   * Formula: `a = −∞`
   * Gradient: none
   * Source: `torch.isneginf`
   */
  readonly isneginf: PredicateMethod;
  /**
   * Whether each element is a number, neither infinite nor nan.
   *
   * Formula: `|a| < ∞`
   * Gradient: none
   * Source: `torch.isfinite`
   */
  readonly isfinite: PredicateMethod;
  /**
   * Whether each element has a minus sign, −0 too.
   *
   * Formula: `a < 0, or a = −0`
   * Gradient: none
   * Source: `torch.signbit`
   */
  readonly signbit: PredicateMethod;
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
  readonly maskedFill: MaskedFillMethod;
}
