import { askAuthor, BrokenCheck } from './author.ts';
import type { Check } from './check.ts';
import { compare, isSame } from './compare.ts';
import { format, formatProbe } from './format.ts';
import { attempt, explain, type Attempt } from './misconceptions.ts';
import type { Plain } from './plain.ts';
import { makeTrial, trialCount } from './trial.ts';

/** A difference quotient is exact to about ε^⅔ of the function's size; ten thousand times that is allowed. */
const differenceTolerance = { rtol: 1e-5, atol: 1e-6 };

/**
 * What is wrong with a check itself, for its author: a probe on which a misconception gives the right answer, or the
 * answer of another one; a finite difference that disagrees with `expected`; a placeholder that stands for nothing.
 */
export function auditCheck(
  check: Check,
  { seed, probes = 3 }: { readonly seed: string; readonly probes?: number },
): readonly string[] {
  const problems: string[] = [];
  for (let i = 0; i < trialCount(check, probes); i++) {
    try {
      const { probe, expected } = makeTrial(check, seed, i);
      const where = probe === undefined ? '' : ` for ${formatProbe(probe)}`;
      problems.push(...auditTrial(check, probe, expected).map((problem) => problem + where));
    } catch (error) {
      if (!(error instanceof BrokenCheck)) throw error;
      problems.push(error.message);
    }
  }
  return [...new Set(problems)];
}

function auditTrial(check: Check, probe: Plain, expected: Plain): string[] {
  const problems: string[] = [];
  const { finiteDifference, value, allOutputs } = check;
  if (finiteDifference !== undefined) {
    const estimate = askAuthor('finiteDifference', finiteDifference, probe);
    if (compare(estimate, expected, differenceTolerance) !== undefined) {
      problems.push(
        `the finite difference is ${format(estimate)}, and \`expected\` ${format(expected)}`,
      );
    }
  }
  if (value !== undefined) askAuthor('value', value, probe);
  if (allOutputs !== undefined) askAuthor('allOutputs', allOutputs, probe);

  const answers: [string, Attempt][] = [];
  for (const [id, misconception] of Object.entries(check.misconceptions ?? {})) {
    const answer = attempt(id, misconception, probe);
    if ('value' in answer && compare(answer.value, expected, check) === undefined) {
      problems.push(`the misconception ${id} gives the right answer`);
    }
    const twin = answers.find(([, other]) => equal(answer, other, check));
    if (twin !== undefined)
      problems.push(`the misconceptions ${twin[0]} and ${id} give the same answer`);
    answers.push([id, answer]);
    const yours = 'value' in answer ? format(answer.value) : answer.error.message;
    const finite = finiteDifference
      ? askAuthor('finiteDifference', finiteDifference, probe)
      : undefined;
    explain(id, misconception, probe, {
      yours,
      expected: format(expected),
      finiteDifference: format(finite),
    });
  }
  return problems;
}

function equal(a: Attempt, b: Attempt, check: Check): boolean {
  if ('value' in a) return 'value' in b && isSame(a.value, b.value, check);
  return 'error' in b && a.error.name === b.error.name && a.error.message === b.error.message;
}
