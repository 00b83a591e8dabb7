import { tensor } from '@gradlings/autograd';
import { describe, expect, test } from 'vitest';
import type { CheckDefinition } from '../check.ts';
import { check, collect } from '../collect.ts';
import { inProcess } from '../in-process.ts';
import { judge } from '../judge.ts';
import { locateIn } from '../locate.ts';
import type { CheckVerdict } from '../verdict.ts';

const t = (nested: number[] | number[][]) => tensor(nested, { dtype: 'float64' });

/** The verdict on an answer to a check that has this one input, or none. */
async function verdictOn<P>(definition: CheckDefinition<P>): Promise<CheckVerdict> {
  const checks = await collect(() => check('c', definition));
  const executor = inProcess(checks, locateIn('x.ts'));
  const verdict = await judge('ex', checks, executor, { seed: 's' });
  return verdict.checks[0]!;
}

/** The general cause that is recognised in `yours` where `expected` is right. */
async function causeOf(
  yours: unknown,
  expected: unknown,
  more: Partial<CheckDefinition<unknown>> = {},
): Promise<string | undefined> {
  const verdict = await verdictOn({ run: () => yours, expected: () => expected, ...more });
  return verdict.misconception;
}

async function messageTo(
  yours: unknown,
  expected: unknown,
  more: Partial<CheckDefinition<unknown>> = {},
): Promise<string> {
  const verdict = await verdictOn({ run: () => yours, expected: () => expected, ...more });
  return verdict.message!.text;
}

describe('negated', () => {
  test('the right size with the wrong sign', async () => {
    expect(await causeOf(-8, 8)).toBe('negated');
    expect(await causeOf(t([-1.5, 2]), t([1.5, -2]))).toBe('negated');
    expect(await messageTo(-8, 8)).toBe(
      'Your answer is -8: the right size with the wrong sign; 8 is right. Does the function go uphill or downhill there?',
    );
  });

  test('not when only some signs are wrong', async () => {
    expect(await causeOf([-1.5, 2], [1.5, 2])).toBeUndefined();
  });
});

