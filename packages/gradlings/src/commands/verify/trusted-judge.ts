import { basename } from 'node:path';
import type { Check, Verdict } from '@gradlings/check';
import { judge } from '@gradlings/check/judge';
import { inProcess, locateIn } from '@gradlings/check/runner';
import type { Exercise } from '../../course/course.ts';
import { checksWith, loadModule } from '../load-trusted.ts';

/**
 * Loads one of the course's own answers into this process, to be judged under many seeds: a child for each would take
 * minutes.
 */
export async function trustedJudge(
  exercise: Exercise,
  canonical: readonly Check[],
  file: string,
): Promise<(seed: string) => Promise<Verdict>> {
  const loaded = await loadModule(file);
  if ('problem' in loaded) {
    const executor = { ...inProcess([], () => undefined), load: async () => loaded };
    return (seed) => judge(exercise.id, canonical, executor, { seed });
  }
  const checks = await checksWith(exercise, loaded.module);
  const executor = inProcess(checks, locateIn(basename(file)));
  return (seed) => judge(exercise.id, canonical, executor, { seed });
}
