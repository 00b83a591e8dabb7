import fs from 'node:fs';
import path from 'node:path';
import type { Exports, Operation } from '../load-engine.ts';

/** The files that may define operations, below the engine's source. */
export const filesIn = (source: string): string[] =>
  fs
    .readdirSync(path.join(source, 'ops'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.test-d)\.ts$/.test(name))
    .map((name) => `ops/${name.split(path.sep).join('/')}`);

/** In which file each operation is defined; each file with what it exports. */
export function filesOf(files: ReadonlyMap<string, Exports>): ReadonlyMap<Operation, string> {
  const found = new Map<Operation, string>();
  for (const [file, exports] of files) {
    for (const value of Object.values(exports)) {
      if (typeof value !== 'function' || !('operation' in value)) continue;
      const { operation, further = [] } = value as unknown as {
        operation: Operation;
        further?: readonly Operation[];
      };
      for (const each of [operation, ...further]) found.set(each, file);
    }
  }
  return found;
}
