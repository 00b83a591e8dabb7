/** A library in a process of its own, which it may take down or keep busy for ever. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './ask.ts';
import type { Case } from './cases.ts';

/** In milliseconds; most answers take less than ten. */
const PATIENCE = 20_000;

export interface Asking {
  readonly version: string;
  ask(c: Case): Promise<Outcome>;
  end(): void;
}

interface Started {
  readonly child: ChildProcess;
  readonly version: string;
}

async function start(library: string): Promise<Started> {
  const file = fileURLToPath(new URL('./child.mjs', import.meta.url));
  const child = fork(file, [library], { serialization: 'advanced' });
  const [first] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as unknown[];
  if (typeof first !== 'object') throw new Error(`${library} did not start: is it installed?`);
  return { child, version: (first as { version: string }).version };
}

/** The answer, or why there is none. */
function answer(child: ChildProcess, c: Case): Promise<Outcome | string> {
  return new Promise((resolve) => {
    const settle = (result: Outcome | string): void => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', ended);
      resolve(result);
    };
    const ended = (code: number | null): void => settle(`its process ended (${code})`);
    const timer = setTimeout(() => settle(`no answer in ${PATIENCE / 1000} s`), PATIENCE);
    child.on('message', settle).on('exit', ended);
    child.send(c);
  });
}

export async function asking(library: string): Promise<Asking> {
  let { child, version } = await start(library);
  return {
    version,
    async ask(c) {
      // It may have died of the case before, after the answer to it.
      if (!child.connected) ({ child, version } = await start(library));
      const result = await answer(child, c);
      if (typeof result !== 'string') return result;
      child.kill('SIGKILL');
      ({ child, version } = await start(library));
      return { verdict: 'refuses', differences: [], message: result };
    },
    end: () => child.kill(),
  };
}
