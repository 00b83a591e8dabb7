import type { BundlerReply, ChildFrame, Reply } from '../child/frames.ts';
import type { Problem } from './problem.ts';

/** Understands a reply; undefined when it is none. */
export type ReadReply<A> = (reply: unknown) => A | undefined;

/** Reads one line from the child; undefined when it is not one that the child's own code writes. */
export function readFrame<A>(
  line: string,
  nonce: string,
  readReply: ReadReply<A>,
): ChildFrame<A> | undefined {
  let frame: unknown;
  try {
    frame = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isRecord(frame) || frame['nonce'] !== nonce) return undefined;
  const { print, seq } = frame;
  if (typeof print === 'string') return { nonce, print };
  const reply = readReply(frame['reply']);
  return typeof seq === 'number' && reply !== undefined ? { nonce, seq, reply } : undefined;
}

export const readChildReply: ReadReply<Reply> = (reply) => {
  if (!isRecord(reply)) return undefined;
  const { kind, titles, exports, outcome } = reply;
  if (kind === 'ready') return { kind };
  if (kind === 'loaded' && isTexts(titles) && isTexts(exports)) return { kind, titles, exports };
  if (kind === 'outcome' && typeof outcome === 'string') return { kind, outcome };
  return undefined;
};

/** The bundler runs nothing of a learner's, so that a problem is one of ours. */
export const readBundlerReply: ReadReply<BundlerReply> = (reply) => {
  if (!isRecord(reply)) return undefined;
  const { kind, code, map, problem } = reply;
  if (kind === 'ready') return { kind };
  if (kind === 'bundled' && typeof code === 'string' && typeof map === 'string')
    return { kind, code, map };
  if (kind === 'problem' && isRecord(problem))
    return { kind, problem: problem as unknown as Problem };
  return undefined;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
