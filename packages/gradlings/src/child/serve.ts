/** The child's part: reads one file and its checks, then runs one check on one probe at a time. */
import type { Duplex } from 'node:stream';
import type { Check } from '@gradlings/check';
import { decode, encodeOutcome, runCheck } from '@gradlings/check/runner';
import { answerRequests } from './answer-requests.ts';
import { evaluateLearner, evaluateTests } from './evaluate.ts';
import type { LoadRequest, Reply, Request } from './frames.ts';
import { witness, type Witness } from './witness.ts';

/** Answers requests in order, until the judge closes the pipe. */
export function serve(channel: Duplex): void {
  let checks: readonly Check[] = [];
  let seen: Witness = witness('');
  const { print } = answerRequests<Request, Reply>(channel, (request, reply) =>
    reply(answer(request)),
  );

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
      const learner = evaluateLearner(request, print);
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
}
