/** The methods of Tensor, by subject. `methods.ts` installs the functions behind them. */
import type { ActivationMethods } from './methods/activations.ts';
import type { ArithmeticMethods } from './methods/arithmetic.ts';
import type { AutogradMethods } from './methods/autograd.ts';
import type { ComparisonMethods } from './methods/comparison.ts';
import type { DiagonalMethods } from './methods/diagonals.ts';
import type { InPlaceMethods } from './methods/in-place.generated.ts';
import type { OverwritingMethods } from './methods/overwriting.ts';
import type { PartMethods } from './methods/parts.ts';
import type { PlacingMethods } from './methods/placing.ts';
import type { PointwiseMethods } from './methods/pointwise.ts';
import type { ProductMethods } from './methods/products.ts';
import type { RandomMethods } from './methods/random.ts';
import type { ReductionMethods } from './methods/reductions.ts';
import type { ShapeMethods } from './methods/shapes.ts';
import type { SortingMethods } from './methods/sorting.ts';
import type { SpecialFunctionMethods } from './methods/special-functions.ts';
import type { TrigonometryMethods } from './methods/trigonometry.ts';

export interface TensorMethods
  extends
    ActivationMethods,
    ArithmeticMethods,
    AutogradMethods,
    ComparisonMethods,
    DiagonalMethods,
    InPlaceMethods,
    OverwritingMethods,
    PartMethods,
    PlacingMethods,
    PointwiseMethods,
    ProductMethods,
    RandomMethods,
    ReductionMethods,
    ShapeMethods,
    SortingMethods,
    SpecialFunctionMethods,
    TrigonometryMethods {}
