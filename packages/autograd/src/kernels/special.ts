/** The functions of one element that Math does not have; a generated loop calls them by name. */
export { erf, erfc, gelu } from './special/erf.ts';
export { erfinv } from './special/erfinv.ts';
export { digamma, lgamma } from './special/gamma.ts';
export { polygamma } from './special/polygamma.ts';
