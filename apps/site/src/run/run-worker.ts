import type { Frame, Reply, Request } from './frames.ts';

/** One worker with its own globals, for one run. */
export interface RunWorker {
  /** The worker's reply; 'timeout' when there is none in time, and then the worker is gone. */
  ask(request: Request, milliseconds: number): Promise<Reply | 'timeout'>;
  end(): void;
}

type Print = (text: string) => void;

/** Milliseconds that its code may take to arrive and start, over a slow network too. */
const BOOT_LIMIT = 30_000;

// Booted ahead of the next run.
let spare: Promise<Worker> | undefined;

function boot(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./run.worker.ts', import.meta.url), {
      type: 'module',
      name: 'run',
    });
    const giveUp = (why: string): void => {
      clearTimeout(timer);
      worker.terminate();
      reject(new Error(why));
    };
    const timer = setTimeout(() => giveUp('the runner did not start'), BOOT_LIMIT);
    worker.onmessage = () => {
      clearTimeout(timer);
      resolve(worker);
    };
    worker.onerror = (event) => giveUp(event.message || 'the runner could not be loaded');
  });
}

/** Boots a worker for the next run, unless one is waiting. */
export function warmUp(): void {
  spare ??= boot();
  // Without the network, say: the next run tries again, and tells.
  spare.catch(() => (spare = undefined));
}

/** The waiting worker, or a new one. Throws: Error when its code could not be loaded or did not start. */
export async function takeWorker(print: Print): Promise<RunWorker> {
  const waiting = spare ?? boot();
  spare = undefined;
  const worker = await waiting;
  return {
    ask: (request, limit) => ask(worker, request, limit, print),
    end: () => worker.terminate(),
  };
}

function ask(
  worker: Worker,
  request: Request,
  limit: number,
  print: Print,
): Promise<Reply | 'timeout'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      worker.terminate();
      resolve('timeout');
    }, limit);
    worker.onmessage = ({ data }: MessageEvent<Frame>) => {
      if (data.kind === 'printed') return print(data.text);
      if (data.kind === 'ready') return;
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = (event) => {
      clearTimeout(timer);
      reject(new Error(event.message));
    };
    worker.postMessage(request);
  });
}
