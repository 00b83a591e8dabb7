// oxlint-disable unicorn/no-thenable -- objects that play promises are among what is tested
import { tensor, Tensor } from '@gradlings/autograd';
import { describe, expect, test } from 'vitest';
import type { Plain } from '../plain.ts';
import { MAX_DEPTH, MAX_SIZE } from './limits.ts';
import { toPlain } from './to-plain.ts';

function copyOf(value: unknown): Plain {
  const copied = toPlain(value);
  if ('refused' in copied) throw new Error(copied.refused.text);
  return copied.value;
}

function refusalOf(value: unknown): string {
  const copied = toPlain(value);
  return 'refused' in copied ? copied.refused.code : 'not refused';
}

describe('what is data is copied', () => {
  test.each([1, -0, Number.NaN, Infinity, -Infinity, '', 'text', true, false, null, undefined])(
    '%s',
    (value) => expect(copyOf(value)).toBe(value),
  );

  test('arrays and objects, nested, with undefined entries', () => {
    const value = { a: [1, [2, undefined]], b: { c: null } };
    expect(copyOf(value)).toStrictEqual(value);
  });

  test('an object without a prototype', () => {
    expect(copyOf(Object.assign(Object.create(null) as object, { x: 1 }))).toStrictEqual({ x: 1 });
  });

  test('a hole in an array is undefined', () => {
    const holes: number[] = [1];
    holes[2] = 3;
    expect(copyOf(holes)).toStrictEqual([1, undefined, 3]);
  });

  test('a hidden property is no part of the data', () => {
    expect(copyOf(Object.defineProperty({ x: 1 }, 'y', { value: 2 }))).toStrictEqual({ x: 1 });
  });

  test('the same object may stand in two places', () => {
    const shared = [1];
    expect(copyOf([shared, shared])).toStrictEqual([[1], [1]]);
  });

  test('a key `__proto__` is an entry like others, and changes no prototype', () => {
    const copy = copyOf(JSON.parse('{"__proto__": {"polluted": 1}}')) as object;
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('the copy does not change when the original does', () => {
    const original = { list: [1, 2] };
    const copy = copyOf(original);
    original.list[0] = 9;
    expect(copy).toStrictEqual({ list: [1, 2] });
  });
});

describe('a tensor is copied by its numbers', () => {
  test('shape, dtype and values in row-major order', () => {
    expect(
      copyOf(
        tensor(
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
          { dtype: 'float64' },
        ),
      ),
    ).toStrictEqual({
      kind: 'tensor',
      shape: [2, 3],
      dtype: 'float64',
      values: [1, 2, 3, 4, 5, 6],
    });
  });

  test.each(['float32', 'float64', 'int32', 'bool'] as const)('%s, 0-d', (dtype) => {
    expect(copyOf(tensor(1, { dtype }))).toStrictEqual({
      kind: 'tensor',
      shape: [],
      dtype,
      values: [1],
    });
  });

  test('a transposed view in the order in which it is read', () => {
    const x = tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]).t();
    expect(copyOf(x)).toMatchObject({ shape: [3, 2], values: [1, 4, 2, 5, 3, 6] });
  });

  test('an empty one', () => {
    expect(copyOf(tensor([]))).toMatchObject({ shape: [0], values: [] });
  });

  test('replaced methods and getters of the object are not asked', () => {
    const x = tensor([1, 2]);
    const trick = (): never => {
      throw new Error('was asked');
    };
    for (const name of ['values', 'numel', 'toArray', 'toJSON', 'isContiguous', 'contiguous']) {
      Object.defineProperty(x, name, { value: trick });
    }
    Object.defineProperty(x, 'dtype', { get: trick });
    expect(copyOf(x)).toMatchObject({ dtype: 'float32', values: [1, 2] });
  });

  test.each([
    ['shape', 'long'],
    ['shape', [-1]],
    ['strides', [1, 1]],
    ['strides', [1e9]],
    ['offset', -1],
    ['offset', 1.5],
    ['storage', null],
    ['storage', { data: [1, 2], dtype: 'float32' }],
    ['storage', { data: new Proxy(new Float32Array(2), {}) }],
    ['storage', { data: new Float64Array(1) }],
    ['storage', { data: new BigInt64Array(2) }],
  ])('with a forged %s it is refused (%o)', (field, value) => {
    expect(refusalOf(Object.defineProperty(tensor([1, 2]), field, { value }))).toBe(
      'refused-tensor',
    );
  });

  test('with a getter for its shape it is refused', () => {
    const x = tensor([1, 2]);
    Object.defineProperty(x, 'shape', { get: () => [2] });
    expect(refusalOf(x)).toBe('refused-tensor');
  });

  test('an expanded one that claims billions of numbers is refused before they are read', () => {
    const x = tensor([1]);
    Object.defineProperty(x, 'shape', { value: [1e5, 1e5] });
    Object.defineProperty(x, 'strides', { value: [0, 0] });
    expect(refusalOf(x)).toBe('refused-size');
  });

  test('an object that inherits from Tensor is refused', () => {
    class Sly extends Tensor {
      override values(): number[] {
        return [42];
      }
    }
    const x = tensor([1]);
    const sly = new Sly(x.storage, x.offset, x.shape, x.strides);
    expect(refusalOf(sly)).toBe('refused-trick');
  });
});

