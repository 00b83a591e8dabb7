import { expect, test } from 'vitest';
import { sampleResult } from '../testing/sample-result.ts';
import { jsonReport } from './json.ts';

test('the report is the result', async () => {
  expect(JSON.parse(jsonReport(sampleResult))).toEqual(sampleResult);
  await expect(jsonReport(sampleResult)).toMatchFileSnapshot('golden/result.recorded.json');
});

test('no character of it acts in a terminal (row 50)', () => {
  const seed = '\u001b[2J\u009b2J\u202egnp\u{e0041}\u2028';
  const report = jsonReport({ ...sampleResult, seed });
  expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028]/u);
  expect((JSON.parse(report) as { seed: string }).seed).toBe(seed);
});
