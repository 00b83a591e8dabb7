import { randn, type Tensor } from '@gradlings/autograd';
import { describe, expect, test } from 'vitest';
import type { Check } from './check.ts';
import { collect, check } from './collect.ts';
import { locateIn } from './locate.ts';
import type { Plain } from './plain.ts';
import { runCheck } from './run-check.ts';

const nowhere = locateIn('nowhere.ts');

async function checkThat(run: (probe: never) => unknown): Promise<Check> {
  const [found] = await collect(() => check<never>('c', { run, expected: () => 0 }));
  return found!;
}

describe('runCheck', () => {
  test('hands tensors to `run` and brings tensors back as data', async () => {
    const double = await checkThat(({ x }: { x: Tensor }) => x.add(x));
    const probe = { x: { kind: 'tensor', shape: [2], dtype: 'float64', values: [1, 2] } } as const;
    expect(runCheck(double, probe, nowhere)).toEqual({
      kind: 'value',
      value: { kind: 'tensor', shape: [2], dtype: 'float64', values: [2, 4] },
    });
  });

  test('37: code that changes its input changes a copy', async () => {
    const probe: Plain = { list: [1, 2] };
    const spoil = await checkThat(({ list }: { list: number[] }) => list.fill(0));
    expect(runCheck(spoil, probe, nowhere)).toEqual({ kind: 'value', value: [0, 0] });
    expect(probe).toEqual({ list: [1, 2] });
  });

  test('what is drawn at random is the same every time', async () => {
    const draws = await checkThat(() => randn([3]));
    expect(runCheck(draws, undefined, nowhere)).toEqual(runCheck(draws, undefined, nowhere));
  });

  test('what is thrown is told with its place in the learner’s file', async () => {
    const fails = await checkThat(() => {
      throw new TypeError('no');
    });
    expect(runCheck(fails, undefined, locateIn('run-check.test.ts'))).toEqual({
      kind: 'error',
      name: 'TypeError',
      message: 'no',
      place: { file: 'run-check.test.ts', line: expect.any(Number), column: expect.any(Number) },
    });
    expect(runCheck(fails, undefined, nowhere)).not.toHaveProperty('place');
  });

  test('what is not data is refused', async () => {
    const promises = await checkThat(async () => 1);
    expect(runCheck(promises, undefined, nowhere)).toMatchObject({
      kind: 'refused',
      reason: { code: 'refused-promise' },
    });
  });

  test('31: endless recursion is an error', async () => {
    const deep = (): number => 1 + deep();
    expect(runCheck(await checkThat(deep), undefined, nowhere)).toMatchObject({
      kind: 'error',
      name: 'RangeError',
    });
  });
});
