import { join } from 'node:path';
import { seeds, type Complaint, type Rule } from '../subject.ts';

/** There is a solution, and it gets full marks under every seed. */
export const solutionPasses: Rule = async ({ course, exercise, verdict }) => {
  const file = exercise.solutionFile;
  if (file === undefined) {
    const missing = join(course.root, 'solutions', exercise.path, exercise.file);
    return [{ file: missing, problem: 'there is no solution', mend: 'write it' }];
  }
  const found: Complaint[] = [];
  for (const seed of seeds) {
    const { problem, checks, points, maxPoints } = await verdict(file, seed);
    const wrong = checks.find(({ status }) => status !== 'passed');
    if (problem !== undefined)
      return [{ file, problem: `the solution cannot run: ${problem.text}`, mend: 'mend it' }];
    if (wrong === undefined && points === maxPoints) continue;
    found.push({
      file,
      problem: `with seed ${seed} “${wrong?.title}” ${wrong?.status}: ${wrong?.message?.text}`,
      mend: 'mend the solution, or the check’s probe or expected value',
    });
    break;
  }
  return found;
};
