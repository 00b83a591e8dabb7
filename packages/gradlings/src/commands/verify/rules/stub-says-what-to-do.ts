import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { seeds, type Rule } from '../subject.ts';

/** The stub runs, scores 0, and each check says that it is not written yet. */
export const stubSaysWhatToDo: Rule = async ({ exercise, verdict }) => {
  const file = join(exercise.folder, exercise.file);
  if (!existsSync(file)) {
    return [{ file, problem: 'there is no stub', mend: 'write it: what the learner edits' }];
  }
  const { problem, checks } = await verdict(file, seeds[0]);
  if (problem !== undefined) {
    return [
      {
        file,
        problem: `the stub cannot run: ${problem.text}`,
        mend: 'let it load and fail in its function',
      },
    ];
  }
  return checks
    .filter(({ message }) => message?.code !== 'not-implemented')
    .map(({ title, status, message }) => ({
      file,
      problem: `under “${title}” the stub ${status === 'passed' ? 'passes' : `says “${message?.text ?? status}”`}`,
      mend: "throw new Error('not implemented yet') before anything else",
    }));
};
