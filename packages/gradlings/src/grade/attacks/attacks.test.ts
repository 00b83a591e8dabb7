import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadCourse } from '../../course/load-course.ts';
import { sharedTree, writeTree, type Tree } from '../../course/testing/write-tree.ts';
import { gradeSubmission } from '../grade-submission.ts';
import { limits } from '../limits.ts';
import type { ExerciseResult, GradeResult } from '../result.ts';
import { digestOfFolder } from '../testing/digest-of-folder.ts';
import { attacks } from './testing/answers.ts';

const canary = 'CANARY-5d1c';
const honest = 'export const slope = (x: number): number => 2 * x;\n';
const testFile = `import { check } from '@gradlings/check';
import { slope } from './slope.ts';

check('the slope of x² is 2x', {
  points: 3,
  probe: (random) => ({ x: random.uniform() }),
  run: ({ x }) => slope(x),
  expected: ({ x }) => ('${canary}' + x === '' ? 0 : 2 * x),
});
`;

/** A course with one exercise for each answer, so that all are graded in one run, honest ones among them. */
function courseFor(count: number): Tree {
  const tree: Record<string, string> = {
    'exercises/01-attacks/README.md': '---\ntitle: Attacks\n---\nEach tries something.\n',
  };
  for (let i = 0; i < count; i++) {
    const id = String(i + 1).padStart(2, '0');
    const folder = `exercises/01-attacks/${id}-attack`;
    tree[`${folder}/README.md`] =
      `---\nid: attack-${id}\ntitle: Attack ${id}\nminutes: 1\nlesson: a/b\nfile: slope.ts\n---\nDo.\n`;
    tree[`${folder}/hints.md`] = '## Look\nThere.\n';
    tree[`${folder}/slope.ts`] = 'export const slope = (x: number): number => x;\n';
    tree[`${folder}/slope.test.ts`] = testFile;
    tree[`solutions/01-attacks/${id}-attack/slope.ts`] = honest;
  }
  return tree;
}

const answersOf = (sources: readonly string[], port: number): Tree =>
  Object.fromEntries(
    sources.map((source, i) => [
      `exercises/01-attacks/${String(i + 1).padStart(2, '0')}-attack/slope.ts`,
      source.replaceAll('PORT', String(port)),
    ]),
  );

// Honest answers first, in the middle and last: each must be graded though the attacks ran.
const usual = attacks.filter(({ races }) => races !== true);
const middle = Math.floor(usual.length / 2);
const sources = usual.map(({ source }) => source);
const all = [honest, ...sources.slice(0, middle), honest, ...sources.slice(middle), honest];
const isHonest = (i: number): boolean => all[i] === honest;

const racing = attacks.filter(({ races }) => races === true);

/** What fills memory takes seconds where the system hands it out slowly: the clock waits, to see it named for what it is. */
async function gradeRacing(): Promise<readonly ExerciseResult[]> {
  const call = vi.spyOn(limits, 'callMilliseconds', 'get').mockReturnValue(60_000 as never);
  const whole = vi.spyOn(limits, 'exerciseMilliseconds', 'get').mockReturnValue(60_000 as never);
  const answers = answersOf([...racing.map(({ source }) => source), honest], 0);
  const course = loadCourse(sharedTree(courseFor(racing.length + 1)));
  const { exercises } = await gradeSubmission(course, sharedTree(answers));
  call.mockRestore();
  whole.mockRestore();
  return exercises;
}

/** What the judge's built-ins look like: the names of their properties, and the text of their functions. */
const builtIns = (): string[] =>
  [Object, Array, Number, Math, JSON, Promise, Reflect]
    .flatMap((it) => ('prototype' in it ? [it, it.prototype as object] : [it]))
    .flatMap((it) => Reflect.ownKeys(it).map((key) => describeProperty(it, key)));

function describeProperty(it: object, key: PropertyKey): string {
  const { value, get } = Object.getOwnPropertyDescriptor(it, key) ?? {};
  return `${String(key)} ${String(get ?? (typeof value === 'object' ? typeof value : value))}`;
}

describe('an answer that attacks', () => {
  const root = sharedTree(courseFor(all.length));
  const submission = sharedTree({});
  const results = new Map<string, ExerciseResult>();
  const before: { digest?: string; builtIns?: string[] } = {};
  let result: GradeResult;
  let after: ExerciseResult;
  let heard = 0;

  beforeAll(async () => {
    const server = createServer(() => (heard += 1)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    writeTree(submission, answersOf(all, (server.address() as AddressInfo).port));
    vi.stubEnv('GRADLINGS_CANARY', canary);
    Object.assign(before, { digest: digestOfFolder(submission), builtIns: builtIns() });
    result = await gradeSubmission(loadCourse(root), submission);
    server.close();
    const attacked = result.exercises.filter((_, i) => !isHonest(i));
    usual.forEach(({ name }, i) => results.set(name, attacked[i]!));
    const raced = await gradeRacing();
    racing.forEach(({ name }, i) => results.set(name, raced[i]!));
    after = raced.at(-1)!;
  }, 240_000);

  test.for(attacks)('$name: scores 0 and is named (rows $rows)', ({ name, code, flag }) => {
    const { points, maxPoints, verdict, flags } = results.get(name)!;
    expect({ points, maxPoints }).toEqual({ points: 0, maxPoints: 3 });
    const { problem, checks } = verdict;
    expect((problem ?? checks[0]?.message)?.code).toBe(code);
    expect(flags.map((it) => it.code)).toEqual(flag === undefined ? [] : [flag]);
  });

  test('the honest answers among them are graded', () => {
    const graded = result.exercises.filter((_, i) => isHonest(i));
    expect(graded.map(({ points, status }) => `${status} ${points}`)).toEqual([
      'passed 3',
      'passed 3',
      'passed 3',
    ]);
    expect(result.points).toBe(9);
    expect(`${after.status} ${after.points}`).toBe('passed 3');
  });

  test('no secret of the judge is in the result', () => {
    const text = JSON.stringify(result);
    for (const secret of [canary, 'ESCAPED', root, submission, 'node_modules', '[stdin]']) {
      expect(text).not.toContain(secret);
    }
  });

  test('a result is small, whatever answers hold', () => {
    expect(JSON.stringify(result).length).toBeLessThan(500_000);
  });

  test('what is printed is kept as text, up to its limit', () => {
    expect(results.get('prints a report')?.verdict.console.join()).toContain('::notice::passed');
    const printed = results.get('prints without end')?.verdict.console.join('') ?? '';
    expect(printed.length).toBeLessThan(limits.consoleCharacters + 200);
    expect(printed).toContain('the rest is not shown');
  });

  test('nothing left the child: no call, no change of the submission or of the judge', () => {
    expect(heard).toBe(0);
    expect(digestOfFolder(submission)).toBe(before.digest);
    expect(builtIns()).toEqual(before.builtIns);
    expect(process.memoryUsage().rss).toBeLessThan(2 ** 30);
  });
});
