/** Derivatives on batches of gradients. */
import type { Gradients } from '../hooks.ts';
import { levelsOf } from './align.ts';
import { NotBatchable } from './batched.ts';
import { perSample } from './per-sample.ts';

/** What `derivative` makes of the gradients: of all samples at once or, where it reads single numbers, one by one. */
export function derivativeOfBatch<T>(derivative: (arrived: Gradients) => T, arrived: Gradients): T {
  try {
    return derivative(arrived);
  } catch (error) {
    const levels = levelsOf(arrived);
    if (!(error instanceof NotBatchable) || levels.length === 0) throw error;
    return perSample(
      'a derivative',
      (...own) => derivative(own as Gradients),
      arrived,
      levels,
    ) as T;
  }
}
