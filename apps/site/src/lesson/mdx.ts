import type { ComponentType } from 'react';
import { Code } from './code.tsx';
import { Exercise } from './exercise.tsx';
import { PyTorch } from './py-torch.tsx';

/** The course components that a lesson may use without an import, by their names in MDX. */
export const lesson: Record<string, ComponentType<never>> = { Code, Exercise, PyTorch };
