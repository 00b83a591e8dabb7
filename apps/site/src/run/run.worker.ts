/// <reference lib="webworker" />
/** Where a learner's code runs: a new worker for every run, ended when it takes too long. */
import { type Check, collect } from '@gradlings/check';
import { decode, encodeOutcome, type Locate, runCheck } from '@gradlings/check/runner';
import { checkModule } from './check-module.ts';
import { engineModules } from './engine-modules.ts';
import type { Frame, LoadRequest, Reply, Request } from './frames.ts';
import { link } from './link.ts';
import { loadFile } from './load-file.ts';
import { showPrinted } from './show-printed.ts';

declare const self: DedicatedWorkerGlobalScope;

const send = (frame: Frame): void => self.postMessage(frame);

/** Characters that one run may print. */
let allowance = 32 * 1024;

const print = (...values: unknown[]): void => {
  if (allowance <= 0) return;
  const text = showPrinted(values);
  send({ kind: 'printed', text: text.slice(0, allowance) });
  allowance -= text.length + 1;
  if (allowance <= 0) send({ kind: 'printed', text: '… the rest is not shown' });
};
for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) console[name] = print;

let checks: readonly Check[] = [];
let locate: Locate;

async function load({ file, source, checks: tests, imports }: LoadRequest): Promise<Reply> {
  const loaded = loadFile(file, source, imports);
  if ('problem' in loaded) return { kind: 'problem', problem: loaded.problem };
  locate = loaded.locate;
  const specifier = `./${file}`;
  checks = await collect(() =>
    link(
      'checks',
      { checks: tests },
      {
        ...engineModules,
        '@gradlings/check': checkModule,
        [specifier]: loaded.exports,
      },
    ),
  );
  return { kind: 'loaded', titles: checks.map(({ title }) => title) };
}

async function answer(request: Request): Promise<Reply> {
  switch (request.kind) {
    case 'load':
      return load(request);
    case 'run': {
      const outcome = runCheck(checks[request.check]!, decode(request.probe), locate);
      return { kind: 'outcome', outcome: encodeOutcome(outcome) };
    }
    case 'script': {
      const loaded = loadFile(request.file, request.source, []);
      return 'problem' in loaded ? { kind: 'problem', problem: loaded.problem } : { kind: 'ended' };
    }
  }
}

self.onmessage = async ({ data }: MessageEvent<Request>) => send(await answer(data));

send({ kind: 'ready' });
