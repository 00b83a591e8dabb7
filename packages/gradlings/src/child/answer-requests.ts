import type { Duplex } from 'node:stream';
import type { ChildFrame, RequestFrame } from './frames.ts';

/** Answers the requests that come over the pipe, until the judge closes it. Gives what prints over the same pipe. */
export function answerRequests<Q, A>(
  channel: Duplex,
  answer: (request: Q, reply: (answer: A) => void) => void,
): { readonly print: (text: string) => void } {
  let nonce = '';
  const send = (frame: ChildFrame<A>): void => {
    channel.write(`${JSON.stringify(frame)}\n`);
  };

  let text = '';
  channel.setEncoding('utf8');
  channel.on('data', (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n')) {
      const { seq, request, ...frame } = JSON.parse(text.slice(0, end)) as RequestFrame<Q>;
      text = text.slice(end + 1);
      nonce = frame.nonce;
      answer(request, (reply) => send({ nonce, seq, reply }));
    }
  });
  channel.on('end', () => process.exit());
  return { print: (printed) => send({ nonce, print: printed }) };
}
