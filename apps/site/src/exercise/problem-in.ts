import type { Verdict } from '@gradlings/check';
import type { RunProblem } from '../editor/run-problem.ts';

/** The first place in the learner's file that the verdict points at. */
export function problemIn({ problem, checks }: Verdict, file: string): RunProblem | undefined {
  const found = [
    { place: problem?.place, message: problem },
    ...checks.map(({ place, message }) => ({ place, message })),
  ].find(({ place, message }) => place?.file === file && message);
  if (!found?.place || !found.message) return undefined;
  const { line, column } = found.place;
  return { line, column, message: found.message.text };
}