/** Rows of the list of ways to cheat. */
describe('tricks are refused by name, and nothing of them is called', () => {
  const never = (): never => {
    throw new Error('was called');
  };

  test('12: an object that plays an asymmetric matcher', () => {
    const value = { $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true };
    expect(refusalOf(value)).toBe('refused-trick');
    expect(refusalOf({ $$typeof: Symbol.for('jest.asymmetricMatcher') })).toBe('refused-kind');
  });

  test('13: a class with asymmetricMatch', () => {
    class Anything {
      asymmetricMatch(): boolean {
        return true;
      }
    }
    const copied = toPlain({ grad: new Anything() });
    expect(copied).toMatchObject({
      refused: {
        code: 'refused-trick',
        values: { where: 'Your answer’s `.grad`', name: 'asymmetricMatch' },
      },
    });
  });

  test('33: NaN and Infinity are data, for the comparison to fail', () => {
    expect(copyOf([Number.NaN, Infinity])).toStrictEqual([Number.NaN, Infinity]);
  });

  test('34: an empty array is an empty array', () => expect(copyOf([])).toStrictEqual([]));

  test('35: a getter is refused, unread', () => {
    expect(
      refusalOf({
        get x(): number {
          return never();
        },
      }),
    ).toBe('refused-getter');
    expect(refusalOf(Object.defineProperty([0], '0', { get: never, enumerable: true }))).toBe(
      'refused-getter',
    );
  });

  test('35: of a proxy each property is read once, so that it cannot change its answer', () => {
    let reads = 0;
    const proxy = new Proxy(
      { x: 1 },
      {
        get: never,
        getOwnPropertyDescriptor: (target, key) =>
          key === 'x' ? { value: ++reads, enumerable: true, configurable: true } : undefined,
      },
    );
    expect(copyOf(proxy)).toStrictEqual({ x: 1 });
    expect(reads).toBe(1);
  });

  test('35: a proxy that throws when it is looked at is refused', () => {
    const proxy = new Proxy({}, { ownKeys: never, getPrototypeOf: never });
    expect(refusalOf(proxy)).toBe('refused-unreadable');
    expect(refusalOf(new Proxy([], { getOwnPropertyDescriptor: never }))).toBe(
      'refused-unreadable',
    );
  });

  test('35: a proxy around a tensor gives what a tensor may give', () => {
    expect(copyOf(new Proxy(tensor([1, 2]), { get: never }))).toMatchObject({ values: [1, 2] });
  });

  test('36: toJSON, then and toPrimitive', () => {
    expect(refusalOf({ toJSON: never })).toBe('refused-trick');
    expect(refusalOf(Object.assign([1], { toJSON: never }))).toBe('refused-trick');
    expect(refusalOf(Object.fromEntries([['then', never]]))).toBe('refused-promise');
    expect(refusalOf(Promise.resolve(1))).toBe('refused-promise');
    expect(refusalOf({ [Symbol.toPrimitive]: never })).toBe('refused-symbol-key');
    expect(refusalOf({ valueOf: never })).toBe('refused-function');
  });

  test('36: a getter for then is refused, unread', () => {
    expect(refusalOf(Object.defineProperty({}, 'then', { get: never }))).toBe('refused-promise');
  });

  test('36: text under such a name is data', () => {
    expect(copyOf({ toJSON: 'y grows' })).toStrictEqual({ toJSON: 'y grows' });
  });
});

describe('what is not data is refused', () => {
  test.each([
    ['a function', () => 1, 'refused-function'],
    ['a class', class {}, 'refused-function'],
    ['a symbol', Symbol('x'), 'refused-kind'],
    ['a bigint', 1n, 'refused-kind'],
    ['a Map', new Map(), 'refused-instance'],
    ['a Float64Array', new Float64Array(2), 'refused-instance'],
    ['an Error', new Error('x'), 'refused-instance'],
    ['an object of a class', new (class Vector {})(), 'refused-instance'],
    ['an array of a class', new (class List extends Array<number> {})(), 'refused-instance'],
    ['an array with a key', Object.assign([1], { x: 1 }), 'refused-extra-key'],
    ['an array with a symbol', Object.assign([1], { [Symbol('x')]: 1 }), 'refused-symbol-key'],
    [
      'a description of a tensor',
      { kind: 'tensor', shape: [], dtype: 'float64', values: [1] },
      'refused-description',
    ],
  ])('%s', (_, value, code) => expect(refusalOf(value)).toBe(code));

  test('a Date, since it has toJSON', () => expect(refusalOf(new Date(0))).toBe('refused-trick'));

  test('the message names the class and the place', () => {
    class Gradient {}
    expect(toPlain([0, { x: new Gradient() }])).toMatchObject({
      refused: {
        text: 'Your answer’s `[1].x` is an object of the class `Gradient`. Return tensors, numbers, or arrays and plain objects of them.',
      },
    });
  });

  test('a cycle', () => {
    const loop: unknown[] = [];
    loop.push({ loop });
    expect(refusalOf(loop)).toBe('refused-cycle');
  });

  test.each([
    [MAX_DEPTH, 'not refused'],
    [MAX_DEPTH + 1, 'refused-depth'],
  ])('at depth %i: %s', (depth, code) => {
    let value: unknown = 1;
    for (let i = 0; i < depth; i++) value = [value];
    expect(refusalOf(value)).toBe(code);
  });

  test('more than a million numbers, however they are arranged', () => {
    const row = Array.from({ length: 1000 }, () => 0);
    expect(refusalOf(Array.from({ length: 990 }, () => row))).toBe('not refused');
    expect(refusalOf(Array.from({ length: 1001 }, () => row))).toBe('refused-size');
    expect(refusalOf('x'.repeat(MAX_SIZE + 1))).toBe('refused-size');
  });

  test('an array that is long by its length alone is refused at once', () => {
    // oxlint-disable-next-line unicorn/no-new-array -- the length is the trick
    expect(refusalOf(new Array(2 ** 32 - 1))).toBe('refused-size');
  });
});
