import { expect, test } from 'vitest';
import { sampleResult } from '../testing/sample-result.ts';
import { annotationCommand, githubReport } from './github.ts';

const [passed, failed] = sampleResult.exercises as [never, never];

test('a table, what to look at, and the messages of what failed', async () => {
  const { summary } = githubReport(sampleResult);
  await expect(summary).toMatchFileSnapshot('golden/github-summary.txt');
});

test('an annotation for each exercise that failed, and for each flag', async () => {
  const { annotations } = githubReport(sampleResult);
  const commands = annotations.map(annotationCommand).join('\n');
  await expect(`${commands}\n`).toMatchFileSnapshot('golden/github-annotations.txt');
});

test('an annotation is one line, and no value ends its property early', () => {
  const line = annotationCommand({
    level: 'error',
    title: 'a, line=1::b',
    message: '100 %\r\n::error::x',
    file: 'a:b.ts',
    line: 3,
    column: 5,
  });
  expect(line).toBe(
    '::error file=a%3Ab.ts,line=3,col=5,title=a%2C line=1%3A%3Ab::100 %25%0A::error::x',
  );
});

test('what the learner printed is in neither part (row 43)', () => {
  expect(JSON.stringify(githubReport(sampleResult))).not.toContain('::notice::');
});

test('no mark of a file name acts in the summary (row 50)', () => {
  const { summary } = githubReport(sampleResult);
  expect(summary).not.toContain('<img');
  expect(summary).not.toContain('@octocat');
  expect(summary).not.toContain('[x](');
  expect(summary).not.toContain('\u001b');
});

test('ten errors and ten warnings at most, and less than a mebibyte', () => {
  const many = Array.from({ length: 3_000 }, () => ({
    ...(failed as object),
    flags: [{ code: 'c', text: 't' }],
  }));
  const { annotations, summary } = githubReport({ ...sampleResult, exercises: many as never });
  const count = (level: string) => annotations.filter((it) => it.level === level).length;
  expect([count('error'), count('warning')]).toEqual([10, 10]);
  expect(Buffer.byteLength(summary)).toBeLessThan(2 ** 20);
  expect(summary).toContain('too long for this page');
});

test('right answers leave nothing to annotate', () => {
  const all = { ...sampleResult, exercises: [passed], flags: [] };
  expect(githubReport(all).annotations).toEqual([]);
});
