/** Functions of each element by itself. How each is called; its comment is written by `npm run generate`. */
import type { NanToNumMethod, PointwiseMethod, RoundMethod } from '../signatures/elementwise.ts';

export interface PointwiseMethods {
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
   * 2 to the power of each element.
   *
   * Formula: `2ᵃ`
   * Gradient: `g · y · ln 2`
   * Source: `torch.exp2`
   */
  readonly exp2: PointwiseMethod;
  /**
   * The logarithm of each element to base 2.
   *
   * Formula: `log₂ a`
   * Gradient: `g / (a · ln 2)`
   * Source: `torch.log2`
   */
  readonly log2: PointwiseMethod;
  /**
   * The logarithm of each element to base 10.
   *
   * Formula: `log₁₀ a`
   * Gradient: `g / (a · ln 10)`
   * Source: `torch.log10`
   */
  readonly log10: PointwiseMethod;
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
   * The tensor itself.
   *
   * Formula: `a`
   * Gradient: `g`
   * Source: `torch.positive`
   */
  readonly positive: PointwiseMethod;
  /**
   * The largest whole number that is not above each element.
   *
   * Formula: `⌊a⌋`
   * Gradient: `0`
   * Source: `torch.floor`
   */
  readonly floor: PointwiseMethod;
  /**
   * The smallest whole number that is not below each element.
   *
   * Formula: `⌈a⌉`
   * Gradient: `0`
   * Source: `torch.ceil`
   */
  readonly ceil: PointwiseMethod;
  /**
   * The nearest whole number, or number of so many decimals; of two, the even one.
   *
   * Formula: `the whole number nearest to a`
   * Gradient: `0`
   * Source: `torch.round`
   */
  readonly round: RoundMethod;
  /**
   * Each element without what is behind the point.
   *
   * Formula: `sign a · ⌊|a|⌋`
   * Gradient: `0`
   * Source: `torch.trunc`
   */
  readonly trunc: PointwiseMethod;
  /**
   * What is behind the point of each element, with its sign.
   *
   * Formula: `a − trunc a`
   * Gradient: `g`
   * Source: `torch.frac`
   */
  readonly frac: PointwiseMethod;
  /**
   * Each element, and numbers in the place of nan and the infinities.
   *
   * Formula: `a, or a number where a is none`
   * Gradient: `g where a is a number, else 0`
   * Source: `torch.nan_to_num`
   */
  readonly nanToNum: NanToNumMethod;
}
