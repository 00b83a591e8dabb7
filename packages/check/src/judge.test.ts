import { describe, expect, test } from 'vitest';
import { check, collect } from './collect.ts';
import type { Check } from './check.ts';
import type { Executor, Outcome } from './executor.ts';
import { inProcess } from './in-process.ts';
import { judge } from './judge.ts';
import { locateIn } from './locate.ts';
import { message } from './messages.ts';
import type { Plain } from './plain.ts';
import type { CheckVerdict, Verdict } from './verdict.ts';

const seed = 's';

/** Two checks, 2 + 1 points: `double` gives the learner's answer. */
const twoChecks = (double: (x: number) => unknown): Promise<readonly Check[]> =>
  collect(() => {
    check('doubles', {
      points: 2,
      probe: (random) => ({ x: random.uniform() }),
      run: ({ x }) => double(x),
      expected: ({ x }) => 2 * x,
    });
    check('doubles 3', { run: () => double(3), expected: () => 6 });
  });

const judged = async (double: (x: number) => unknown): Promise<Verdict> => {
  const checks = await twoChecks(double);
  return judge('ex', checks, inProcess(checks, locateIn('judge.test.ts')), { seed });
};

/** An executor whose every answer is this. */
function answering(titles: readonly string[], outcome: Outcome): Executor {
  return {
    load: async () => ({ titles }),
    run: async () => outcome,
    console: () => ['printed'],
    close: async () => {},
  };
}

/** A single check, judged with itself in this process. */
async function judgedAlone(declare: () => void, probes = 3): Promise<CheckVerdict> {
  const checks = await collect(declare);
  const verdict = await judge('ex', checks, inProcess(checks, locateIn('judge.test.ts')), {
    seed,
    probes,
  });
  return verdict.checks[0]!;
}

describe('a verdict', () => {
  test('passes with all points when every check passes', async () => {
    expect(await judged((x) => 2 * x)).toEqual({
      exercise: 'ex',
      status: 'passed',
      points: 3,
      maxPoints: 3,
      seed,
      checks: [
        { title: 'doubles', status: 'passed', points: 2, maxPoints: 2 },
        { title: 'doubles 3', status: 'passed', points: 1, maxPoints: 1 },
      ],
      console: [],
    });
  });

  test('gives the points of the checks that pass', async () => {
    const verdict = await judged((x) => (x === 3 ? 6 : 0));
    expect(verdict).toMatchObject({ status: 'failed', points: 1, maxPoints: 3 });
    expect(verdict.checks.map(({ status }) => status)).toEqual(['failed', 'passed']);
  });

  test('shows a wrong answer beside its probe and the right one', async () => {
    const { checks } = await judged(() => 7);
    const { x } = checks[0]!.probe as { x: number };
    expect(checks[0]).toMatchObject({ yours: 7, expected: 2 * x });
    expect(checks[0]!.message!.text).toBe(
      `Your answer is 7, and ${Math.round(20 * x) / 10} is right. The input was x = ${x}.`,
    );
    expect(checks[1]!.message!.text).toBe('Your answer is 7, and 6 is right.');
  });

  test('brings what was printed', async () => {
    const checks = await twoChecks((x) => 2 * x);
    const titles = checks.map(({ title }) => title);
    const verdict = await judge('ex', checks, answering(titles, { kind: 'value', value: 6 }), {
      seed,
    });
    expect(verdict.console).toEqual(['printed']);
  });
});

