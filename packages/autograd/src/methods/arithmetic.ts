/** Arithmetic on pairs of elements. How each is called; its comment is written by `npm run generate`. */
import type { BinaryMethod, BinaryOfTensorsMethod, ClampMethod } from '../signatures.ts';

export interface ArithmeticMethods {
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
   * Each element with the sign of the other, that of −0 too.
   *
   * Formula: `|a| · sign b`
   * Gradient: `g · y / a, and 0 where a is 0` to a; `0` to b
   * Source: `torch.copysign`
   */
  readonly copysign: BinaryMethod;
  /**
   * 0 for negative elements, 1 for positive ones, and b for 0.
   *
   * Formula: `0 where a < 0, b where a = 0, else 1`
   * Gradient: `refused` to a; `refused` to b
   * Source: `torch.heaviside`
   */
  readonly heaviside: BinaryOfTensorsMethod;
  /**
   * Each element, or the nearer bound where it lies beyond one.
   *
   * Formula: `min(max(a, b), c)`
   * Gradient: `g where b ≤ a ≤ c, else 0` to a; `g where a < b < c, else 0` to b; `g where a > c or b > c, else 0` to c
   * Source: `torch.clamp`
   */
  readonly clamp: ClampMethod;
}
