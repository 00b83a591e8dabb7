import { describe, expect, test } from 'vitest';
import { describeThrown, stackOf } from './thrown.ts';

const never = (): never => {
  throw new Error('inside');
};

describe('describeThrown', () => {
  test.each<[string, unknown, { name: string; message: string }]>([
    ['an error', new TypeError('no'), { name: 'TypeError', message: 'no' }],
    ['a text', 'no', { name: 'Error', message: 'no' }],
    ['undefined', undefined, { name: 'Error', message: 'undefined' }],
    ['null', null, { name: 'Error', message: 'null' }],
    ['a symbol', Symbol('s'), { name: 'Error', message: 'Symbol(s)' }],
    [
      'an object without a message',
      {},
      { name: 'Error', message: 'an object without a message was thrown' },
    ],
    ['a function', never, { name: 'Error', message: 'function' }],
  ])('%s', (_, thrown, described) => expect(describeThrown(thrown)).toEqual(described));

  test('getters, toString and toPrimitive that throw do no harm', () => {
    const nasty = {
      get name() {
        return never();
      },
      message: { toString: never, [Symbol.toPrimitive]: never },
    };
    expect(describeThrown(nasty)).toEqual({ name: 'Error', message: 'object' });
    expect(describeThrown(new Proxy({}, { get: never })).name).toBe('Error');
    expect(stackOf(new Proxy({}, { get: never }))).toBe('');
  });

  test('18: folders of paths are left out, so that none of the judge’s is told', () => {
    const { message } = describeThrown(
      new Error(
        "Cannot find module '/srv/course/solutions/01/first-grad.ts' from file:///srv/a b/judge.js or C:\\course\\x.ts",
      ),
    );
    expect(message).toBe("Cannot find module 'first-grad.ts' from judge.js or x.ts");
  });

  test('divisions and dates are no paths', () => {
    expect(describeThrown(new Error('1/2 and a/b/c')).message).toBe('1/2 and a/b/c');
  });

  test('terminal codes are written out, lines are kept', () => {
    expect(describeThrown(new Error('a\n\u001b[31mred')).message).toBe('a\n\\u001b[31mred');
  });

  test('a long message is cut', () => {
    expect(describeThrown(new Error('x'.repeat(1e6))).message).toHaveLength(2000);
  });
});
