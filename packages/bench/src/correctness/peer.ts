/** A library to compare with, from the folder in which they are installed. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Peer {
  readonly version: string;
  readonly exports: unknown;
}

export async function peer(name: string, entry: string): Promise<Peer> {
  const folder = join(dirname(PEERS), 'node_modules', name);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { version, exports: await import(pathToFileURL(join(folder, entry)).href) };
}
