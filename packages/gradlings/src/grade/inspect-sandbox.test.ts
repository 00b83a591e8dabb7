import { expect, test } from 'vitest';
import { temporaryTree } from '../course/testing/write-tree.ts';
import { gradeSubmission } from './grade-submission.ts';
import { inspectSandbox, refuseLeaks } from './inspect-sandbox.ts';
import { loadSmallCourse } from './testing/small-course.ts';

test.runIf(process.platform === 'linux')(
  'without SES in the way, the child still reaches no file, process, environment or spare memory',
  async () => {
    expect(await inspectSandbox()).toMatchObject({
      files: true,
      processes: true,
      environment: true,
      memory: true,
    });
  },
);

test.runIf(process.platform === 'linux')('a sealed result says what was held', async () => {
  const result = await gradeSubmission(loadSmallCourse(), temporaryTree({}), { sealed: true });
  expect(result.label).toBe('sealed');
  expect(result.sandbox?.files).toBe(true);
});

test('a sandbox with a hole gives no sealed result, and says where the hole is', () => {
  const whole = { files: true, processes: true, environment: true, memory: true, network: false };
  expect(refuseLeaks(whole)).toBe(whole);
  expect(() => refuseLeaks({ ...whole, files: false, memory: false })).toThrow(
    'not kept from files, memory',
  );
});
