import { expect, test } from 'vitest';
import { cpuTime } from './cpu-time.ts';

test.runIf(process.platform === 'linux')('a process that works uses the processor', () => {
  const before = cpuTime(process.pid)!;
  const until = process.cpuUsage().user + 50_000;
  while (process.cpuUsage().user < until);
  expect(cpuTime(process.pid)! - before).toBeGreaterThanOrEqual(30);
});

test('of a process that is gone nothing is known', () => {
  expect(cpuTime(undefined)).toBeUndefined();
  expect(cpuTime(2 ** 30)).toBeUndefined();
});
