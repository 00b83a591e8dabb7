import type { Verdict } from '@gradlings/check';
import type { Flag } from './result.ts';

/** Mistakes that anyone makes; everything else for which nothing runs is worth a teacher's look. */
const harmless = new Set([
  'syntax-error',
  'no-such-export',
  'commonjs',
  'missing-export',
  'missing-file',
  'threw',
]);

/** What a verdict tells about how an answer behaved, each kind once. */
export function flagsOf(verdict: Verdict, file: string): Flag[] {
  const flags = new Map<string, Flag>();
  const add = (code: string, text: string): void => {
    if (!flags.has(code)) flags.set(code, { code, text, file });
  };
  const { problem } = verdict;
  if (problem?.code === 'timeout') add('endless-loop', problem.text);
  else if (problem !== undefined && !harmless.has(problem.code)) add(problem.code, problem.text);
  for (const { status, message } of verdict.checks) {
    if (message === undefined) continue;
    if (status === 'timeout') add('endless-loop', message.text);
    if (status === 'refused') add(message.code, message.text);
  }
  return [...flags.values()];
}
