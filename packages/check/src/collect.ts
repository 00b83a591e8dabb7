import type { Check, CheckDefinition } from './check.ts';

type Collector = (check: Check) => void;

let current: Collector | undefined;
let waiting: Promise<unknown> = Promise.resolve();

/**
 * Declares a check of an exercise. A test file is a list of these.
 * Throws: TypeError when the title is taken or empty, or the points are not a positive whole number.
 */
export function check<P>(title: string, definition: CheckDefinition<P>): void {
  if (current === undefined) {
    throw new Error(
      `check(“${title}”) was called outside a test file. Run it by gradlings, or by vitest with @gradlings/check/vitest among its setupFiles.`,
    );
  }
  if (title.trim() === '') throw new TypeError('a check needs a title that says what it asks');
  const { points = 1 } = definition;
  if (!Number.isInteger(points) || points < 1) {
    throw new TypeError(`check(“${title}”) has ${points} points; give it 1, 2, 3, …`);
  }
  // Which probe belongs to which run is known here only; from here on `probe` makes what `run` takes.
  current({ ...definition, title } as unknown as Check);
}

/**
 * The checks that a test file declares while `load` runs it, in order.
 * Calls wait for one another, so that no two files mix.
 */
export async function collect(load: () => unknown): Promise<readonly Check[]> {
  const turn = waiting.then(async () => {
    const checks: Check[] = [];
    const before = current;
    current = withUniqueTitles((found) => checks.push(found));
    try {
      await load();
    } finally {
      current = before;
    }
    return checks;
  });
  waiting = turn.catch(() => undefined);
  return turn;
}

/** From now on every check is handed to `collector` as it is declared, for a test runner that loads the files itself. */
export function collectInto(collector: Collector): void {
  current = withUniqueTitles(collector);
}

function withUniqueTitles(collector: Collector): Collector {
  const titles = new Set<string>();
  return (found) => {
    if (titles.has(found.title)) {
      throw new TypeError(`two checks have the title “${found.title}”; give each its own`);
    }
    titles.add(found.title);
    collector(found);
  };
}
