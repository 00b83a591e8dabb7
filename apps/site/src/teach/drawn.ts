/** The components whose code is fetched late, at hand while the site is built: see `near.tsx`. */
export { SurfaceLab } from './surface/surface-lab.tsx';
