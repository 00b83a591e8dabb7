import type { Rule } from '../subject.ts';

/** Every check is worth something. */
export const pointsArePositive: Rule = ({ exercise, checks }) =>
  checks
    .filter(({ points = 1 }) => !Number.isInteger(points) || points < 1)
    .map(({ title, points }) => ({
      file: exercise.testFile,
      problem: `“${title}” has ${points} points`,
      mend: 'give it 1, 2, 3, …',
    }));
