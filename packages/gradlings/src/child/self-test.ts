/** A program for the child that tries to get out, without SES in the way, and reports what it was kept from. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** True where the child was kept from it. */
export interface Sandbox {
  /** Reading and writing files. */
  readonly files: boolean;
  /** Starting processes and threads. */
  readonly processes: boolean;
  /** The judge's environment. */
  readonly environment: boolean;
  /** More memory than it may use. */
  readonly memory: boolean;
  /** Node's permissions cover the network in newer versions only; SES keeps a learner's code from it everywhere. */
  readonly network: boolean;
}

const isDenial = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_ACCESS_DENIED';

function isDenied(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    return isDenial(error);
  }
}

function isOutOfMemory(): boolean {
  try {
    return new Uint8Array(2 ** 31).length === 0;
  } catch {
    return true;
  }
}

// What a shell and Windows put there by themselves.
const harmless = ['PWD', 'OLDPWD', 'SHLVL', '_', 'SystemRoot'];

const report = (network: boolean): void => {
  const sandbox: Sandbox = {
    files: [
      () => readFileSync(process.execPath),
      () => readdirSync('/'),
      () => writeFileSync(join(tmpdir(), 'gradlings-self-test'), ''),
    ].every(isDenied),
    processes: [
      () => spawnSync(process.execPath, ['--version']),
      () => new Worker('', { eval: true }),
    ].every(isDenied),
    environment: Object.keys(process.env).every((name) => harmless.includes(name)),
    memory: isOutOfMemory(),
    network,
  };
  writeSync(3, `${JSON.stringify(sandbox)}\n`);
};

const server = createServer();
server.on('error', (error) => report(isDenial(error)));
try {
  server.listen(0, '127.0.0.1', () => report(false));
} catch (error) {
  report(isDenial(error));
}
