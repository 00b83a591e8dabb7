import { expect, test } from 'vitest';
import { misspelt } from './misspelt.ts';

test.each([
  ['ReferenceError', 'tensro is not defined', 'Did you mean `tensor`?'],
  [
    'ReferenceError',
    'sin is not defined',
    'The engine has a `sin`: is it among the names that you import?',
  ],
  ['ReferenceError', 'slopeAtX is not defined', 'Is it spelled as where it was declared?'],
  ['TypeError', 'x.pow(...).mull is not a function', 'Did you mean `mul`?'],
  ['TypeError', 'x.pow is not a function', '`pow` is a method of tensors: is `x` one?'],
])('%s: %s', (name, message, question) => {
  expect(misspelt({ name, message })?.text).toBe(
    `Your code stopped with ${name}: ${message}. ${question}`,
  );
});

test.each([
  ['TypeError', 'x.frobnicate is not a function'],
  ['TypeError', 'f is not a function'],
  ['Error', 'tensro is not defined'],
  ['RangeError', 'Invalid array length'],
])('%s: %s is about no name of the engine', (name, message) => {
  expect(misspelt({ name, message })).toBeUndefined();
});
