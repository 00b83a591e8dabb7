/** The intake: reads one file of a submission, and only if it is a small regular file where it should be. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import { limits } from './limits.ts';
import { problem, type Problem } from './problem.ts';

export interface Answer {
  readonly text: string;
  /** sha256 of the file's bytes. */
  readonly digest: string;
}

/**
 * Reads `path`, a path of plain names with `/`, below `folder`. What is refused is not opened; messages name it by
 * `shown`.
 */
export function readAnswer(
  folder: string,
  path: string,
  shown = path,
): Answer | { readonly problem: Problem } {
  const names = path.split('/');
  const file = names.at(-1) ?? path;
  let at = folder;
  for (const name of names) {
    at = join(at, name);
    const stats = statsOf(at);
    if (stats === undefined) return { problem: problem('missing-file', { file, path: shown }) };
    if (stats.isSymbolicLink()) return { problem: problem('symlink-refused', { path: shown }) };
    if (name === file && !stats.isFile()) {
      return { problem: problem('not-a-file', { path: shown, kind: kindOf(stats) }) };
    }
    if (name === file && stats.size > limits.fileBytes) {
      const values = { file, size: sizeText(stats.size), limit: sizeText(limits.fileBytes) };
      return { problem: problem('oversized', values) };
    }
  }
  let bytes: Buffer;
  try {
    bytes = readBytes(at);
  } catch (error) {
    const kind = `a file that cannot be read (${(error as NodeJS.ErrnoException).code ?? 'changed'})`;
    return { problem: problem('not-a-file', { path: shown, kind }) };
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), digest };
  } catch {
    return { problem: problem('not-text', { file }) };
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

// Opened so that neither a link nor a pipe put there meanwhile is followed or waited for.
function readBytes(path: string): Buffer {
  const handle = openSync(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    if (!fstatSync(handle).isFile()) throw new Error('no file any more');
    const bytes = Buffer.alloc(limits.fileBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(handle, bytes, length, bytes.length - length, null);
    }
    if (length > limits.fileBytes) throw new Error('it grew while it was read');
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

function sizeText(bytes: number): string {
  return bytes < 1024 ** 2
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
