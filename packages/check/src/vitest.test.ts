/// <reference types="node" />
// oxlint-disable no-restricted-imports -- starts vitest, which runs in Node only
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { collect } from './collect.ts';
import { inProcess } from './in-process.ts';
import { judge } from './judge.ts';
import { locateIn } from './locate.ts';
import { renderCheck } from './render-check.ts';

const home = fileURLToPath(new URL('..', import.meta.url));

interface Report {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** What a vitest of its own says to the two folders of checks in `testing`: of each test its failure, or nothing. */
async function failuresInVitest(): Promise<ReadonlyMap<string, string>> {
  const vitest = join(
    dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  );
  const options = ['run', '--config', 'src/testing/vitest.config.ts', '--reporter', 'json'];
  const printed = await new Promise<string>((resolve) => {
    // It exits with 1, since tests fail.
    execFile(process.execPath, [vitest, ...options], { cwd: home, env: {} }, (_, stdout) =>
      resolve(stdout),
    );
  });
  const report = JSON.parse(printed) as Report;
  const results = report.testResults.flatMap((file) => file.assertionResults);
  return new Map(results.map(({ title, failureMessages }) => [title, failureMessages.join('\n')]));
}

describe('checks as vitest tests', () => {
  let failures: ReadonlyMap<string, string>;
  beforeAll(async () => {
    failures = await failuresInVitest();
  });

  test('fail with the very text of the judge, and pass where it passes', async () => {
    const checks = await collect(() => import('./testing/doubles/doubles.checks.ts'));
    const executor = inProcess(checks, locateIn('doubles.ts'));
    const verdict = await judge('doubles', checks, executor, { seed: 'doubles' });
    for (const found of verdict.checks) {
      const place = found.place
        ? `\n    at ${join(home, 'src/testing/doubles/doubles.ts')}:${found.place.line}:${found.place.column}`
        : '';
      const text = renderCheck(found);
      expect([found.title, failures.get(found.title)]).toEqual([
        found.title,
        text === '' ? '' : `Check: ${text}${place}`,
      ]);
    }
    expect(verdict.checks.map(({ message }) => message?.code)).toEqual([
      undefined,
      'misconception/squares',
      'negated',
      'differs-value',
      'refused-promise',
      'not-implemented',
      'threw',
    ]);
  });

  test('name the line of the learner’s file, unshifted by types', () => {
    expect(failures.get('an error')).toContain('→ doubles.ts:23:25');
  });

  test('say which export lacks instead of “is not a function”', () => {
    expect(failures.get('triples')).toBe(
      'Check: `absent.ts` does not export `triple`. Is it spelled exactly so, with `export` in front of it?',
    );
  });
});
