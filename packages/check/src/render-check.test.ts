import { expect, test } from 'vitest';
import { message } from './messages.ts';
import { renderCheck } from './render-check.ts';
import type { CheckVerdict } from './verdict.ts';

const failed: CheckVerdict = {
  title: 'c',
  status: 'failed',
  points: 0,
  maxPoints: 1,
  probe: { x: 2, z: 3 },
  yours: 17,
  expected: 8,
};

test('a recognised misconception is followed by the numbers', () => {
  const verdict = {
    ...failed,
    finiteDifference: 8,
    message: { code: 'misconception/reads-the-value', values: {}, text: 'That is y itself.' },
  };
  expect(renderCheck(verdict)).toBe(
    [
      'That is y itself.',
      '',
      '    input              x = 2, z = 3',
      '    your answer        17',
      '    right answer       8',
      '    finite difference  8',
    ].join('\n'),
  );
});

test('a message that tells the numbers is not followed by them again', () => {
  const text = message('differs-value', { where: 'Your answer', yours: '17', expected: '8' });
  expect(renderCheck({ ...failed, message: text })).toBe('Your answer is 17, and 8 is right.');
});

test('an error is followed by its place', () => {
  const { title, points, maxPoints } = failed;
  const place = { file: 'first-grad.ts', line: 7, column: 9 };
  const threw = message('threw', { error: 'TypeError: no' });
  expect(renderCheck({ title, points, maxPoints, status: 'error', message: threw, place })).toBe(
    'Your code stopped with TypeError: no\n\n    → first-grad.ts:7:9',
  );
});

test('a check that passed has nothing to say', () => {
  expect(renderCheck({ title: 'c', status: 'passed', points: 1, maxPoints: 1 })).toBe('');
});
