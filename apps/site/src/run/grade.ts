/** Grades an exercise in the page: the course's judge here, the learner's code in a worker. */
import type { Verdict } from '@gradlings/check';
import { judge } from '@gradlings/check/judge';
import type { ExerciseSource } from '../../plugins/exercises/course.ts';
import { loadChecks } from './load-checks.ts';
import { workerExecutor } from './worker-executor.ts';

export { warmUp } from './run-worker.ts';

/** The verdict on `source` as the answer to an exercise, on the same probes as the command line's. */
export async function grade(exercise: ExerciseSource, source: string): Promise<Verdict> {
  const { id, file, checks, imports } = exercise;
  const executor = workerExecutor({ kind: 'load', file, source, checks, imports });
  try {
    return await judge(id, await loadChecks(exercise), executor, { seed: id });
  } finally {
    await executor.close();
  }
}
