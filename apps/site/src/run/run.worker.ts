/// <reference lib="webworker" />
/** Where a learner's code runs: a new worker for every run, ended when it takes too long. */
import { type Check, collect } from '@gradlings/check';
import {
  decode,
  encodeOutcome,
  fromPlain,
  graphDuring,
  type Locate,
  runCheck,
  whileWatching,
} from '@gradlings/check/runner';
import { checkModule } from './check-module.ts';
import { engineModules } from './engine-modules.ts';
import type { CheckRequest, Frame, LoadRequest, Reply, Request } from './frames.ts';
import { link } from './link.ts';
import { loadFile } from './load-file.ts';
import { nameByProbe } from './name-by-probe.ts';
import { showPrinted } from './show-printed.ts';

declare const self: DedicatedWorkerGlobalScope;

// The learner's line lies beneath the engine's own calls, and those can be more than the ten that are usual.
Error.stackTraceLimit = 100;

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

function run({ check, probe }: CheckRequest<'run'>): Reply {
  let recorded = false;
  const outcome = whileWatching(
    () => (recorded = true),
    () => runCheck(checks[check]!, decode(probe), locate),
  );
  return { kind: 'outcome', outcome: encodeOutcome(outcome), recorded };
}

/** Nodes that one drawing can hold. */
const MOST_NODES = 80;

function record({ check, probe: encoded }: CheckRequest<'graph'>): Reply {
  const probe = decode(encoded);
  const found = graphDuring(() => checks[check]!.run(fromPlain(probe) as never));
  if (found === undefined || found.nodes.length > MOST_NODES) return { kind: 'graph', graph: null };
  const { nodes, edges, forward, backward } = found;
  return { kind: 'graph', graph: nameByProbe({ nodes, edges, forward, backward }, probe) };
}

async function answer(request: Request): Promise<Reply> {
  switch (request.kind) {
    case 'load':
      return load(request);
    case 'run':
      return run(request);
    case 'graph':
      return record(request);
    case 'script': {
      const loaded = loadFile(request.file, request.source, []);
      return 'problem' in loaded ? { kind: 'problem', problem: loaded.problem } : { kind: 'ended' };
    }
  }
}

self.onmessage = async ({ data }: MessageEvent<Request>) => send(await answer(data));

send({ kind: 'ready' });
