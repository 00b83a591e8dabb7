import type { ComponentType } from 'react';

/** The course components that a lesson may use without an import, by their names in MDX. */
export const lesson: Record<string, ComponentType<never>> = {};