describe('transposed', () => {
  const right = t([
    [1, 2, 3],
    [4, 5, 6],
  ]);

  test('every number is there, with rows for columns', async () => {
    const turned = t([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(await causeOf(turned, right)).toBe('transposed');
    expect(
      await causeOf(
        [
          [1, 3],
          [2, 4],
        ],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toBe('transposed');
  });

  test('not when the shape was changed and the order was kept', async () => {
    expect(await causeOf(right.reshape([3, 2]), right)).toBeUndefined();
  });
});

describe('accumulated', () => {
  test('the right answer plus that of the probe before', async () => {
    let grad = 0;
    const verdict = await verdictOn({
      probe: (random) => ({ x: random.uniform() }),
      run: ({ x }) => (grad += 4 * x),
      expected: ({ x }) => 4 * x,
    });
    expect(verdict).toMatchObject({ misconception: 'accumulated' });
    expect(verdict.message!.values).toMatchObject({ before: expect.any(String) });
  });

  test('the right answer twice, when backward ran twice', async () => {
    expect(await messageTo(16, 8)).toContain('Your answer is 16 = 8 + 8');
  });

  test('entries that add up all passes so far', async () => {
    expect(await causeOf([8, 20, 36], [8, 12, 16])).toBe('accumulated');
    expect(await messageTo([8, 20], [8, 12])).toContain(
      'each entry is the sum of all right ones up to it',
    );
  });

  test('twice the answer may be a forgotten mean where an input has two entries', async () => {
    const probe = () => ({ x: [1.5, 3] });
    expect(await causeOf(16, 8, { probe })).toBe('times-n');
  });
});

describe('times-n', () => {
  const probe = () => ({
    X: t([
      [1.5, 2.5, 3],
      [4, 5, 6],
    ]),
    y: [1.5, 2.5, 3.5, 4.5, 5.5],
  });

  test.each([
    [24, '3 times too large, and 3 is the size of `X` along dimension 1'],
    [48, '6 times too large, and `X` has 6 entries'],
    [40, '5 times too large, and `y` has 5 entries'],
  ])('%i instead of 8', async (yours, text) => {
    expect(await causeOf(yours, 8, { probe })).toBe('times-n');
    expect(await messageTo(yours, 8, { probe })).toContain(text);
  });

  test('not by a factor that is no size', async () => {
    expect(await causeOf(56, 8, { probe })).toBeUndefined();
  });
});

describe('not-summed', () => {
  const each = t([
    [1, 2, 3],
    [4, 5, 6],
  ]);

  test.each([
    ['an added dimension', t([5, 7, 9]), '2 times each'],
    ['a dimension of size 1', t([[6], [15]]), '3 times each'],
    ['everything', t([21]), '6 times each'],
    ['a number', 21, '6 times each'],
  ])('%s', async (_, right, text) => {
    expect(await causeOf(each, right)).toBe('not-summed');
    expect(await messageTo(each, right)).toContain(text);
  });

  test('not when the sum is another', async () => {
    expect(await causeOf(each, t([5, 7, 10]))).toBeUndefined();
  });
});

describe('all-outputs', () => {
  test('the gradient of the sum of all outputs', async () => {
    const allOutputs = () => t([2, 4]);
    expect(await causeOf(t([2, 4]), t([0, 4]), { allOutputs })).toBe('all-outputs');
    expect(await causeOf(t([2, 5]), t([0, 4]), { allOutputs })).toBeUndefined();
  });
});

describe('local-derivative', () => {
  test('right but for the upstream gradient, which the probe calls g', async () => {
    const probe = () => ({ x: 3.5, g: 2.5 });
    expect(await causeOf(7, 17.5, { probe })).toBe('local-derivative');
    expect(await messageTo(7, 17.5, { probe })).toContain('Here `g` = 2.5 arrives from above');
  });

  test('entry by entry', async () => {
    const probe = () => ({ x: t([1.5, 3]), G: t([2.5, -4]) });
    expect(await causeOf(t([3, 6]), t([7.5, -24]), { probe })).toBe('local-derivative');
  });

  test('not for a factor that is no upstream gradient', async () => {
    expect(await causeOf(7, 17.5, { probe: () => ({ a: 2.5 }) })).toBeUndefined();
  });
});

describe('value-itself', () => {
  test('y instead of its derivative', async () => {
    expect(await causeOf(17, 8, { value: () => 17 })).toBe('value-itself');
    expect(await causeOf(16, 8, { value: () => 17 })).toBe('accumulated');
  });
});

describe('no-gradient', () => {
  test('null where a gradient is asked, alone or among others', async () => {
    expect(await causeOf(null, t([1, 2]))).toBe('no-gradient');
    expect(await messageTo({ x: 1.5, w: null }, { x: 1.5, w: 2 })).toContain(
      'Your answer’s `.w` is null: no gradient arrived.',
    );
  });

  test('not where null takes the place of words', async () => {
    expect(await causeOf(null, 'leaf')).toBeUndefined();
  });
});

describe('other-axis', () => {
  const x = t([
    [1.5, 2.5, 3],
    [4, 5, 7],
  ]);
  const probe = () => ({ x });

  test('a sum down the columns where the rows were asked', async () => {
    expect(await causeOf(t([5.5, 7.5, 10]), t([7, 16]), { probe })).toBe('other-axis');
    expect(await messageTo(t([5.5, 7.5, 10]), t([7, 16]), { probe })).toContain(
      'Your answer is [5.5, 7.5, 10]: `x` reduced along dimension 0.',
    );
  });

  test('a maximum, with the dimension kept', async () => {
    expect(await causeOf(t([[4, 5, 7]]), t([[3], [7]]), { probe })).toBe('other-axis');
  });

  test('a softmax whose columns add up to 1 where its rows should', async () => {
    const rows = t([
      [0.25, 0.75],
      [0.5, 0.5],
    ]);
    const columns = t([
      [0.1, 0.3],
      [0.9, 0.7],
    ]);
    expect(await causeOf(columns, rows)).toBe('other-axis');
    expect(await messageTo(columns, rows)).toContain('it adds up to 1 along dimension 0.');
  });
});

describe('nearly', () => {
  test('a difference quotient', async () => {
    const yours = (Math.exp(1.5 + 1e-4) - Math.exp(1.5)) / 1e-4;
    expect(await causeOf(yours, Math.exp(1.5))).toBe('nearly');
    expect(await messageTo(yours, Math.exp(1.5))).toContain(
      'An exact derivative needs no step size.',
    );
  });

  test('not an answer that is another', async () => {
    expect(await causeOf(8.5, 8)).toBeUndefined();
  });
});

describe('the wrong part of an answer', () => {
  test('is found in arrays and objects, and named', async () => {
    const yours = { loss: 1.5, grads: [{ w: 2.5 }, { w: -3.5 }] };
    const right = { loss: 1.5, grads: [{ w: 2.5 }, { w: 3.5 }] };
    expect(await causeOf(yours, right)).toBe('negated');
    expect(await messageTo(yours, right)).toContain('Your answer’s `.grads[1].w` is -3.5');
  });

  test('answers of words, of another structure or without a cause get the plain numbers', async () => {
    expect(await causeOf('leaf', 'root')).toBeUndefined();
    expect(await causeOf([1, 2, 3], { x: 1 })).toBeUndefined();
    expect(await messageTo(12.25, 8)).toBe('Your answer is 12.25, and 8 is right.');
  });

  test('NaN has no cause that could be told from its numbers', async () => {
    expect(await causeOf(Number.NaN, 8)).toBeUndefined();
  });
});
