/** A learner's workspace in a folder of its own: a copy of the exercises, and the command line run in it. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const commandLine: readonly string[] = [
  process.execPath,
  join(ROOT, 'packages/gradlings/bin/gradlings.js'),
];

export async function withWorkspace<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gradlings-bench-'));
  try {
    await cp(join(ROOT, 'exercises'), join(folder, 'exercises'), {
      recursive: true,
      filter: (source) => !source.includes('node_modules'),
    });
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface Ran {
  readonly milliseconds: number;
  readonly code: number | null;
  readonly stdout: string;
}

/** Runs `gradlings ARGS` in a folder, start to end. */
export function runGradlings(args: readonly string[], cwd: string): Promise<Ran> {
  const start = performance.now();
  const [node, bin] = commandLine as [string, string];
  const child = spawn(node, [bin, ...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ milliseconds: performance.now() - start, code, stdout }));
  });
}
