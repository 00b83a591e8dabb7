import { join } from 'node:path';
import type { Rule } from '../subject.ts';

/** Every misconception has its wrong submission, and every wrong submission its misconception. */
export const wrongAnswersAreKept: Rule = ({ course, exercise, checks }) => {
  const ids = new Set(checks.flatMap(({ misconceptions = {} }) => Object.keys(misconceptions)));
  const kept = new Set(exercise.wrong.map(({ misconception }) => misconception));
  const folder = join(course.root, 'solutions', exercise.path, 'wrong');
  return [
    ...[...ids]
      .filter((id) => !kept.has(id))
      .map((id) => ({
        file: join(folder, `${id}.ts`),
        problem: `${exercise.testFile} names the misconception ${id}, and no wrong submission has it`,
        mend: 'write the file as someone with this idea would',
      })),
    ...exercise.wrong
      .filter(({ misconception }) => !ids.has(misconception))
      .map(({ misconception, file }) => ({
        file,
        problem: `no check in ${exercise.testFile} names the misconception ${misconception}`,
        mend: 'name it in the check that catches it, or remove the file',
      })),
  ];
};
