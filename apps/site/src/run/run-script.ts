import { message } from '@gradlings/check';
import type { Problem } from './problem.ts';
import { takeWorker, warmUp } from './run-worker.ts';
import { LIMIT } from './worker-executor.ts';

export interface ScriptRun {
  readonly printed: readonly string[];
  readonly problem?: Problem;
}

/** Runs a snippet in a worker. */
export async function runScript(file: string, source: string): Promise<ScriptRun> {
  const printed: string[] = [];
  const worker = await takeWorker((text) => printed.push(text));
  try {
    const reply = await worker.ask({ kind: 'script', file, source }, LIMIT);
    if (reply === 'timeout') {
      return { printed, problem: message('timeout', { milliseconds: String(LIMIT) }) };
    }
    return reply.kind === 'problem' ? { printed, problem: reply.problem } : { printed };
  } finally {
    worker.end();
    warmUp();
  }
}
