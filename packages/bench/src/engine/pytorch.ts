/** The tasks on PyTorch, where a Python has it: `PYTHON` in the environment, else `python3`. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TaskName } from './tasks.ts';

export interface PyTorch {
  /** The time of one run in milliseconds, as the mean of `runs`, and the number that it gave. */
  measure(task: TaskName, runs: number): Promise<{ milliseconds: number; number: number }>;
  close(): void;
}

export function pytorch(): PyTorch | null {
  const python = process.env['PYTHON'] ?? 'python3';
  if (spawnSync(python, ['-c', 'import torch']).status !== 0) return null;
  const child = spawn(python, [join(ROOT, 'packages/bench/src/engine/pytorch.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async measure(task, runs) {
      child.stdin.write(`${task} ${runs}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`PyTorch ended at the task ${task}.`);
      const [milliseconds, number] = (value as string).split(' ').map(Number);
      return { milliseconds: milliseconds!, number: number! };
    },
    close: () => child.stdin.end(),
  };
}
