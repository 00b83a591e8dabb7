import { describe, expect, test } from 'vitest';
import type { Answer } from '../numbers/parse-answer.ts';
import { diagnose } from './diagnose.ts';
import type { Prediction } from './prediction.ts';

const asked = (answer: Answer, mistakes: Prediction['mistakes'] = []): Prediction => ({
  answer: () => answer,
  mistakes,
  nudge: 'Think of the slope.',
});
const says = (given: Answer, expected: Answer): string => diagnose(given, asked(expected)).says;

test('the right answer is right, as a fraction too', () => {
  expect(diagnose(8, asked(8))).toEqual({ state: 'right', says: 'Right: 8.' });
  expect(diagnose(0.3333, asked(1 / 3)).state).toBe('right');
});

test('a rounded one is close; a number beside it is not', () => {
  expect(diagnose(0.33, asked(1 / 3))).toMatchObject({ state: 'close' });
  expect(diagnose(12.1, asked(12)).state).toBe('wrong');
});

test('a mistake with a known reason is named before anything else', () => {
  const prediction = asked(12, [{ value: () => -12, says: 'That is the other side.' }]);
  expect(diagnose(-12, prediction)).toEqual({ state: 'wrong', says: 'That is the other side.' });
});

test('the sign', () => expect(says(-8, 8)).toMatch(/^Right size, wrong sign/));

test('a factor', () => {
  expect(says(16, 8)).toContain('twice what it should be');
  expect(says(4, 8)).toContain('half of what it should be');
  expect(says([7, 11], [14, 22])).toContain('Every entry is 0.5 times');
  expect(says([3, 0, 9], [1, 0, 3])).toContain('Every entry is 3 times');
});

describe('the form', () => {
  test('rows and columns exchanged, square or not', () => {
    const turned = /rows and columns are exchanged/;
    const square: Answer = [
      [5, 2],
      [1, 3],
    ];
    expect(
      says(
        [
          [5, 1],
          [2, 3],
        ],
        square,
      ),
    ).toMatch(turned);
    expect(says([[1], [2]], [[1, 2]])).toMatch(turned);
  });
  test('the right numbers in another shape', () => {
    expect(says([[14, 22]], [14, 22])).toBe(
      'The numbers are right. They stand in the shape [1, 2], and the answer has the shape [2].',
    );
  });
  test('one number for many, many for one, too many', () => {
    expect(says(8, [14, 22])).toContain('one number. The answer has 2, in brackets');
    expect(says([8, 9], 8)).toContain('Asked is one number');
    expect(says([1, 2, 3], [4, 5])).toContain('the shape [3], and the answer has the shape [2]');
  });
  test('nothing for something, and the reverse', () => {
    expect(says(null, 8)).toContain('Something does arrive');
    expect(says(8, null)).toContain('No number arrives');
  });
});

test('says how many entries are right', () => {
  expect(says([14, 7], [14, 22])).toBe('1 of 2 entries is right.');
  expect(says([1, 2, 9], [1, 2, 3])).toBe('2 of 3 entries are right.');
});

test('anything else gets the nudge, with the answer that was given', () => {
  expect(says(5, 8)).toBe('5 it is not. Think of the slope.');
  expect(says(5, NaN)).toBe('5 it is not. Think of the slope.');
  expect(says(0, 8)).toBe('0 it is not. Think of the slope.');
});
