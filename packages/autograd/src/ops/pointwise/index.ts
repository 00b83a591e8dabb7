/** Functions of each element by itself, or of elements that stand in one place. */
import * as addcmul from './addcmul.ts';
import * as arithmetic from './arithmetic.ts';
import * as clamp from './clamp.ts';
import * as clampOneSide from './clamp-one-side.ts';
import * as conditional from './conditional.ts';
import * as errorFunctions from './error-functions.ts';
import * as floatPower from './float-power.ts';
import * as fmaxFmin from './fmax-fmin.ts';
import * as gamma from './gamma.ts';
import * as hyperbolics from './hyperbolics.ts';
import * as lerp from './lerp.ts';
import * as logarithms from './logarithms.ts';
import * as nanToNum from './nan-to-num.ts';
import * as pointwise from './pointwise.ts';
import * as powers from './powers.ts';
import * as remainders from './remainders.ts';
import * as roundedDivision from './rounded-division.ts';
import * as rounding from './rounding.ts';
import * as signs from './signs.ts';
import * as trigonometry from './trigonometry.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [
  arithmetic,
  fmaxFmin,
  roundedDivision,
  remainders,
  lerp,
  addcmul,
  powers,
  floatPower,
  pointwise,
  trigonometry,
  hyperbolics,
  logarithms,
  errorFunctions,
  gamma,
  rounding,
  signs,
  nanToNum,
  clamp,
  clampOneSide,
  conditional,
] as const;
