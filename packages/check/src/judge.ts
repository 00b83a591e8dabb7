/** Reaches the verdict on an exercise. Everything that decides happens here; the executor only brings answers. */
import type { Check } from './check.ts';
import type { Executor, Outcome } from './executor.ts';
import { judgeCheck } from './judge-check.ts';
import { message } from './messages.ts';
import type { CheckVerdict, Message, SourcePlace, Verdict } from './verdict.ts';

export { auditCheck } from './audit-check.ts';

export interface JudgeOptions {
  /** Makes the probes; the same seed makes the same ones. */
  readonly seed: string;
  /** On how many inputs each check is tried; 3 unless told. */
  readonly probes?: number;
}

type Problem = Message & { readonly place?: SourcePlace };

/**
 * Judges an exercise by its canonical checks. They alone decide the maximum: a check that is missing where the
 * learner's code runs, or comes twice, or in another order, makes the whole exercise score 0.
 * The executor stays open, since whoever opened it closes it.
 */
export async function judge(
  exercise: string,
  checks: readonly Check[],
  executor: Executor,
  { seed, probes = 3 }: JudgeOptions,
): Promise<Verdict> {
  const problem = await loadProblem(checks, executor);
  const verdicts: CheckVerdict[] = [];
  for (const [i, check] of checks.entries()) {
    if (problem !== undefined) {
      verdicts.push(notRun(check, problem));
      continue;
    }
    const run = (probe: Parameters<Executor['run']>[1]): Promise<Outcome> => executor.run(i, probe);
    verdicts.push(await judgeCheck(check, run, { seed, probes }));
  }
  return {
    exercise,
    status: problem ? 'error' : verdicts.every(isPassed) ? 'passed' : 'failed',
    points: total(verdicts.map((verdict) => verdict.points)),
    maxPoints: total(verdicts.map((verdict) => verdict.maxPoints)),
    seed,
    checks: verdicts,
    ...(problem && { problem }),
    console: executor.console(),
  };
}

async function loadProblem(
  checks: readonly Check[],
  executor: Executor,
): Promise<Problem | undefined> {
  try {
    const loaded = await executor.load();
    if ('problem' in loaded) return loaded.problem;
    return manifestProblem(
      checks.map((check) => check.title),
      loaded.titles,
    );
  } catch (error) {
    return couldNotRun(error);
  }
}

function manifestProblem(
  canonical: readonly string[],
  found: readonly string[],
): Message | undefined {
  const missing = canonical.find((title) => !found.includes(title));
  if (missing !== undefined) return message('checks-missing', { title: missing });
  const extra = found.find((title) => !canonical.includes(title));
  if (extra !== undefined) return message('checks-extra', { title: extra });
  const at = found.findIndex((title, i) => title !== canonical[i]);
  if (at === -1) return undefined;
  const expected = canonical[at];
  if (expected === undefined) return message('checks-extra', { title: found[at]! });
  return message('checks-reordered', { title: found[at]!, expected });
}

const couldNotRun = (error: unknown): Message =>
  message('could-not-run', { reason: error instanceof Error ? error.message : String(error) });

function notRun({ title, points = 1 }: Check, { place, ...reason }: Problem): CheckVerdict {
  return {
    title,
    status: 'error',
    points: 0,
    maxPoints: points,
    message: reason,
    ...(place && { place }),
  };
}

const isPassed = (verdict: CheckVerdict): boolean => verdict.status === 'passed';

const total = (points: readonly number[]): number => points.reduce((sum, p) => sum + p, 0);
