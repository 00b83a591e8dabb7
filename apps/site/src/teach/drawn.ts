/** The components whose code is fetched late, at hand while the site is built: see `near.tsx`. */
export { ArticleExample } from './article/article-example.tsx';
export { GraphPlayer } from './graph/graph-player.tsx';
export { JacobianBuilder } from './jacobian/jacobian-builder.tsx';
export { Predict } from './predict/predict.tsx';
export { SlopeLab } from './slope/slope-lab.tsx';
export { SurfaceLab } from './surface/surface-lab.tsx';
