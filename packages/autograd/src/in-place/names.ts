/**
 * The operations of which PyTorch has a form with "_" as a method: all of its that change neither
 * shape nor strides. Those that are operations here have theirs from this list.
 */
export const inPlaceNames: ReadonlySet<string> = new Set(
  `
  abs absolute acos acosh add addbmm addcdiv addcmul addmm addmv addr arccos arccosh arcsin
  arcsinh arctan2 arctan arctanh asin asinh atan2 atan atanh baddbmm bitwiseAnd
  bitwiseLeftShift bitwiseNot bitwiseOr bitwiseRightShift bitwiseXor ceil clamp clampMax
  clampMin clip copysign cos cosh cumprod cumsum deg2rad digamma div divide eq erf erfc erfinv
  exp2 exp expm1 fillDiagonal fix floatPower floor floorDivide fmod frac gcd ge greater
  greaterEqual gt heaviside hypot i0 igamma igammac indexAdd indexCopy indexFill indexPut
  indexReduce lcm ldexp le lerp less lessEqual lgamma log10 log1p log2 log logicalAnd
  logicalNot logicalOr logicalXor logit lt maskedFill maskedScatter mul multiply mvlgamma
  nanToNum ne neg negative nextafter notEqual polygamma pow put rad2deg reciprocal relu
  remainder renorm round rsqrt scatter scatterAdd scatterReduce sgn sigmoid sign sin sinc sinh
  sqrt square sub subtract tan tanh tril triu trueDivide trunc xlogy
  `
    .trim()
    .split(/\s+/),
);
