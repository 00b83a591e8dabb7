import { expect, test } from 'vitest';
import * as nn from '../nn.ts';

test('modules in a list and in a dictionary are called by their places and names', () => {
  const [first, second] = [new nn.Linear(1, 1), new nn.Linear(1, 2)];
  const list = new nn.ModuleList([first]).append(second);
  expect([...list]).toEqual([first, second]);
  expect(list.length).toBe(2);
  expect(list.at(-1)).toBe(second);
  const dictionary = new nn.ModuleDict({ first }).set('first', second);
  expect([dictionary.size, dictionary.keys(), dictionary.has('first')]).toEqual([
    1,
    ['first'],
    true,
  ]);
  expect(dictionary.get('first')).toBe(second);
});

test('a name of a module with a dot, or without a letter, makes no path', () => {
  const dictionary = new nn.ModuleDict();
  expect(() => dictionary.set('a.b', new nn.ReLU())).toThrow(
    'module name can\'t contain ".", got: a.b',
  );
  expect(() => dictionary.set('', new nn.ReLU())).toThrow('module name can\'t be empty string ""');
});
