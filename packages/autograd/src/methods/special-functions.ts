/** Error function, gamma function and their relatives. How each is called; its comment is written by `npm run generate`. */
import type { PointwiseMethod, PolygammaMethod } from '../signatures.ts';

export interface SpecialFunctionMethods {
  /**
   * The error function: the share of a bell curve that lies within ± a.
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
  readonly polygamma: PolygammaMethod;
}