describe('the manifest decides', () => {
  const value: Outcome = { kind: 'value', value: 6 };

  test.each<[string, string[], string]>([
    ['1, 4: a check is missing', ['doubles'], 'checks-missing'],
    ['all checks are missing', [], 'checks-missing'],
    ['a check was added', ['doubles', 'doubles 3', 'free points'], 'checks-extra'],
    ['a check comes twice', ['doubles', 'doubles 3', 'doubles 3'], 'checks-extra'],
    ['checks changed places', ['doubles 3', 'doubles'], 'checks-reordered'],
    ['a check was renamed', ['doubles', 'Doubles 3'], 'checks-missing'],
  ])('%s: 0 points, nothing is run', async (_, titles, code) => {
    const checks = await twoChecks((x) => 2 * x);
    const executor = {
      ...answering(titles, value),
      run: () => Promise.reject(new Error('was run')),
    };
    const verdict = await judge('ex', checks, executor, { seed });
    expect(verdict).toMatchObject({
      status: 'error',
      points: 0,
      maxPoints: 3,
      problem: { code },
      checks: [
        { status: 'error', points: 0, message: { code } },
        { status: 'error', points: 0, message: { code } },
      ],
    });
  });

  test('a problem on loading is told for every check, with its place', async () => {
    const checks = await twoChecks((x) => 2 * x);
    const place = { file: 'ex.ts', line: 1, column: 2 };
    const problem = { ...message('missing-export', { file: 'ex.ts', name: 'double' }), place };
    const executor = { ...answering([], value), load: async () => ({ problem }) };
    const verdict = await judge('ex', checks, executor, { seed });
    expect(verdict).toMatchObject({ status: 'error', points: 0, problem });
    for (const found of verdict.checks) {
      expect(found).toMatchObject({ status: 'error', place, message: { code: 'missing-export' } });
    }
  });

  test('an executor that dies on loading scores 0', async () => {
    const checks = await twoChecks((x) => 2 * x);
    const executor = { ...answering([], value), load: () => Promise.reject(new Error('gone')) };
    const verdict = await judge('ex', checks, executor, { seed });
    expect(verdict).toMatchObject({ status: 'error', problem: { code: 'could-not-run' } });
  });

  test('an executor that dies on running costs that check only', async () => {
    const checks = await twoChecks((x) => 2 * x);
    const executor: Executor = {
      ...inProcess(checks, locateIn('x.ts')),
      run: async (i) => {
        if (i === 0) throw new Error('gone');
        return value;
      },
    };
    const verdict = await judge('ex', checks, executor, { seed });
    expect(verdict.checks).toMatchObject([
      { status: 'error', message: { code: 'could-not-run' } },
      { status: 'passed' },
    ]);
  });
});

describe('each outcome has its status', () => {
  test.each<[Outcome, string, string]>([
    [{ kind: 'error', name: 'TypeError', message: 'no' }, 'error', 'threw'],
    [{ kind: 'error', name: 'Error', message: 'not implemented yet' }, 'error', 'not-implemented'],
    [{ kind: 'timeout', milliseconds: 3000 }, 'timeout', 'timeout'],
    [
      { kind: 'refused', reason: message('refused-cycle', { where: 'Your answer' }) },
      'refused',
      'refused-cycle',
    ],
    [{ kind: 'value', value: undefined }, 'failed', 'differs-nothing'],
    [{ kind: 'value', value: Number.NaN }, 'failed', 'differs-not-finite'],
  ])('%j', async (outcome, status, code) => {
    const [first] = await twoChecks(() => 0);
    const verdict = await judge('ex', [first!], answering(['doubles'], outcome), { seed });
    expect(verdict.checks).toMatchObject([{ status, points: 0, message: { code } }]);
  });

  test('an error keeps its place', async () => {
    const place = { file: 'ex.ts', line: 4, column: 2 };
    const [first] = await twoChecks(() => 0);
    const outcome: Outcome = { kind: 'error', name: 'E', message: 'no', place };
    const verdict = await judge('ex', [first!], answering(['doubles'], outcome), { seed });
    expect(verdict.checks[0]).toMatchObject({
      place,
      message: { text: 'Your code stopped with E: no' },
    });
  });
});

