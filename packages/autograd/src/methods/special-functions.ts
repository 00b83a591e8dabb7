/** Error function, gamma function and their relatives. How each is called; its comment is written by `npm run generate`. */
import type {
  BinaryMethod,
  BinaryOfTensorsMethod,
  LogitMethod,
  PointwiseMethod,
  PolygammaMethod,
} from '../signatures/elementwise.ts';

export interface SpecialFunctionMethods {
  /**
   * The error function: for a ≥ 0, the share of the area under e^(−x²) that lies between −a and a.
   *
   * Formula: `2/√π ∫₀ᵃ e^(−t²) dt`
   * Gradient: `g · 2/√π · e^(−a²)`
   * Source: `torch.erf`
   */
  readonly erf: PointwiseMethod;
  /**
   * 1 − erf a, exact where that is near 0.
   *
   * Formula: `1 − erf a`
   * Gradient: `−g · 2/√π · e^(−a²)`
   * Source: `torch.erfc`
   */
  readonly erfc: PointwiseMethod;
  /**
   * The inverse of erf: of which number each element is the error function.
   *
   * Formula: `erf⁻¹ a`
   * Gradient: `g · √π/2 · e^(y²)`
   * Source: `torch.erfinv`
   */
  readonly erfinv: PointwiseMethod;
  /**
   * The logarithm of |Γ(a)|: of (a − 1)! where a is whole.
   *
   * Formula: `ln |Γ(a)|`
   * Gradient: `g · ψ(a)`
   * Source: `torch.lgamma`
   */
  readonly lgamma: PointwiseMethod;
  /**
   * The slope of lgamma.
   *
   * Formula: `ψ(a) = Γ′(a) / Γ(a)`
   * Gradient: `g · ψ′(a)`
   * Source: `torch.digamma`
   */
  readonly digamma: PointwiseMethod;
  /** The n-th derivative of `digamma`; from n = 1 on. Source: `torch.polygamma` */
  readonly polygamma: PolygammaMethod;
  /**
   * The logarithm of the odds of a probability: the inverse of sigmoid.
   *
   * Formula: `ln (a / (1 − a))`
   * Gradient: `g / (a · (1 − a)), and 0 where eps is in its place`
   * Source: `torch.logit`
   */
  readonly logit: LogitMethod;
  /**
   * a times the logarithm of b, and 0 where a is 0.
   *
   * Formula: `a · ln b`
   * Gradient: `g · ln b, and 0 where a is 0 and b no positive number` to a; `g · a / b` to b
   * Source: `torch.xlogy`
   */
  readonly xlogy: BinaryMethod;
  /**
   * The logarithm of the sum of two numbers that are given by their logarithms.
   *
   * Formula: `ln (eᵃ + eᵇ)`
   * Gradient: `g · sigmoid(a − b)` to a; `g · sigmoid(b − a)` to b
   * Source: `torch.logaddexp`
   */
  readonly logaddexp: BinaryOfTensorsMethod;
  /**
   * As logaddexp, to base 2.
   *
   * Formula: `log₂ (2ᵃ + 2ᵇ)`
   * Gradient: `g · sigmoid((a − b) · ln 2)` to a; `g · sigmoid((b − a) · ln 2)` to b
   * Source: `torch.logaddexp2`
   */
  readonly logaddexp2: BinaryOfTensorsMethod;
  /**
   * sin πa / πa, and 1 at 0.
   *
   * Formula: `sin πa / πa`
   * Gradient: `g · (πa · cos πa − sin πa) / πa², and 0 at 0`
   * Source: `torch.sinc`
   */
  readonly sinc: PointwiseMethod;
}
