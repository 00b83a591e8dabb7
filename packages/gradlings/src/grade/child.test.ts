import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { startChild, talkTo, type Child } from './child.ts';
import { limits } from './limits.ts';
import { readChildReply } from './read-frame.ts';

/** A process that has the pipe and runs this instead of the child's own code: what a learner who got out would have. */
function impostor(code: string): Child {
  const started = spawn(process.execPath, ['-e', code], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const child: Child = talkTo(started, readChildReply);
  onTestFinished(() => child.end());
  return child;
}

/** Answers the first request by what `reply`, a function of its frame, writes to the pipe. */
const answering = (reply: string): string => `
const { Socket } = require('node:net');
const channel = new Socket({ fd: 3, readable: true, writable: true });
channel.on('data', (line) => channel.write((${reply})(JSON.parse(line))));`;

const hello = { kind: 'hello' } as const;

test('a child is ready when it says so, and can be ended', async () => {
  const child = await startChild();
  expect(await child.ask(hello, 5_000)).toEqual({ kind: 'ready' });
  child.end();
  expect(await child.ask(hello, 5_000)).toEqual({ kind: 'died', death: 'exited' });
});

test('a process that answers as the child would is believed', async () => {
  const child = impostor(
    answering(
      `({ nonce, seq }) => JSON.stringify({ nonce, seq, reply: { kind: 'ready' } }) + '\\n'`,
    ),
  );
  expect(await child.ask(hello, 5_000)).toEqual({ kind: 'ready' });
});

test.for([
  ['no JSON', `() => 'passed\\n'`],
  [
    'another nonce',
    `({ seq }) => JSON.stringify({ nonce: 'x', seq, reply: { kind: 'ready' } }) + '\\n'`,
  ],
  [
    'an earlier number',
    `({ nonce }) => JSON.stringify({ nonce, seq: 0, reply: { kind: 'ready' } }) + '\\n'`,
  ],
  [
    'a later number',
    `({ nonce, seq }) => JSON.stringify({ nonce, seq: seq + 1, reply: { kind: 'ready' } }) + '\\n'`,
  ],
  [
    'an unknown reply',
    `({ nonce, seq }) => JSON.stringify({ nonce, seq, reply: { kind: 'passed' } }) + '\\n'`,
  ],
  [
    'a reply that is a list',
    `({ nonce, seq }) => JSON.stringify({ nonce, seq, reply: ['ready'] }) + '\\n'`,
  ],
  [
    'titles that are no texts',
    `({ nonce, seq }) => JSON.stringify({ nonce, seq, reply: { kind: 'loaded', titles: [1], exports: [] } }) + '\\n'`,
  ],
  [
    'prints beyond the allowance',
    `({ nonce }) => (JSON.stringify({ nonce, print: 'x'.repeat(1000) }) + '\\n').repeat(70)`,
  ],
] as const)('%s is a violation of the protocol (row 21)', async ([, reply]) => {
  const child = impostor(answering(reply));
  expect(await child.ask(hello, 5_000)).toEqual({ kind: 'died', death: 'protocol-violation' });
});

test('a second answer to one request is a violation too', async () => {
  const twice = `({ nonce, seq }) => (JSON.stringify({ nonce, seq, reply: { kind: 'ready' } }) + '\\n').repeat(2)`;
  const child = impostor(answering(twice));
  await child.ask(hello, 5_000);
  expect(await child.ask(hello, 5_000)).toEqual({ kind: 'died', death: 'protocol-violation' });
});

test('an endless frame is cut, and its sender ended', async () => {
  const child = impostor(answering(`() => 'x'.repeat(${limits.frameCharacters + 1})`));
  expect(await child.ask(hello, 5_000)).toEqual({ kind: 'died', death: 'frame-limit' });
});

test('silence is a timeout, and a process that leaves has exited', async () => {
  expect(await impostor('setInterval(() => {}, 1000)').ask(hello, 100)).toEqual({
    kind: 'died',
    death: 'timeout',
  });
  expect(await impostor('').ask(hello, 5_000)).toEqual({ kind: 'died', death: 'exited' });
});

test('ending a child ends what it started (row 14)', async () => {
  const child = impostor(
    `const { spawn } = require('node:child_process');
const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
${answering(`({ nonce, seq }) => JSON.stringify({ nonce, seq, reply: { kind: 'loaded', titles: [String(grandchild.pid)], exports: [] } }) + '\\n'`)}`,
  );
  const reply = await child.ask(hello, 5_000);
  const pid = reply.kind === 'loaded' ? Number(reply.titles[0]) : Number.NaN;
  expect(isRunning(pid)).toBe(true);
  child.end();
  await expect.poll(() => isRunning(pid), { timeout: 5_000 }).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
