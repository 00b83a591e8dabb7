/** The program of the process that reads learners' TypeScript. It runs none of it. */
import { Socket } from 'node:net';
import { bundleLearner } from '../grade/bundle-learner.ts';
import { answerRequests } from './answer-requests.ts';
import type { BundlerReply, BundlerRequest } from './frames.ts';

const channel = new Socket({ fd: 3, readable: true, writable: true });

answerRequests<BundlerRequest, BundlerReply>(channel, (request, reply) => {
  if (request.kind === 'hello') return reply({ kind: 'ready' });
  const { file, text, engine } = request;
  // When esbuild itself gives up, for want of memory, there is nobody left to ask.
  return void bundleLearner(file, text, engine).then(
    (bundle) =>
      reply('problem' in bundle ? { kind: 'problem', ...bundle } : { kind: 'bundled', ...bundle }),
    () => process.exit(1),
  );
});
