import type { ComponentType } from 'react';
import * as drawn from '#drawn';
import { near } from './near.tsx';

export const SurfaceLab = near(
  async () => (await import('./surface/surface-lab.tsx')).SurfaceLab,
  drawn.SurfaceLab,
  '40rem',
);

/** The teaching components that a lesson may use without an import, by their names in MDX. */
export const teach: Record<string, ComponentType<never>> = {
  SurfaceLab,
  SlopeLab: near(
    async () => (await import('./slope/slope-lab.tsx')).SlopeLab,
    drawn.SlopeLab,
    '40rem',
  ),
  JacobianBuilder: near(
    async () => (await import('./jacobian/jacobian-builder.tsx')).JacobianBuilder,
    drawn.JacobianBuilder,
    '28rem',
  ),
  GraphPlayer: near(
    async () => (await import('./graph/graph-player.tsx')).GraphPlayer,
    drawn.GraphPlayer,
    '36rem',
  ),
  Predict: near(
    async () => (await import('./predict/predict.tsx')).Predict,
    drawn.Predict,
    '12rem',
  ),
  ArticleExample: near(
    async () => (await import('./article/article-example.tsx')).ArticleExample,
    drawn.ArticleExample,
    '40rem',
  ),
};
