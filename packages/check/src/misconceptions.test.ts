import { describe, expect, test } from 'vitest';
import { check, collect } from './collect.ts';
import type { Misconception } from './check.ts';
import { inProcess } from './in-process.ts';
import { judge } from './judge.ts';
import { locateIn } from './locate.ts';
import type { CheckVerdict } from './verdict.ts';

interface Probe {
  readonly x: number;
  readonly name: string;
}

/** The verdict on an answer to “3·x”, with these misconceptions. */
async function verdictOn(
  answer: (probe: Probe) => unknown,
  misconceptions: Record<string, Misconception<Probe>>,
): Promise<CheckVerdict> {
  const checks = await collect(() =>
    check<Probe>('triples', {
      probe: (random) => ({ x: random.uniform(), name: 'x' }),
      run: answer,
      expected: ({ x }) => 3 * x,
      finiteDifference: ({ x }) => 3 * x,
      misconceptions,
    }),
  );
  const verdict = await judge('ex', checks, inProcess(checks, locateIn('x.ts')), { seed: 's' });
  return verdict.checks[0]!;
}

const squares: Misconception<Probe> = { run: ({ x }) => x * x, says: 'squared' };

describe('a misconception is recognised', () => {
  test('by its answer on the failing probe', async () => {
    expect(await verdictOn(({ x }) => x * x, { squares })).toMatchObject({
      misconception: 'squares',
      message: { code: 'misconception/squares', text: 'squared' },
    });
  });

  test('before any general cause', async () => {
    const negates: Misconception<Probe> = { run: ({ x }) => -3 * x, says: 'own words' };
    expect(await verdictOn(({ x }) => -3 * x, { negates })).toMatchObject({
      misconception: 'negates',
      message: { text: 'own words' },
    });
    expect(await verdictOn(({ x }) => -3 * x, { squares })).toMatchObject({
      misconception: 'negated',
    });
  });

  test('by NaN and by null', async () => {
    const nan: Misconception<Probe> = { run: () => Number.NaN, says: 'nan' };
    const nothing: Misconception<Probe> = { run: () => null, says: 'null' };
    expect(await verdictOn(() => Number.NaN, { nothing, nan })).toMatchObject({
      misconception: 'nan',
    });
    expect(await verdictOn(() => null, { nan, nothing })).toMatchObject({
      misconception: 'nothing',
    });
  });

  test('by the first line of the same error', async () => {
    const fail = (more: string) => (): never => {
      throw new TypeError(`only floats can\n${more}`);
    };
    const wholeNumbers: Misconception<Probe> = { run: fail('at line 3'), says: 'You met {yours}' };
    const verdict = await verdictOn(fail('at line 7'), { squares, wholeNumbers });
    expect(verdict).toMatchObject({ status: 'error', misconception: 'wholeNumbers' });
    expect(verdict.message!.text).toBe('You met TypeError: only floats can\nat line 7');
  });

  test('never by another error, or by an error where a value came', async () => {
    const fails: Misconception<Probe> = {
      run: () => {
        throw new TypeError('no');
      },
      says: '',
    };
    const other = await verdictOn(
      () => {
        throw new RangeError('no');
      },
      { fails },
    );
    expect(other).not.toHaveProperty('misconception');
    expect(await verdictOn(() => 'no', { fails })).not.toHaveProperty('misconception');
  });

  test('never by an answer of its own kind that differs', async () => {
    const verdict = await verdictOn(({ x }) => x * x + 0.01, { squares });
    expect(verdict).not.toHaveProperty('misconception');
    expect(verdict.message!.code).toBe('differs-value');
  });
});

describe('what it says', () => {
  test('is filled in with the learner’s own numbers', async () => {
    const says =
      '{yours} = {probe.x}², {expected} is right ({finiteDifference}); half of {probe.name} is {half}';
    const verdict = await verdictOn(({ x }) => x * x, {
      squares: { ...squares, says, values: ({ x }) => ({ half: x / 2 }) },
    });
    const { x } = verdict.probe as { x: number };
    const short = (number: number): string => String(Number(number.toFixed(4)));
    expect(verdict.message!.text).toBe(
      `${short(x * x)} = ${x}², ${short(3 * x)} is right (${short(3 * x)}); half of x is ${short(x / 2)}`,
    );
  });
});
