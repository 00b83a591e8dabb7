import { expect, onTestFinished, test } from 'vitest';
import { openPool, type Pool } from './pool.ts';

const poolOf = (spares: number, needed?: number): Pool => {
  const pool = openPool(spares, needed);
  onTestFinished(() => pool.close());
  return pool;
};

const hello = { kind: 'hello' } as const;

test('nobody gets a child that another had', async () => {
  const pool = poolOf(1);
  const first = await pool.take();
  const second = await pool.take();
  first.end();
  expect(await second.ask(hello, 5_000)).toEqual({ kind: 'ready' });
  expect(await first.ask(hello, 5_000)).toMatchObject({ kind: 'died' });
});

test('a spare is at hand again after one was used up', async () => {
  const pool = poolOf(1);
  (await pool.take()).end();
  expect(await (await pool.take()).ask(hello, 5_000)).toEqual({ kind: 'ready' });
});

test('beyond those that were said to be needed, one is started when it is asked for', async () => {
  const pool = poolOf(1, 1);
  (await pool.take()).end();
  expect(await (await pool.take()).ask(hello, 5_000)).toEqual({ kind: 'ready' });
});

test('closing ends those that are in use', async () => {
  const pool = poolOf(1);
  const child = await pool.take();
  await pool.close();
  expect(await child.ask(hello, 5_000)).toEqual({ kind: 'died', death: 'exited' });
});
