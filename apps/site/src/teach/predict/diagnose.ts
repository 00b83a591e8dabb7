/** What to say to an answer that was typed. */
import { type Answer, compareAnswers, formatAnswer, pairUp } from '../numbers/parse-answer.ts';
import type { Prediction } from './prediction.ts';

export interface Diagnosis {
  readonly state: 'right' | 'close' | 'wrong';
  readonly says: string;
}

const wrong = (says: string): Diagnosis => ({ state: 'wrong', says });

export function diagnose(given: Answer, { answer, mistakes, nudge }: Prediction): Diagnosis {
  const expected = answer();
  const nearness = compareAnswers(given, expected);
  if (nearness === 'right') return { state: 'right', says: `Right: ${formatAnswer(expected)}.` };
  const known = mistakes.find(({ value }) => compareAnswers(given, value()) === 'right');
  if (known) return wrong(known.says);
  if (nearness === 'sign')
    return wrong('Right size, wrong sign: does the output rise or fall when the input grows?');
  if (nearness === 'rounded' && isRounding(given, expected))
    return { state: 'close', says: 'Rounded too early: give more digits, or a fraction.' };
  const says =
    turned(given, expected) ??
    shapeWords(given, expected) ??
    factorWords(given, expected) ??
    entryWords(given, expected);
  return wrong(says ?? `${formatAnswer(given)} it is not. ${nudge}`);
}

/** Whether it is the expected number, written with fewer decimals. */
function isRounding(given: Answer, expected: Answer): boolean {
  const decimals = (number: number): number => (/\.(\d+)$/.exec(String(number))?.[1] ?? '').length;
  const pairs = pairUp(given, expected) ?? [];
  return pairs.every(([mine, right]) => mine === Number(right.toFixed(decimals(mine))));
}

type Rows = readonly (readonly Answer[])[];

const isMatrix = (answer: Answer): answer is Rows =>
  Array.isArray(answer) && answer.length > 0 && answer.every((entry) => Array.isArray(entry));

const transposed = (matrix: Rows): Answer =>
  matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));

function turned(given: Answer, expected: Answer): string | undefined {
  if (!isMatrix(given) || !isMatrix(expected)) return undefined;
  if (compareAnswers(transposed(given), expected) !== 'right') return undefined;
  return 'Every entry is right, but rows and columns are exchanged: a row for each output, a column for each input.';
}

const numbersIn = (answer: Answer): readonly Answer[] =>
  Array.isArray(answer) ? answer.flatMap(numbersIn) : [answer];

const shapeOf = (answer: Answer): number[] =>
  Array.isArray(answer) ? [answer.length, ...(answer.length > 0 ? shapeOf(answer[0]) : [])] : [];

function shapeWords(given: Answer, expected: Answer): string | undefined {
  if (pairUp(given, expected) !== null) return undefined;
  if (given === null) return 'Something does arrive: what?';
  if (expected === null) return 'No number arrives there at all.';
  const [mine, right] = [shapeOf(given), shapeOf(expected)].map(formatAnswer);
  if (compareAnswers(numbersIn(given), numbersIn(expected)) === 'right')
    return `The numbers are right. They stand in the shape ${mine}, and the answer has the shape ${right}.`;
  if (typeof expected === 'number') return 'That is a list. Asked is one number.';
  if (typeof given === 'number')
    return `That is one number. The answer has ${numbersIn(expected).length}, in brackets.`;
  return `That has the shape ${mine}, and the answer has the shape ${right}.`;
}

/** Where everything is the same number of times too large or too small. */
function factorWords(given: Answer, expected: Answer): string | undefined {
  const pairs = pairUp(given, expected) ?? [];
  const ratios = pairs.flatMap(([mine, right]) =>
    mine === 0 && right === 0 ? [] : [mine / right],
  );
  const [ratio = Number.NaN] = ratios;
  if (
    !Number.isFinite(ratio) ||
    ratio === 0 ||
    compareAnswers(
      ratios,
      ratios.map(() => ratio),
    ) !== 'right'
  )
    return undefined;
  if (ratios.length > 1)
    return `Every entry is ${formatAnswer(ratio)} times what it should be. Which factor is too many, or missing?`;
  if (ratio === 2) return 'That is twice what it should be. Which factor is too many?';
  return ratio === 0.5 ? 'That is half of what it should be. Which factor is missing?' : undefined;
}

function entryWords(given: Answer, expected: Answer): string | undefined {
  const pairs = pairUp(given, expected) ?? [];
  const right = pairs.filter(([a, b]) => compareAnswers(a, b) === 'right').length;
  if (pairs.length < 2 || right === 0) return undefined;
  return `${right} of ${pairs.length} entries ${right === 1 ? 'is' : 'are'} right.`;
}
