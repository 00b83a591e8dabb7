import type { ComponentType } from 'react';
import * as drawn from '#drawn';
import { near } from './near.tsx';

/** The teaching components that a lesson may use without an import, by their names in MDX. */
export const teach: Record<string, ComponentType<never>> = {
  SurfaceLab: near(
    async () => (await import('./surface/surface-lab.tsx')).SurfaceLab,
    drawn.SurfaceLab,
    '40rem',
  ),
};
