import type { SourcePlace } from '@gradlings/check';
import type { Locate } from '@gradlings/check/runner';
import { decode } from '@jridgewell/sourcemap-codec';

/** Learners' files are evaluated under this scheme, so that stacks tell them from the site's own. */
export const SCHEME = 'gradlings:///';

/** What stands before a file's first line when it is evaluated. */
export const WRAPPER = '(function (require, exports, module) {';

const frame = /gradlings:\/\/\/([^:\s)]+):(\d+):(\d+)/g;

/** Finds the innermost place in `file` in the stack of an error. `mappings` is the file's source map. */
export function placeIn(file: string, mappings: string): Locate {
  return (stack): SourcePlace | undefined => {
    const found = [...stack.matchAll(frame)].find(([, name]) => name === file);
    if (!found) return undefined;
    const line = Number(found[2]);
    // Columns of a stack count from 1, those of a source map from 0.
    const column = Number(found[3]) - 1 - (line === 1 ? WRAPPER.length : 0);
    const segment = decode(mappings)[line - 1]?.findLast(([from]) => from <= column);
    return { file, line, column: (segment?.[3] ?? column) + 1 };
  };
}
