/** What the lessons ask to predict, by name. */
import { graph } from './chapters/graph.ts';
import { matrices } from './chapters/matrices.ts';
import { scalars } from './chapters/scalars.ts';
import { vectors } from './chapters/vectors.ts';
import type { Prediction } from './prediction.ts';

export const predictions = {
  ...scalars,
  ...graph,
  ...matrices,
  ...vectors,
} as const satisfies Record<string, Prediction>;

export type PredictionName = keyof typeof predictions;
