import { expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import { sampleResult } from '../testing/sample-result.ts';
import { junitReport } from './junit.ts';

test('a suite for each exercise, a case for each check', async () => {
  await expect(junitReport(sampleResult)).toMatchFileSnapshot('golden/junit.xml');
});

test('what is printed and named stays text: the document is well formed (row 50)', () => {
  const [first, ...rest] = sampleResult.exercises;
  const nasty = '</testsuite><testcase name="forged"/> ]]> & \u0000\uFFFF\uD800';
  const verdict = { ...first!.verdict, console: [nasty] };
  const exercises = [{ ...first!, title: nasty, verdict }, ...rest];
  const report = junitReport({ ...sampleResult, exercises });
  expect(report).not.toContain('<testcase name="forged"');
  const suites = create(report)
    .root()
    .filter(({ node }) => node.nodeName === 'testsuite');
  expect(suites.map(({ node }) => node.childNodes.length)).toEqual([4, 3, 2, 2]);
  const { node } = suites[0] as unknown as { node: { getAttribute(name: string): string } };
  const name = node.getAttribute('name');
  expect(name).toBe(`1.1 ${nasty.replace('\u0000\uFFFF\uD800', '\uFFFD'.repeat(3))}`);
});
