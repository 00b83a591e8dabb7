import type { CheckVerdict } from '@gradlings/check';
import { seeds, type Complaint, type Rule } from '../subject.ts';

/** Every wrong submission fails, and each check that it fails names its misconception and no other. */
export const wrongAnswersAreRecognised: Rule = async ({ exercise, verdict }) => {
  const found: Complaint[] = [];
  for (const { misconception, file } of exercise.wrong) {
    const complain = (problem: string, mend: string) => found.push({ file, problem, mend });
    for (const seed of seeds) {
      const { problem, checks } = await verdict(file, seed);
      const failed = checks.filter(({ status }) => status !== 'passed');
      const other = failed.find((check) => check.misconception !== misconception);
      if (problem !== undefined) complain(`it cannot run: ${problem.text}`, 'mend it');
      else if (failed.length === 0)
        complain(
          `with seed ${seed} it passes`,
          'give a check a probe that tells it from the right answer',
        );
      else if (other !== undefined)
        complain(
          `with seed ${seed} “${other.title}” says ${said(other)} instead of ${misconception}`,
          `let the file make this one mistake, or name the misconception in that check`,
        );
      else continue;
      break;
    }
  }
  return found;
};

const said = ({ misconception, message, status }: CheckVerdict): string =>
  misconception ?? `“${message?.text ?? status}”`;
