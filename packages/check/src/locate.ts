import type { SourcePlace } from './verdict.ts';

/** Finds the learner's line in the stack of an error; undefined when the error never passed through their file. */
export type Locate = (stack: string) => SourcePlace | undefined;

const frame = /([^\s()\\/]+):(\d+):(\d+)\)?\s*$/;

/** Looks for the innermost frame in a file of this name, in stacks whose lines are those of the source. */
export function locateIn(file: string): Locate {
  return (stack) => {
    for (const line of stack.split('\n')) {
      const [, name, row, column] = frame.exec(line) ?? [];
      // A module's address may end in a query: first-grad.ts?t=17.
      if (name?.replace(/\?.*$/, '') !== file) continue;
      return { file, line: Number(row), column: Number(column) };
    }
    return undefined;
  };
}
