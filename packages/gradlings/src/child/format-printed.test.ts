import { tensor } from '@gradlings/autograd';
import { expect, test } from 'vitest';
import { formatPrinted } from './format-printed.ts';

class Point {
  x = 1;
}

test.for<[unknown, string]>([
  ['text', 'text'],
  [['text', -0, 0.1 + 0.2, null, undefined], '["text", -0, 0.30000000000000004, null, undefined]'],
  [{ a: 1, b: { c: [] } }, '{ a: 1, b: { c: [] } }'],
  [{}, '{}'],
  [new Point(), 'Point { x: 1 }'],
  [new Map([['a', 1]]), 'Map [["a", 1]]'],
  [new Set([1]), 'Set [1]'],
  [Float64Array.of(1.5), 'Float64Array [1.5]'],
  [10n, '10n'],
  [Symbol('s'), 'Symbol(s)'],
  [formatPrinted, '[function formatPrinted]'],
  [new RangeError('too far'), 'RangeError: too far'],
  [{ a: { b: { c: { d: { e: 1 } } } } }, '{ a: { b: { c: { d: {…} } } } }'],
  [tensor([1, 2]), 'tensor([1., 2.])'],
  [[tensor(3)], '[tensor(3.)]'],
])('%o is printed as it would be written', ([value, text]) => {
  expect(formatPrinted(value)).toBe(text);
});

test('what contains itself, or is long, is cut', () => {
  const loop: unknown[] = [];
  loop.push(loop);
  expect(formatPrinted(loop)).toBe('[[[[[…]]]]]');
  expect(formatPrinted(Array.from({ length: 1_000 }, () => 1))).toMatch(/1, …\]$/);
});

test('an object that throws when it is looked at is printed all the same', () => {
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  expect(formatPrinted(hostile)).toBe('[cannot be printed]');
});
