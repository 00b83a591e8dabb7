import type { ComponentType } from 'react';

/** The teaching components that a lesson may use without an import, by their names in MDX. */
export const teach: Record<string, ComponentType<never>> = {};