describe('probes', () => {
  const probesOf = async (
    options: { seed: string; probes?: number },
    answer: (x: number) => number = (x) => 2 * x,
  ): Promise<number[]> => {
    const seen: number[] = [];
    const checks = await twoChecks(answer);
    const inner = inProcess(checks, locateIn('x.ts'));
    const run = (i: number, probe: Plain): Promise<Outcome> => {
      if (i === 0) seen.push((probe as { x: number }).x);
      return inner.run(i, probe);
    };
    await judge('ex', checks, { ...inner, run }, options);
    return seen;
  };

  test('are three, the same for the same seed and others for another', async () => {
    const first = await probesOf({ seed });
    expect(new Set(first).size).toBe(3);
    expect(await probesOf({ seed })).toEqual(first);
    expect(await probesOf({ seed: 'another' })).not.toEqual(first);
    expect((await probesOf({ seed, probes: 5 })).slice(0, 3)).toEqual(first);
  });

  test('end at the first that fails', async () => {
    expect(await probesOf({ seed }, () => 0)).toHaveLength(1);
  });

  test('32: one right answer of three is no point', async () => {
    const [first] = await probesOf({ seed });
    const verdict = await judged((x) => (x === first ? 2 * x : 0));
    expect(verdict.checks[0]).toMatchObject({ status: 'failed', points: 0 });
    expect(verdict.checks[0]!.probe).not.toEqual({ x: first });
  });

  test('do not depend on the other checks', async () => {
    const [first] = await twoChecks((x) => x);
    const alone = await judge('ex', [first!], inProcess([first!], locateIn('x.ts')), { seed });
    expect(alone.checks[0]!.probe).toEqual((await judged((x) => x)).checks[0]!.probe);
  });

  test('a check without input is run once', async () => {
    let runs = 0;
    await judgedAlone(() => check('c', { run: () => ++runs, expected: () => 1 }));
    expect(runs).toBe(1);
  });
});

describe('a broken check is no fault of the learner, and says so', () => {
  const broken = (code: string) => ({ status: 'error', points: 0, message: { code } });
  const right = { run: (): unknown => 1, expected: (): unknown => 1 };
  const throws = (): never => {
    throw new Error('oops');
  };

  test.each<[string, () => void, string]>([
    [
      '`expected` throws',
      () => check('c', { ...right, expected: throws }),
      '`expected` throws: oops',
    ],
    ['`probe` throws', () => check('c', { ...right, probe: throws }), '`probe` throws: oops'],
    [
      '`expected` gives a function',
      () => check('c', { ...right, expected: () => throws }),
      '`expected` gives what is not data',
    ],
    [
      '`probe` gives a Map',
      () => check('c', { ...right, probe: () => new Map() }),
      '`probe` gives what is not data',
    ],
    [
      '`expected` is NaN',
      () => check('c', { ...right, expected: () => Number.NaN }),
      '`expected` holds NaN',
    ],
    [
      '`expected` holds Infinity',
      () => check('c', { ...right, expected: () => [Infinity] }),
      '`expected` holds Infinity',
    ],
    [
      '`finiteDifference` throws',
      () => check('c', { ...right, run: () => 2, finiteDifference: throws }),
      '`finiteDifference` throws: oops',
    ],
    [
      'a misconception says a placeholder that stands for nothing',
      () =>
        check('c', {
          ...right,
          run: () => 2,
          misconceptions: { two: { run: () => 2, says: '{x}' } },
        }),
      '`misconceptions.two.says` throws: the template has {x}',
    ],
    [
      'a misconception gives what is not data',
      () =>
        check('c', {
          ...right,
          run: () => 2,
          misconceptions: { two: { run: () => throws, says: '' } },
        }),
      'the misconception two gives what is not data',
    ],
  ])('%s', async (_, declare, reason) => {
    const verdict = await judgedAlone(declare);
    expect(verdict).toMatchObject(broken('check-broken'));
    expect(verdict.message!.text).toContain(reason);
  });

  test('whatever `expected` does to its probe, the next one sees the probe as it was', async () => {
    const verdict = await judgedAlone(() =>
      check('c', {
        probe: () => ({ list: [1, 2] }),
        run: ({ list }) => list,
        expected: ({ list }) => list.splice(0),
      }),
    );
    expect(verdict.status).toBe('passed');
  });
});
