import { describe, expect, test } from 'vitest';
import { locateIn } from './locate.ts';

const locate = locateIn('first-grad.ts');

describe('locateIn', () => {
  test.each([
    ['V8, in a function', 'Error: no\n    at firstGrad (/course/first-grad.ts:7:9)'],
    ['V8, at the top', 'Error: no\n    at file:///course/first-grad.ts:7:9'],
    ['V8, in eval', 'Error: no\n    at firstGrad (first-grad.ts:7:9)'],
    ['with a query', 'Error: no\n    at f (/course/first-grad.ts?t=17:7:9)'],
    ['on Windows', 'Error: no\n    at f (C:\\course\\first-grad.ts:7:9)'],
    ['in Firefox', 'firstGrad@http://localhost/first-grad.ts:7:9'],
  ])('%s', (_, stack) => {
    expect(locate(stack)).toEqual({ file: 'first-grad.ts', line: 7, column: 9 });
  });

  test('the innermost of the learner’s lines is meant, below the engine’s', () => {
    const stack =
      'Error\n at add (/e/ops.ts:1:2)\n at g (/c/first-grad.ts:3:4)\n at f (/c/first-grad.ts:5:6)';
    expect(locate(stack)).toMatchObject({ line: 3, column: 4 });
  });

  test.each([
    ['another file', 'at f (/course/judge.ts:7:9)'],
    ['a file whose name ends alike', 'at f (/course/not-first-grad.ts:7:9)'],
    ['the test file', 'at f (/course/first-grad.test.ts:7:9)'],
    ['no stack', ''],
  ])('%s is not the learner’s', (_, stack) => expect(locate(stack)).toBeUndefined());
});
