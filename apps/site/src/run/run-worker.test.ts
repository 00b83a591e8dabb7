import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeWorker } from './run-worker.ts';

/** Stands in for the browser's: it answers when the test says so. */
class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;
  ended = false;
  constructor() {
    FakeWorker.made.push(this);
  }
  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.made = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a runner that does not start is given up after half a minute, and ended', async () => {
  const said = takeWorker(() => {}).catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(FakeWorker.made.map(({ ended }) => ended)).toEqual([false]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await said).toBe('the runner did not start');
  expect(FakeWorker.made.map(({ ended }) => ended)).toEqual([true]);
});

test('one that has started is not', async () => {
  const taken = takeWorker(() => {});
  FakeWorker.made[0]!.onmessage!({ data: { kind: 'ready' } });
  const worker = await taken;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(FakeWorker.made[0]!.ended).toBe(false);
  worker.end();
  expect(FakeWorker.made[0]!.ended).toBe(true);
});

test('one whose code cannot be loaded says so at once', async () => {
  const said = takeWorker(() => {}).catch((error: Error) => error.message);
  FakeWorker.made[0]!.onerror!({ message: '' });
  expect(await said).toBe('the runner could not be loaded');
});
