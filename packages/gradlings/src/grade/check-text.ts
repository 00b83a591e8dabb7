import type { Check, Executor, Verdict } from '@gradlings/check';
import { judge } from '@gradlings/check/judge';
import { loadChecks } from '../course/load-checks.ts';
import type { Exercise } from '../course/course.ts';
import { createNodeExecutor } from './node-executor.ts';
import type { Pool } from './pool.ts';
import type { Problem } from './problem.ts';

/** Judges one text as the answer to an exercise. Throws: when no process can be started for it. */
export async function checkText(
  exercise: Exercise,
  text: string,
  { seed, pool }: { readonly seed: string; readonly pool: Pool },
): Promise<Verdict> {
  const checks = await loadChecks(exercise);
  const executor = createNodeExecutor(exercise, text, pool, seed);
  try {
    const verdict = await judge(exercise.id, checks, executor, { seed });
    const failure = executor.failure();
    if (failure !== undefined) throw failure;
    return verdict;
  } finally {
    await executor.close();
  }
}

/** The verdict on an exercise for which nothing can run: 0 of its points, and the reason. */
export function verdictWithout(
  exercise: Exercise,
  checks: readonly Check[],
  reason: Problem,
  seed: string,
): Promise<Verdict> {
  const executor: Executor = {
    load: async () => ({ problem: reason }),
    run: async () => ({ kind: 'refused', reason }),
    console: () => [],
    close: async () => {},
  };
  return judge(exercise.id, checks, executor, { seed });
}
