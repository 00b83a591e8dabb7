import { askAuthor, BrokenCheck } from './author.ts';
import type { Check } from './check.ts';
import { compare } from './compare.ts';
import { diagnoseAnswer, diagnoseError, type Diagnosis } from './diagnose.ts';
import type { Outcome } from './executor.ts';
import { isBrief } from './is-brief.ts';
import { message } from './messages.ts';
import type { Plain } from './plain.ts';
import { makeTrial, trialCount, type Trial } from './trial.ts';
import type { CheckStatus, CheckVerdict, SourcePlace } from './verdict.ts';

/** What makes a check fail, beside its title and points. */
interface Failure extends Diagnosis {
  readonly status: Exclude<CheckStatus, 'passed'>;
  readonly probe?: Plain;
  readonly yours?: Plain;
  readonly expected?: Plain;
  readonly finiteDifference?: Plain;
  readonly place?: SourcePlace;
}

/** Tries a check on its probes, up to the first that fails. The points are given for all of them, or not at all. */
export async function judgeCheck(
  check: Check,
  run: (probe: Plain) => Promise<Outcome>,
  { seed, probes }: { readonly seed: string; readonly probes: number },
): Promise<CheckVerdict> {
  const { title, points: maxPoints = 1 } = check;
  let before: Trial | undefined;
  for (let i = 0; i < trialCount(check, probes); i++) {
    try {
      const trial = makeTrial(check, seed, i);
      const failure = judgeOutcome(check, trial, await run(trial.probe), before);
      if (failure !== undefined) return { title, points: 0, maxPoints, ...failure };
      before = trial;
    } catch (error) {
      return { title, points: 0, maxPoints, ...withoutAnswer(error) };
    }
  }
  return { title, status: 'passed', points: maxPoints, maxPoints };
}

function judgeOutcome(
  check: Check,
  trial: Trial,
  outcome: Outcome,
  before: Trial | undefined,
): Failure | undefined {
  const { probe } = trial;
  switch (outcome.kind) {
    case 'value':
      return judgeAnswer(check, trial, outcome.value, before);
    case 'error': {
      const { place } = outcome;
      return {
        status: 'error',
        probe,
        ...(place && { place }),
        ...diagnoseError(check, probe, outcome),
      };
    }
    case 'timeout': {
      const milliseconds = String(outcome.milliseconds);
      return { status: 'timeout', probe, message: message('timeout', { milliseconds }) };
    }
    case 'refused':
      return { status: 'refused', probe, message: outcome.reason };
  }
}

function judgeAnswer(
  check: Check,
  { probe, expected }: Trial,
  yours: Plain,
  before: Trial | undefined,
): Failure | undefined {
  const difference = compare(yours, expected, check);
  if (difference === undefined) return undefined;
  const known = {
    probe,
    yours,
    expected,
    ...(check.finiteDifference && {
      finiteDifference: askAuthor('finiteDifference', check.finiteDifference, probe),
    }),
  };
  const diagnosis = diagnoseAnswer(check, { ...known, difference, before: before?.expected });
  const { yours: _large, ...rest } = known;
  return { status: 'failed', ...(isBrief(yours) ? known : rest), ...diagnosis };
}

function withoutAnswer(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  const code = error instanceof BrokenCheck ? 'check-broken' : 'could-not-run';
  return { status: 'error', message: message(code, { reason }) };
}
