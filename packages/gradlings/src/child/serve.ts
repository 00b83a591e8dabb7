/** The child's end of the pipe: reads one file and its checks, then runs one check on one probe at a time. */
import type { Duplex } from 'node:stream';
import type { Check } from '@gradlings/check';
import { decode, encodeOutcome, runCheck } from '@gradlings/check/runner';
import { evaluateLearner, evaluateTests } from './evaluate.ts';
import type { ChildFrame, LoadRequest, Reply, Request, RequestFrame } from './frames.ts';
import { witness, type Witness } from './witness.ts';

/** Answers requests in order, until the judge closes the pipe. */
export function serve(channel: Duplex): void {
  let nonce = '';
  let checks: readonly Check[] = [];
  let seen: Witness = witness('');

  const send = (frame: ChildFrame): void => {
    channel.write(`${JSON.stringify(frame)}\n`);
  };

  function answer(request: Request): Reply {
    switch (request.kind) {
      case 'hello':
        return { kind: 'ready' };
      case 'load':
        return load(request);
      case 'run': {
        const { title, run } = checks[request.check]!;
        return outcomeOf({ title, run: seen.watch(run) }, decode(request.probe));
      }
    }
  }

  function load(request: LoadRequest): Reply {
    seen = witness(request.file);
    let loaded: Reply | undefined;
    const read = seen.watch(() => {
      const learner = evaluateLearner(request, (print) => send({ nonce, print }));
      checks = evaluateTests(request, learner);
      const titles = checks.map(({ title }) => title);
      loaded = { kind: 'loaded', titles, exports: Object.keys(learner) };
    });
    const failed = outcomeOf({ title: request.file, run: read }, undefined);
    return loaded ?? failed;
  }

  const outcomeOf = (
    check: Pick<Check, 'title' | 'run'>,
    probe: Parameters<typeof runCheck>[1],
  ): Reply => ({
    kind: 'outcome',
    outcome: encodeOutcome(runCheck({ ...check, expected: check.run }, probe, seen.locate)),
  });

  let text = '';
  channel.setEncoding('utf8');
  channel.on('data', (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n')) {
      const frame = JSON.parse(text.slice(0, end)) as RequestFrame;
      text = text.slice(end + 1);
      nonce = frame.nonce;
      send({ nonce, seq: frame.seq, reply: answer(frame.request) });
    }
  });
  channel.on('end', () => process.exit());
}
