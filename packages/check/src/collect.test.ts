import { describe, expect, test } from 'vitest';
import { check, collect } from './collect.ts';

const right = { run: () => 1, expected: () => 1 };

describe('collect', () => {
  test('gives the checks in the order of their declaration', async () => {
    const checks = await collect(() => {
      check('b', { ...right, points: 2 });
      check('a', right);
    });
    expect(checks.map(({ title, points }) => [title, points])).toEqual([
      ['b', 2],
      ['a', undefined],
    ]);
  });

  test('waits for a file that is imported', async () => {
    const checks = await collect(async () => {
      await Promise.resolve();
      check('late', right);
    });
    expect(checks).toHaveLength(1);
  });

  test('keeps two files apart that are loaded at the same time', async () => {
    const load = (title: string) => async () => {
      check(`${title} 1`, right);
      await new Promise((resolve) => setTimeout(resolve, 1));
      check(`${title} 2`, right);
    };
    const both = await Promise.all([collect(load('a')), collect(load('b'))]);
    expect(both.map((checks) => checks.map(({ title }) => title))).toEqual([
      ['a 1', 'a 2'],
      ['b 1', 'b 2'],
    ]);
  });

  test('hands on what the file throws, and still collects the next', async () => {
    const broken = (): never => {
      throw new SyntaxError('no');
    };
    await expect(collect(broken)).rejects.toThrow(SyntaxError);
    await expect(collect(() => check('a', right))).resolves.toHaveLength(1);
  });
});

describe('check', () => {
  test('refuses a title that is taken, since the manifest goes by titles', async () => {
    const twice = (): void => {
      check('a', right);
      check('a', right);
    };
    await expect(collect(twice)).rejects.toThrow('two checks have the title “a”');
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses %s points', async (points) => {
    await expect(collect(() => check('a', { ...right, points }))).rejects.toThrow(
      'give it 1, 2, 3',
    );
  });

  test('refuses an empty title', async () => {
    await expect(collect(() => check(' ', right))).rejects.toThrow('needs a title');
  });

  test('says outside a test file how to run it', () => {
    expect(() => check('a', right)).toThrow('@gradlings/check/vitest');
  });
});
