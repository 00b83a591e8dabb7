import { readFileSync } from 'node:fs';
import path from 'node:path';
import { collect } from '@gradlings/check';
import { judge } from '@gradlings/check/judge';
import { inProcess } from '@gradlings/check/runner';
import { expect, test, vi } from 'vitest';
import { exampleVerdict } from './example-verdict.ts';

const WRONG = '01-scalars/01-forward-difference/wrong/moves-every-input.ts';

vi.mock(
  '../../../../../exercises/01-scalars/01-forward-difference/forward-difference.ts',
  () =>
    import('../../../../../solutions/01-scalars/01-forward-difference/wrong/moves-every-input.ts'),
);

test('the page shows the answer and the words of the checker that the exercise page gives to it', async () => {
  const checks = await collect(
    () =>
      import('../../../../../exercises/01-scalars/01-forward-difference/forward-difference.test.ts'),
  );
  const executor = inProcess(checks, () => undefined);
  const { exercise, check, code, says } = exampleVerdict;
  const verdict = await judge(exercise, checks, executor, { seed: exercise });
  const failed = verdict.checks.find(({ title }) => title === check);
  expect(failed?.status).toBe('failed');
  expect(failed?.message?.text).toBe(says);

  const solutions = path.resolve(import.meta.dirname, '../../../../../solutions');
  expect(readFileSync(path.join(solutions, WRONG), 'utf8')).toContain(code);
});
