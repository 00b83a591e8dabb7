/** In the browser nothing is at hand: the code of a component is fetched when it comes near. */
export const SurfaceLab = undefined;
