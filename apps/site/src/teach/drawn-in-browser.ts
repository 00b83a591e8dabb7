/** In the browser nothing is at hand: the code of a component is fetched when it comes near. */
export const ArticleExample = undefined;
export const GraphPlayer = undefined;
export const JacobianBuilder = undefined;
export const Predict = undefined;
export const SlopeLab = undefined;
export const SurfaceLab = undefined;
