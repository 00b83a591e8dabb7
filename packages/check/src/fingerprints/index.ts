/** Causes of wrong gradients that are recognised in every exercise, the most telling first. */
import { format } from '../format.ts';
import { message } from '../messages.ts';
import type { Message } from '../verdict.ts';
import { accumulated } from './accumulated.ts';
import { allOutputs } from './all-outputs.ts';
import type { Evidence, Fingerprint } from './evidence.ts';
import { localDerivative } from './local-derivative.ts';
import { nearly } from './nearly.ts';
import { negated } from './negated.ts';
import { notSummed } from './not-summed.ts';
import { otherAxis } from './other-axis.ts';
import { timesN } from './times-n.ts';
import { transposed } from './transposed.ts';
import { valueItself } from './value-itself.ts';

const fingerprints: readonly Fingerprint[] = [
  valueItself,
  allOutputs,
  negated,
  transposed,
  notSummed,
  otherAxis,
  accumulated,
  timesN,
  localDerivative,
  nearly,
];

/** What a wrong answer gives away: the cause's id, and what to say. */
export function recognise(
  evidence: Evidence,
): { readonly misconception: string; readonly message: Message } | undefined {
  const { yours, where, expected } = evidence;
  if (yours === null) {
    const reason = message('no-gradient', { where, expected: format(expected.plain) });
    return { misconception: 'no-gradient', message: reason };
  }
  for (const { id, recognise: look } of fingerprints) {
    const found = look({ ...evidence, yours });
    if (found !== undefined) return { misconception: id, message: found };
  }
  return undefined;
}
