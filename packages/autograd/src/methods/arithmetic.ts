/** Arithmetic on pairs of elements. How each is called; its comment is written by `npm run generate`. */
import type {
  AddcmulMethod,
  BinaryMethod,
  BinaryOfTensorsMethod,
  ClampMethod,
  LerpMethod,
  QuotientMethod,
  SumMethod,
} from '../signatures/elementwise.ts';

export interface ArithmeticMethods {
  /**
   * The sum of each pair of elements; with alpha, of a and alpha · b.
   *
   * Formula: `a + b`
   * Gradient: `g` to a; `g` to b
   * Source: `torch.add`
   */
  readonly add: SumMethod;
  /**
   * The difference of each pair of elements; with alpha, of a and alpha · b.
   *
   * Formula: `a − b`
   * Gradient: `g` to a; `−g` to b
   * Source: `torch.sub`
   */
  readonly sub: SumMethod;
  /**
   * The product of each pair of elements.
   *
   * Formula: `a · b`
   * Gradient: `g · b` to a; `g · a` to b
   * Source: `torch.mul`
   */
  readonly mul: BinaryMethod;
  /**
   * The quotient of each pair of elements, not rounded unless told.
   *
   * Formula: `a / b`
   * Gradient: `g / b` to a; `−g · a / b²` to b
   * Source: `torch.div`
   */
  readonly div: QuotientMethod;
  /**
   * How often the second fits into the first, rounded down.
   *
   * Formula: `⌊a / b⌋`
   * Gradient: `refused` to a; `refused` to b
   * Source: `torch.floor_divide`
   */
  readonly floorDivide: BinaryMethod;
  /**
   * What is left of a when b fits into it no more, with the sign of a: % of JavaScript.
   *
   * Formula: `a − b · trunc (a / b)`
   * Gradient: `g` to a; `−g · trunc (a / b)` to b
   * Source: `torch.fmod`
   */
  readonly fmod: BinaryMethod;
  /**
   * What is left of a when b fits into it no more, with the sign of b: % of Python.
   *
   * Formula: `a − b · ⌊a / b⌋`
   * Gradient: `g` to a; `−g · ⌊a / b⌋` to b
   * Source: `torch.remainder`
   */
  readonly remainder: BinaryMethod;
  /**
   * The first of each pair of elements to the power of the second.
   *
   * Formula: `aᵇ`
   * Gradient: `g · b · aᵇ⁻¹` to a; `g · aᵇ · ln a` to b
   * Source: `torch.pow`
   */
  readonly pow: BinaryMethod;
  /**
   * pow in double precision, of whole numbers too.
   *
   * Formula: `aᵇ`
   * Made of: to, pow
   * Source: `torch.float_power`
   */
  readonly floatPower: BinaryMethod;
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
   * The larger of each pair of elements; a nan loses.
   *
   * Formula: `max(a, b)`
   * Gradient: `g where a ≥ b or b is nan, else 0` to a; `0 where a ≥ b or b is nan, else g` to b
   * Source: `torch.fmax`
   */
  readonly fmax: BinaryOfTensorsMethod;
  /**
   * The smaller of each pair of elements; a nan loses.
   *
   * Formula: `min(a, b)`
   * Gradient: `g where a ≤ b or b is nan, else 0` to a; `0 where a ≤ b or b is nan, else g` to b
   * Source: `torch.fmin`
   */
  readonly fmin: BinaryOfTensorsMethod;
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
   * The way from a to b, c of it: a where c is 0, b where it is 1.
   *
   * Formula: `a + c · (b − a)`
   * Gradient: `g · (1 − c)` to a; `g · c` to b; `g · (b − a)` to c
   * Source: `torch.lerp`
   */
  readonly lerp: LerpMethod;
  /**
   * A tensor plus the product of two others, times the value.
   *
   * Formula: `a + value · b · c`
   * Gradient: `g` to a; `g · value · c` to b; `g · value · b` to c
   * Source: `torch.addcmul`
   */
  readonly addcmul: AddcmulMethod;
  /**
   * A tensor plus the quotient of two others, times the value.
   *
   * Formula: `a + value · b / c`
   * Gradient: `g` to a; `g · value / c` to b; `−g · value · b / c²` to c
   * Source: `torch.addcdiv`
   */
  readonly addcdiv: AddcmulMethod;
  /**
   * Each element, or the nearer bound where it lies beyond one.
   *
   * Formula: `min(max(a, b), c)`
   * Gradient: `g where b ≤ a ≤ c, else 0` to a; `g where a < b < c, else 0` to b; `g where a > c or b > c, else 0` to c
   * Source: `torch.clamp`
   */
  readonly clamp: ClampMethod;
  /**
   * Each element, or the bound where it lies below.
   *
   * Formula: `max(a, b)`
   * Gradient: `g where a ≥ b, else 0` to a; `g where a < b, else 0` to b
   * Source: `torch.clamp_min`
   */
  readonly clampMin: BinaryMethod;
  /**
   * Each element, or the bound where it lies above.
   *
   * Formula: `min(a, b)`
   * Gradient: `g where a ≤ b, else 0` to a; `g where a > b, else 0` to b
   * Source: `torch.clamp_max`
   */
  readonly clampMax: BinaryMethod;
}
