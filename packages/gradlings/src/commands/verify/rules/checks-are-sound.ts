import { auditCheck } from '@gradlings/check/judge';
import { seeds, type Rule } from '../subject.ts';

/**
 * On every probe the misconceptions give answers that differ from one another and from the right one, finite
 * differences agree with what is expected, and messages are whole.
 */
export const checksAreSound: Rule = ({ exercise, checks }) =>
  checks.flatMap((check) => {
    const problem = seeds.flatMap((seed) => auditCheck(check, { seed }))[0];
    if (problem === undefined) return [];
    return [
      {
        file: exercise.testFile,
        problem: `in “${check.title}” ${problem}`,
        mend: 'choose a probe that tells them apart, or mend that function',
      },
    ];
  });
