import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { type Answer, printed, type Row } from './messages/answer.ts';
import { answers } from './messages/answers.ts';

const url = new URL('./messages/messages.recorded.json', import.meta.url);
const recorded = JSON.parse(readFileSync(url, 'utf8')) as {
  readonly torch: string;
  readonly rows: readonly Row[];
};

const heard: string[] = [];
vi.spyOn(console, 'warn').mockImplementation((message: string) => void heard.push(message));

/** What a program throws, or else what it gives, and its new warnings. */
function outcome(run: () => unknown): { error?: string; value?: string; warnings: string[] } {
  const before = heard.length;
  try {
    const value = printed(run());
    return { value, warnings: heard.slice(before) };
  } catch (error) {
    return { error: (error as Error).message, warnings: heard.slice(before) };
  }
}

/** PyTorch's words, and then a line for the learner. */
function startsWith(ours: string, words: string): boolean {
  return ours.startsWith(`${words}\n`) && ours.length > words.length + 1;
}

/** In what ours differs from what PyTorch says, '' where it does not. */
function difference(run: () => unknown, row: Row, isQuiet: boolean): string {
  const { error, value, warnings } = outcome(run);
  if (row.message !== undefined) {
    if (error === undefined) return `no error; PyTorch says: ${row.message}`;
    if (!startsWith(error, row.message.trimEnd())) return `${error}\nPyTorch says: ${row.message}`;
  } else {
    if (error !== undefined) return error;
    if (value !== (row.value ?? 'None')) return `${value}\nPyTorch says: ${row.value}`;
  }
  if (isQuiet) return warnings.join();
  const theirs = row.warnings ?? [];
  // A warning that is given once in a program was perhaps given to another row.
  const missing = theirs.find((w) => !heard.some((h) => startsWith(h, `UserWarning: ${w}`)));
  if (missing !== undefined) return `no warning; PyTorch says: ${missing}`;
  const extra = warnings.find((h) => !theirs.some((w) => startsWith(h, `UserWarning: ${w}`)));
  return extra === undefined ? '' : `PyTorch does not warn: ${extra}`;
}

/** What is wrong with our answer to a program, '' where nothing is. */
function mistake(row: Row, answer: Answer): string {
  if (typeof answer === 'function') return difference(answer, row, false);
  if ('none' in answer) return answer.none === '' ? 'no reason' : '';
  if ('quiet' in answer) {
    if (answer.quiet === '' || row.warnings === undefined) return 'no reason to be quiet';
    return difference(answer.same, row, true);
  }
  const theirs = row.message ?? row.value ?? 'None';
  if (answer.differs === '' || answer.says === theirs) return 'no reason to differ';
  const { error, value } = outcome(answer.run);
  const ours = error?.split('\n')[0] ?? value;
  return ours === answer.says ? '' : `${ours}\nnot: ${answer.says}`;
}

const titles = recorded.rows.map(({ title }) => title);

describe(`${titles.length} programs say what PyTorch ${recorded.torch} says, differ on purpose, or cannot be written`, () => {
  test('every program is answered for, and nothing else is', () => {
    expect(titles.filter((title) => !(title in answers))).toEqual([]);
    expect(Object.keys(answers).filter((title) => !titles.includes(title))).toEqual([]);
  });

  test.for(recorded.rows.map((row) => [row.title, row] as const))('%s', ([title, row]) => {
    expect(mistake(row, answers[title]!)).toBe('');
  });
});
