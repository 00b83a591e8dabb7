import { describe, expect, test } from 'vitest';
import { compareAnswers, formatAnswer, parseAnswer } from './parse-answer.ts';

describe('what can be typed', () => {
  test.each([
    ['8', 8],
    [' −2.5 ', -2.5],
    ['1/3', 1 / 3],
    ['-3 / 4', -0.75],
    ['.5', 0.5],
    ['2,5', 2.5],
    ['1e-3', 0.001],
    ['nan', NaN],
    ['-inf', -Infinity],
    ['∞', Infinity],
    ['None', null],
    ['null', null],
    ['tensor(8.)', 8],
  ])('%s is one value', (text, value) => expect(parseAnswer(text)).toEqual(value));

  test.each([
    ['[14, 22]', [14, 22]],
    ['(2, 3)', [2, 3]],
    ['14 22', [14, 22]],
    ['14, 22', [14, 22]],
    ['2x3', [2, 3]],
    ['2 × 3 × 4', [2, 3, 4]],
    ['[]', []],
    ['[1/2, -3]', [0.5, -3]],
    ['[1 / 2; 3]', [0.5, 3]],
    ['[[6, 10]]', [[6, 10]]],
    [
      '[[1, 2], [3, 4]]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['tensor([0., 4.])', [0, 4]],
  ])('%s is a list', (text, value) => expect(parseAnswer(text)).toEqual(value));

  test.each(['', 'eight', '1/2/3', '[1, 2', '1, 2]', '[1] [2]', '2..5', '--3', 'x'])(
    '“%s” cannot be read',
    (text) => expect(parseAnswer(text)).toBeUndefined(),
  );
});

describe('how near it is', () => {
  test('a fraction and its decimals are the same answer', () => {
    expect(compareAnswers(1 / 3, 1 / 3)).toBe('right');
    expect(compareAnswers(0.333, 1 / 3)).toBe('right');
    expect(compareAnswers(0.33, 1 / 3)).toBe('rounded');
    expect(compareAnswers(0.3, 1 / 3)).toBe('wrong');
  });
  test('the tolerance is relative for large numbers', () => {
    expect(compareAnswers(1001, 1000)).toBe('right');
    expect(compareAnswers(1010, 1000)).toBe('rounded');
  });
  test('the sign is told from the size', () => {
    expect(compareAnswers(-8, 8)).toBe('sign');
    expect(compareAnswers([-14, -22], [14, 22])).toBe('sign');
    expect(compareAnswers([-14, 22], [14, 22])).toBe('wrong');
  });
  test('a list where a number was asked differs in form', () => {
    expect(compareAnswers([8], 8)).toBe('form');
    expect(compareAnswers([1, 2, 3], [1, 2])).toBe('form');
    expect(compareAnswers(0, null)).toBe('form');
    expect(compareAnswers(null, null)).toBe('right');
  });
  test('nan and infinities are answers like others', () => {
    expect(compareAnswers(NaN, NaN)).toBe('right');
    expect(compareAnswers(Infinity, Infinity)).toBe('right');
    expect(compareAnswers(5, NaN)).toBe('wrong');
    expect(compareAnswers(5, Infinity)).toBe('wrong');
    expect(compareAnswers(-Infinity, Infinity)).toBe('sign');
  });
});

test('an answer is shown as the engine would write it', () => {
  expect(
    formatAnswer([
      [6, 10],
      [1 / 3, null],
    ]),
  ).toBe('[[6, 10], [0.3333, null]]');
});
