/// <reference types="node" />
/** Holds for every exercise: its stub, its solution, its wrong submissions and its checks fit together. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collect, type Check, type Verdict } from '@gradlings/check';
import { auditCheck, judge } from '@gradlings/check/judge';
import { inProcess, locateIn } from '@gradlings/check/runner';
import { describe, expect, test } from 'vitest';
import { withSubmission } from './submission-plugin.ts';

const home = fileURLToPath(new URL('../exercises', import.meta.url));
const seeds = Array.from({ length: 20 }, (_, i) => `seed ${i}`);

interface Folder {
  /** `01-scalars/03-first-grad` */
  readonly path: string;
  readonly testFile: string;
  readonly stub: string;
  readonly solution: string;
  /** The folder of wrong submissions, and their files in it. */
  readonly wrong: string;
  readonly wrongFiles: readonly string[];
}

const folders = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && !path.includes('node_modules'))
  .toSorted()
  .map((path): Folder => {
    const answers = join(fileURLToPath(new URL('.', import.meta.url)), dirname(path));
    const wrong = join(answers, 'wrong');
    const stub = join(home, path).replace(/\.test\.ts$/, '.ts');
    return {
      path: dirname(path),
      testFile: join(home, path),
      stub,
      solution: join(answers, basename(stub)),
      wrong,
      wrongFiles: existsSync(wrong) ? readdirSync(wrong) : [],
    };
  });

describe.each(folders)('$path', ({ path, testFile, stub, solution, wrong, wrongFiles }) => {
  // A module runs once, and so do its calls of check().
  const collected = new Map<string, Promise<readonly Check[]>>();
  const checksWith = (file: string): Promise<readonly Check[]> => {
    const checks =
      collected.get(file) ??
      collect(() => import(/* @vite-ignore */ withSubmission(testFile, file)));
    collected.set(file, checks);
    return checks;
  };

  const verdictOn = async (file: string, seed: string): Promise<Verdict> => {
    const checks = await checksWith(file);
    return judge(path, checks, inProcess(checks, locateIn(basename(file))), { seed });
  };

  test('the stub scores 0 and says that it is not implemented yet', async () => {
    const verdict = await verdictOn(stub, 'stub');
    expect(verdict.points).toBe(0);
    expect(new Set(verdict.checks.map((found) => found.message?.code))).toEqual(
      new Set(['not-implemented']),
    );
  });

  test('the solution scores full marks under 20 seeds', async () => {
    for (const seed of seeds) {
      const verdict = await verdictOn(solution, seed);
      expect(verdict).toMatchObject({ status: 'passed', points: verdict.maxPoints });
    }
  });

  test('on no probe of 20 seeds is a misconception right, or like another one', async () => {
    for (const check of await checksWith(solution)) {
      for (const seed of seeds) expect(auditCheck(check, { seed })).toEqual([]);
    }
  });

  test('every misconception has its wrong submission, and there is one at least', async () => {
    const checks = await checksWith(solution);
    const ids = new Set(checks.flatMap(({ misconceptions = {} }) => Object.keys(misconceptions)));
    expect(wrongFiles.map((file) => basename(file, '.ts')).toSorted()).toEqual([...ids].toSorted());
    expect(ids.size).toBeGreaterThan(0);
  });

  test.each(wrongFiles)('wrong/%s fails with its own misconception', async (file) => {
    for (const seed of ['stub', ...seeds]) {
      const { checks } = await verdictOn(join(wrong, file), seed);
      const ids = new Set(checks.flatMap(({ misconception }) => misconception ?? []));
      expect({ ids, checks }).toMatchObject({ ids: new Set([basename(file, '.ts')]) });
    }
  });
});
