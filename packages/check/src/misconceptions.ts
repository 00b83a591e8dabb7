/** Recognises an exercise's own misconceptions: wrong implementations that give the learner's answer, or its error. */
import { askAuthor, BrokenCheck, guarded } from './author.ts';
import type { Check, Misconception } from './check.ts';
import { isSame } from './compare.ts';
import type { Diagnosis } from './diagnose.ts';
import { fillTemplate } from './fill-template.ts';
import { format, formatApart } from './format.ts';
import type { Plain } from './plain.ts';
import { isPlainRecord } from './plain/is-plain-tensor.ts';
import { toPlain } from './plain/to-plain.ts';
import { fromPlain } from './plain/from-plain.ts';
import { describeThrown, type Thrown } from './thrown.ts';

/** What a misconception makes of a probe. */
export type Attempt = { readonly value: Plain } | { readonly error: Thrown };

interface WrongAnswer {
  readonly probe: Plain;
  readonly yours: Plain;
  readonly expected: Plain;
  readonly finiteDifference?: Plain;
}

/** The first misconception that gives the same wrong answer. */
export function misconceptionWithAnswer(check: Check, wrong: WrongAnswer): Diagnosis | undefined {
  const [yours, expected] = formatApart(wrong.yours, wrong.expected);
  return find(
    check,
    wrong.probe,
    (attempt) => 'value' in attempt && isSame(wrong.yours, attempt.value, check),
    { yours, expected, finiteDifference: format(wrong.finiteDifference) },
  );
}

/** The first misconception that ends in the same error. Only first lines count: a second may name the learner's lines. */
export function misconceptionThatThrows(
  check: Check,
  probe: Plain,
  error: Thrown,
): Diagnosis | undefined {
  const yours = `${error.name}: ${error.message}`;
  return find(
    check,
    probe,
    (attempt) =>
      'error' in attempt &&
      attempt.error.name === error.name &&
      firstLine(attempt.error.message) === firstLine(error.message),
    { yours, expected: format(askAuthor('expected', check.expected, probe)) },
  );
}

/** Runs a misconception on a probe. Throws: BrokenCheck when it gives what is not data. */
export function attempt(id: string, { run }: Misconception<never>, probe: Plain): Attempt {
  let value: unknown;
  try {
    value = run(fromPlain(probe) as never);
  } catch (error) {
    return { error: describeThrown(error) };
  }
  const copied = toPlain(value);
  if ('value' in copied) return copied;
  throw new BrokenCheck(`the misconception ${id} gives what is not data. ${copied.refused.text}`);
}

/** What a misconception says about an answer. Throws: BrokenCheck for a placeholder that stands for nothing. */
export function explain(
  id: string,
  { says, values }: Misconception<never>,
  probe: Plain,
  numbers: Readonly<Record<string, string>>,
): Diagnosis {
  const name = `misconceptions.${id}`;
  const more = values === undefined ? {} : askAuthor(`${name}.values`, values, probe);
  const all = { ...numbers, ...named('probe.', probe), ...named('', more) };
  const text = guarded(`${name}.says`, () => fillTemplate(says, all));
  return { misconception: id, message: { code: `misconception/${id}`, values: all, text } };
}

function find(
  check: Check,
  probe: Plain,
  isIt: (attempt: Attempt) => boolean,
  numbers: Readonly<Record<string, string>>,
): Diagnosis | undefined {
  for (const [id, misconception] of Object.entries(check.misconceptions ?? {})) {
    if (isIt(attempt(id, misconception, probe))) return explain(id, misconception, probe, numbers);
  }
  return undefined;
}

/** Each entry by its name, ready for a template; a text as it is, without quotes. */
function named(prefix: string, record: Plain): Record<string, string> {
  if (!isPlainRecord(record)) return {};
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      prefix + key,
      typeof value === 'string' ? value : format(value),
    ]),
  );
}

const firstLine = (text: string): string => text.split('\n', 1)[0]!;
