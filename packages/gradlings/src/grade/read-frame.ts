import type { ChildFrame, Reply } from '../child/frames.ts';

/** Reads one line from the child; undefined when it is not one that the child's own code writes. */
export function readFrame(line: string, nonce: string): ChildFrame | undefined {
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

function readReply(reply: unknown): Reply | undefined {
  if (!isRecord(reply)) return undefined;
  const { kind, titles, exports, outcome } = reply;
  if (kind === 'ready') return { kind };
  if (kind === 'loaded' && isTexts(titles) && isTexts(exports)) return { kind, titles, exports };
  if (kind === 'outcome' && typeof outcome === 'string') return { kind, outcome };
  return undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
