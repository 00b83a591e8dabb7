/** The judge's end of the pipe to one child process. It believes no byte that does not answer the request it sent. */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Duplex, Readable } from 'node:stream';
import type {
  BundlerReply,
  BundlerRequest,
  Reply,
  Request,
  RequestFrame,
} from '../child/frames.ts';
import { childProgram } from './child-program.ts';
import { cpuTime } from './cpu-time.ts';
import { limits } from './limits.ts';
import { readBundlerReply, readChildReply, readFrame, type ReadReply } from './read-frame.ts';
import { bundlerWalls, endProcess, learnerWalls, startProcess } from './start-process.ts';

/** Why a child is no more. */
export type Death = 'timeout' | 'exited' | 'memory-limit' | 'frame-limit' | 'protocol-violation';

export interface Child<Q = Request, A = Reply> {
  /** Sends a request. A child that does not answer in time, or answers anything else, is ended. */
  ask(request: Q, milliseconds: number): Promise<A | Died>;
  /** What the learner's code printed. */
  readonly printed: readonly string[];
  end(): void;
}

export interface Died {
  readonly kind: 'died';
  readonly death: Death;
}

// So that none outlives the judge, however that ends.
const living = new Set<ChildProcess>();
process.on('exit', () => living.forEach(endProcess));

/** Starts a child and waits until it is ready. Throws: when none can be started on this machine. */
export const startChild = async (): Promise<Child> =>
  whenReady(startProcess(await childProgram('main'), learnerWalls), readChildReply);

/** A process that reads TypeScript and runs none of it. */
export type BundlerProcess = Child<BundlerRequest, BundlerReply>;

/** The same for a process that reads TypeScript. */
export const startBundlerProcess = async (): Promise<BundlerProcess> =>
  whenReady(startProcess(await childProgram('bundler'), bundlerWalls), readBundlerReply);

async function whenReady<Q, A extends { readonly kind: string }>(
  started: ChildProcess,
  readReply: ReadReply<A>,
): Promise<Child<Q | { kind: 'hello' }, A>> {
  const complaint = firstCharacters(started.stderr!, 2_000);
  const child = talkTo<Q | { kind: 'hello' }, A>(started, readReply);
  const hello = await child.ask({ kind: 'hello' }, limits.startMilliseconds);
  if (hello.kind !== 'ready') {
    child.end();
    throw new Error(`No process could be started for the learner's code. ${complaint()}`.trim());
  }
  return child;
}

/** The conversation with a process that has been started. */
export function talkTo<Q, A>(started: ChildProcess, readReply: ReadReply<A>): Child<Q, A> {
  const channel = started.stdio[3] as Duplex;
  const nonce = randomBytes(16).toString('hex');
  const printed: string[] = [];
  let printedCharacters = 0;
  let seq = 0;
  let death: Death | undefined;
  let settle: ((answer: A | Died) => void) | undefined;

  living.add(started);

  function die(cause: Death): void {
    if (death !== undefined) return;
    death = cause;
    living.delete(started);
    endProcess(started);
    settle?.({ kind: 'died', death });
  }

  function read(line: string): void {
    const frame = readFrame(line, nonce, readReply);
    if (frame === undefined) return die('protocol-violation');
    if ('print' in frame) {
      printed.push(frame.print);
      printedCharacters += frame.print.length;
      // The child's own code stops at the allowance, and then says so.
      if (printedCharacters > 2 * limits.consoleCharacters) die('protocol-violation');
      return undefined;
    }
    if (settle === undefined || frame.seq !== seq) return die('protocol-violation');
    settle(frame.reply);
    // Cleared here and not by whoever waits: a second answer may stand in the same chunk.
    settle = undefined;
    return undefined;
  }

  let text = '';
  channel.setEncoding('utf8');
  channel.on('data', (chunk: string) => {
    text += chunk;
    for (
      let end = text.indexOf('\n');
      end !== -1 && death === undefined;
      end = text.indexOf('\n')
    ) {
      const line = text.slice(0, end);
      text = text.slice(end + 1);
      if (line.length > limits.frameCharacters) die('frame-limit');
      else read(line);
    }
    if (text.length > limits.frameCharacters) die('frame-limit');
  });
  // A broken pipe means that the child has ended; its `exit` says why. V8 aborts when the heap is full.
  channel.on('error', () => {});
  started.on('error', () => die('exited'));
  started.on('exit', (code, signal) => {
    die(signal === 'SIGABRT' || code === 134 ? 'memory-limit' : 'exited');
  });

  return {
    printed,
    end: () => die('exited'),
    ask: async (request, milliseconds) => {
      if (death !== undefined) return { kind: 'died', death };
      seq += 1;
      const frame: RequestFrame<Q> = { nonce, seq, request };
      const before = cpuTime(started.pid);
      let timer = setTimeout(() => {
        // A busy machine is no fault of the learner's: whoever hardly had the processor gets as long again, once.
        const used = (cpuTime(started.pid) ?? Infinity) - (before ?? 0);
        if (used > milliseconds / 2) die('timeout');
        else timer = setTimeout(() => die('timeout'), milliseconds);
      }, milliseconds);
      const answer = await new Promise<A | Died>((resolve) => {
        settle = resolve;
        channel.write(`${JSON.stringify(frame)}\n`);
      });
      clearTimeout(timer);
      return answer;
    },
  };
}

function firstCharacters(stream: Readable, count: number): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    text = (text + chunk).slice(0, count);
  });
  return () => text;
}
