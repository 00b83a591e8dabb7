import { describe, expect, test } from 'vitest';
import { auditCheck } from './audit-check.ts';
import type { CheckDefinition } from './check.ts';
import { check, collect } from './collect.ts';

interface Probe {
  readonly x: number;
}

const sound: CheckDefinition<Probe> = {
  probe: (random) => ({ x: random.uniform() }),
  run: () => 0,
  expected: ({ x }) => 2 * x,
  finiteDifference: ({ x }) => 2 * x + 1e-8,
  value: ({ x }) => x * x,
  misconceptions: {
    'reads-the-value': { run: ({ x }) => x * x, says: '{yours} {expected} {probe.x}' },
    'forgets-the-factor': { run: ({ x }) => x, says: '{finiteDifference}' },
  },
};

async function audit(change: Partial<CheckDefinition<Probe>>): Promise<string> {
  const [found] = await collect(() => check<Probe>('c', { ...sound, ...change }));
  return auditCheck(found!, { seed: 's' }).join('\n');
}

const fails = (): never => {
  throw new Error('no');
};

describe('auditCheck', () => {
  test('has nothing to say about a sound check', async () => expect(await audit({})).toBe(''));

  test.each<[string, Partial<CheckDefinition<Probe>>, string]>([
    [
      'a misconception that is right on a probe',
      { misconceptions: { right: { run: ({ x }) => x + x, says: '' } } },
      'the misconception right gives the right answer for x = ',
    ],
    [
      'two misconceptions that no answer tells apart',
      { misconceptions: { a: { run: () => 0, says: '' }, b: { run: () => -0, says: '' } } },
      'the misconceptions a and b give the same answer for x = ',
    ],
    [
      'two that end in the same error',
      { misconceptions: { a: { run: fails, says: '' }, b: { run: fails, says: '' } } },
      'the misconceptions a and b give the same answer',
    ],
    [
      'a placeholder that stands for nothing',
      { misconceptions: { a: { run: () => 0, says: '{y}' } } },
      'the template has {y}',
    ],
    [
      'a finite difference that disagrees',
      { finiteDifference: ({ x }) => x },
      'the finite difference is ',
    ],
    ['an `expected` that is not finite', { expected: () => Infinity }, '`expected` holds Infinity'],
    ['a `value` that throws', { value: fails }, '`value` throws: no'],
    ['an `allOutputs` that throws', { allOutputs: fails }, '`allOutputs` throws: no'],
  ])('names %s', async (_, change, problem) => expect(await audit(change)).toContain(problem));
});
