/** Finds out what a wrong answer has to say: the exercise's own misconceptions first, then the general ones, then numbers. */
import type { Check } from './check.ts';
import type { Difference } from './compare.ts';
import { differenceMessage } from './difference-message.ts';
import type { Outcome } from './executor.ts';
import { gatherEvidence } from './fingerprints/evidence.ts';
import { recognise } from './fingerprints/index.ts';
import { message } from './messages.ts';
import { misconceptionThatThrows, misconceptionWithAnswer } from './misconceptions.ts';
import { misspelt } from './misspelt.ts';
import type { Plain } from './plain.ts';
import type { Message } from './verdict.ts';

export interface Diagnosis {
  readonly message: Message;
  readonly misconception?: string;
}

export interface WrongAnswer {
  readonly probe: Plain;
  readonly yours: Plain;
  readonly expected: Plain;
  readonly finiteDifference?: Plain;
  readonly difference: Difference;
  /** What was right for the probe before this one. */
  readonly before: Plain;
}

/** What a stub throws until the learner writes something. */
const notImplemented = 'not implemented yet';

export function diagnoseAnswer(check: Check, wrong: WrongAnswer): Diagnosis {
  const own = misconceptionWithAnswer(check, wrong);
  if (own !== undefined) return own;
  const evidence = gatherEvidence(check, wrong);
  return (evidence && recognise(evidence)) ?? { message: differenceMessage(wrong) };
}

export function diagnoseError(
  check: Check,
  probe: Plain,
  error: Extract<Outcome, { kind: 'error' }>,
): Diagnosis {
  if (error.message === notImplemented) return { message: message('not-implemented') };
  const own = misconceptionThatThrows(check, probe, error);
  if (own !== undefined) return own;
  return {
    message: misspelt(error) ?? message('threw', { error: `${error.name}: ${error.message}` }),
  };
}
