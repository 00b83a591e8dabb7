import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Complaint, Rule } from '../subject.ts';

/** At least two hints, each saying something, each giving away at least as much as the one before, the last not all. */
export const hintsAreALadder: Rule = ({ exercise }) => {
  const file = 'hints.md';
  const { hints } = exercise;
  const found: Complaint[] = [];
  if (hints.length < 2)
    found.push({
      file,
      problem: `there ${hints.length === 1 ? 'is one hint' : 'are no hints'}`,
      mend: 'write at least two: a pointer to the idea, then a question, the rule, a partly filled line',
    });
  for (const { title, text } of hints) {
    if (text === '' || title === '')
      found.push({
        file,
        problem: title === '' ? 'a hint has no heading' : `the hint “${title}” says nothing`,
        mend: 'write it or remove it',
      });
  }
  if (exercise.solutionFile === undefined) return found;

  const stub = join(exercise.folder, exercise.file);
  const secret = ownLines(
    readFileSync(exercise.solutionFile, 'utf8'),
    existsSync(stub) ? readFileSync(stub, 'utf8') : '',
  );
  const given = hints.map(({ text }) => secret.filter((line) => bare(text).includes(line)).length);
  given.forEach((lines, i) => {
    const before = given[i - 1] ?? 0;
    const all = secret.length > 0 && lines === secret.length;
    if (lines < before)
      found.push({
        file,
        problem: `the hint “${hints[i - 1]?.title}” gives away more of the solution than “${hints[i]?.title}” after it`,
        mend: 'order them from a pointer to the idea up to a partly filled line',
      });
    if (all)
      found.push({
        file,
        problem: `the hint “${hints[i]?.title}” is the whole solution`,
        mend: 'leave out what the learner is to think of',
      });
  });
  return found;
};

/** The statements that the solution has and the stub has not, without what they look like. */
function ownLines(solution: string, stub: string): string[] {
  const known = new Set(codeLines(stub));
  return codeLines(solution).filter((line) => !known.has(line));
}

const codeLines = (code: string): string[] =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => bare(line.replace(/\/\/.*$/, '')))
    .filter((line) => /\w{2}/.test(line) && !line.startsWith('import'));

const bare = (text: string): string => text.replace(/[\s;]+/g, '');
