/** Which line outside this package is running, for messages that name it. */

/** A place in the code; read as text only when a message needs it, since writing a trace out is slow. */
export interface CallSite {
  readonly stack?: string;
}

export function callSite(): CallSite {
  return new Error();
}

/** How many frames a trace has, where the engine lets one say: ten are too few where operations are made of others. */
const traces: typeof Error & { stackTraceLimit?: number } = Error;

/** Runs `fn` so that traces reach the caller through all of this package's frames. */
export function withLongTraces<T>(fn: () => T): T {
  const before = traces.stackTraceLimit;
  setLimit(100);
  try {
    return fn();
  } finally {
    setLimit(before);
  }
}

function setLimit(limit: number | undefined): void {
  // Not where errors are frozen, as in a compartment.
  if (limit !== undefined && Reflect.has(traces, 'stackTraceLimit')) {
    Reflect.set(traces, 'stackTraceLimit', limit);
  }
}

/** `file.ts:12:5` of the first frame outside this package, or null where the engine's traces are hidden. */
export function lineOf(site: CallSite): string | null {
  for (const place of placesIn(site)) {
    if (!isOurs(place)) return place.slice(place.lastIndexOf('/') + 1);
  }
  return null;
}

/** `…/file.ts:12:5` of every frame: what stands before the end of the line, or its last bracket. */
function placesIn(site: CallSite): string[] {
  return (site.stack ?? '').split('\n').flatMap((line) => {
    const place = /([^\s(@]+:\d+:\d+)\)?$/.exec(line)?.[1];
    return place === undefined || place.startsWith('node:') ? [] : [place];
  });
}

const here = fileOf(placesIn(callSite())[0] ?? '');
const folder = /^(.*\/)call-site\.[jt]s$/.exec(here)?.[1];

function fileOf(place: string): string {
  return place.replace(/(\?[^:]*)?:\d+:\d+$/, '');
}

/** A file of this package or, where a bundler put the package into one file, that file. A test is a user. */
function isOurs(place: string): boolean {
  const file = fileOf(place);
  if (folder === undefined) return file === here;
  return file.startsWith(folder) && !/\.test\.[jt]s$/.test(file);
}
