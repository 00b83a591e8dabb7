/** The methods of Tensor, by subject. `methods.ts` installs the functions behind them. */
import type { AutogradMethods } from './methods/autograd.ts';
import type { PartMethods } from './methods/parts.ts';
import type { PointwiseMethods } from './methods/pointwise.ts';
import type { ProductMethods } from './methods/products.ts';
import type { ReductionMethods } from './methods/reductions.ts';
import type { ShapeMethods } from './methods/shapes.ts';

export interface TensorMethods
  extends
    AutogradMethods,
    PartMethods,
    PointwiseMethods,
    ProductMethods,
    ReductionMethods,
    ShapeMethods {}
