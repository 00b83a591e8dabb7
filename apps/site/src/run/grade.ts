/** Grades an exercise in the page: the course's judge here, the learner's code in a worker. */
import type { Verdict } from '@gradlings/check';
import { judge } from '@gradlings/check/judge';
import type { ExerciseSource } from '../../plugins/exercises/course.ts';
import type { GraphData } from '../teach/graph/graph-data.ts';
import { loadChecks } from './load-checks.ts';
import { recordGraph } from './record-graph.ts';
import { workerExecutor } from './worker-executor.ts';

export { warmUp } from './run-worker.ts';

export interface Graded {
  readonly verdict: Verdict;
  /** Where the code went backward through a recorded graph: runs it once more, for that graph. */
  readonly graph: (() => Promise<GraphData | null>) | undefined;
}

/** The verdict on `source` as the answer to an exercise, on the same probes as the command line's. */
export async function grade(exercise: ExerciseSource, source: string): Promise<Graded> {
  const { id, file, checks, imports } = exercise;
  const load = { kind: 'load', file, source, checks, imports } as const;
  const executor = workerExecutor(load);
  try {
    const verdict = await judge(id, await loadChecks(exercise), executor, { seed: id });
    const recorded = executor.recorded();
    return { verdict, graph: recorded && (() => recordGraph(load, recorded)) };
  } finally {
    await executor.close();
  }
}
