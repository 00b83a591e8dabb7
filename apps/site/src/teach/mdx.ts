import type { ComponentType } from 'react';
import * as drawn from '#drawn';
import { near } from './near.tsx';

export const SurfaceLab = near(
  async () => (await import('./surface/surface-lab.tsx')).SurfaceLab,
  drawn.SurfaceLab,
  'clamp(35rem, 76rem - 75vw, 61rem)',
);

/** The teaching components that a lesson may use without an import, by their names in MDX. */
export const teach: Record<string, ComponentType<never>> = {
  SurfaceLab,
  SlopeLab: near(
    async () => (await import('./slope/slope-lab.tsx')).SlopeLab,
    drawn.SlopeLab,
    'clamp(48rem, 107rem - 107vw, 84rem)',
  ),
  JacobianBuilder: near(
    async () => (await import('./jacobian/jacobian-builder.tsx')).JacobianBuilder,
    drawn.JacobianBuilder,
    'clamp(35rem, 65rem - 55vw, 54rem)',
  ),
  GraphPlayer: near(
    async () => (await import('./graph/graph-player.tsx')).GraphPlayer,
    drawn.GraphPlayer,
    'clamp(31rem, 112rem - 210vw, 53rem)',
  ),
  Predict: near(
    async () => (await import('./predict/predict.tsx')).Predict,
    drawn.Predict,
    'clamp(13rem, 21rem - 20vw, 17rem)',
  ),
  ArticleExample: near(
    async () => (await import('./article/article-example.tsx')).ArticleExample,
    drawn.ArticleExample,
    'clamp(56rem, 80rem - 40vw, 72rem)',
  ),
};
