import { type Executor, message } from '@gradlings/check';
import { decodeOutcome, encode } from '@gradlings/check/runner';
import type { CheckRequest, LoadRequest } from './frames.ts';
import { type RunWorker, takeWorker, warmUp } from './run-worker.ts';

/** How long one call of the learner's code may take. */
export const LIMIT = 3000;
/** The same after a call that took too long: the others are most likely to be as slow. */
const LIMIT_AFTERWARDS = 300;

export interface WorkerExecutor extends Executor {
  /** The first call of the learner's code that went backward through a recorded graph. */
  recorded(): CheckRequest<'graph'> | undefined;
}

/** Runs the learner's code in a worker, and in another one after each that had to be ended. */
export function workerExecutor(request: LoadRequest): WorkerExecutor {
  const printed: string[] = [];
  let recorded: CheckRequest<'graph'> | undefined;
  let limit = LIMIT;
  let current: RunWorker | undefined;

  const load: Executor['load'] = async () => {
    current = await takeWorker((text) => printed.push(text));
    const reply = await current.ask(request, LIMIT);
    if (reply === 'timeout') {
      return { problem: message('timeout', { milliseconds: String(LIMIT) }) };
    }
    if (reply.kind === 'problem') return { problem: reply.problem };
    if (reply.kind === 'loaded') return { titles: reply.titles };
    throw new Error(`the runner answered “${reply.kind}”`);
  };

  return {
    load,
    async run(check, plainProbe) {
      if (!current) await load();
      const milliseconds = limit;
      const probe = encode(plainProbe);
      const reply = await current!.ask({ kind: 'run', check, probe }, milliseconds);
      if (reply === 'timeout') {
        current = undefined;
        limit = LIMIT_AFTERWARDS;
        return { kind: 'timeout', milliseconds };
      }
      if (reply.kind === 'outcome') {
        if (reply.recorded) recorded ??= { kind: 'graph', check, probe };
        return decodeOutcome(reply.outcome);
      }
      throw new Error(`the runner answered “${reply.kind}”`);
    },
    console: () => printed,
    recorded: () => recorded,
    async close() {
      current?.end();
      warmUp();
    },
  };
}
