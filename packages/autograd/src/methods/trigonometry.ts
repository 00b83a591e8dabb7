/** Angles and hyperbolic functions. How each is called; its comment is written by `npm run generate`. */
import type { BinaryOfTensorsMethod, PointwiseMethod } from '../signatures/elementwise.ts';

export interface TrigonometryMethods {
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
   * The tangent of each element, in radians.
   *
   * Formula: `tan a`
   * Gradient: `g · (1 + y²)`
   * Source: `torch.tan`
   */
  readonly tan: PointwiseMethod;
  /**
   * The angle, from −π/2 to π/2, of which each element is the sine.
   *
   * Formula: `sin⁻¹ a`
   * Gradient: `g / √(1 − a²)`
   * Source: `torch.asin`
   */
  readonly asin: PointwiseMethod;
  /**
   * The angle, from 0 to π, of which each element is the cosine.
   *
   * Formula: `cos⁻¹ a`
   * Gradient: `−g / √(1 − a²)`
   * Source: `torch.acos`
   */
  readonly acos: PointwiseMethod;
  /**
   * The angle, from −π/2 to π/2, of which each element is the tangent.
   *
   * Formula: `tan⁻¹ a`
   * Gradient: `g / (1 + a²)`
   * Source: `torch.atan`
   */
  readonly atan: PointwiseMethod;
  /**
   * The angle, from −π to π, at which the point (b, a) is seen from the origin.
   *
   * Formula: `atan2(a, b)`
   * Gradient: `g · b / (a² + b²), and 0 at the origin` to a; `−g · a / (a² + b²), and 0 at the origin` to b
   * Source: `torch.atan2`
   */
  readonly atan2: BinaryOfTensorsMethod;
  /**
   * The long side of the right triangle with the short sides a and b.
   *
   * Formula: `√(a² + b²)`
   * Gradient: `g · a / y` to a; `g · b / y` to b
   * Source: `torch.hypot`
   */
  readonly hypot: BinaryOfTensorsMethod;
  /**
   * Degrees to radians.
   *
   * Formula: `a · π / 180`
   * Gradient: `g · π / 180`
   * Source: `torch.deg2rad`
   */
  readonly deg2rad: PointwiseMethod;
  /**
   * Radians to degrees.
   *
   * Formula: `a · 180 / π`
   * Gradient: `g · 180 / π`
   * Source: `torch.rad2deg`
   */
  readonly rad2deg: PointwiseMethod;
  /**
   * The hyperbolic sine of each element.
   *
   * Formula: `(eᵃ − e⁻ᵃ) / 2`
   * Gradient: `g · cosh a`
   * Source: `torch.sinh`
   */
  readonly sinh: PointwiseMethod;
  /**
   * The hyperbolic cosine of each element.
   *
   * Formula: `(eᵃ + e⁻ᵃ) / 2`
   * Gradient: `g · sinh a`
   * Source: `torch.cosh`
   */
  readonly cosh: PointwiseMethod;
  /**
   * The hyperbolic tangent of each element.
   *
   * Formula: `tanh a`
   * Gradient: `g · (1 − y²)`
   * Source: `torch.tanh`
   */
  readonly tanh: PointwiseMethod;
  /**
   * The inverse of sinh.
   *
   * Formula: `ln (a + √(a² + 1))`
   * Gradient: `g / √(a² + 1)`
   * Source: `torch.asinh`
   */
  readonly asinh: PointwiseMethod;
  /**
   * The inverse of cosh, for elements from 1 on.
   *
   * Formula: `ln (a + √(a² − 1))`
   * Gradient: `g / √(a² − 1)`
   * Source: `torch.acosh`
   */
  readonly acosh: PointwiseMethod;
  /**
   * The inverse of tanh, for elements between −1 and 1.
   *
   * Formula: `ln ((1 + a) / (1 − a)) / 2`
   * Gradient: `g / (1 − a²)`
   * Source: `torch.atanh`
   */
  readonly atanh: PointwiseMethod;
}
