/**
 * Names that mean something in Node or a browser and nothing in an answer. The compartment has none of them; they are
 * looked for beforehand so that whoever uses one is told where, instead of reading "undefined is not a function".
 */
const names = [
  'process',
  'require',
  'module',
  'exports',
  '__dirname',
  '__filename',
  'global',
  'Buffer',
  'Deno',
  'Bun',
  'window',
  'document',
  'self',
  'navigator',
  'localStorage',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
  'SharedWorker',
  'SharedArrayBuffer',
  'Atomics',
  'MessageChannel',
  'BroadcastChannel',
  'postMessage',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'WebAssembly',
  'Date.now',
  'performance',
] as const;

const marker = (name: string): string => `__host_${name.replace('.', '$')}__`;

/** For esbuild's `define`: it renames only those that are free, never a learner's own variable of that name. */
export const hostGlobals: Readonly<Record<string, string>> = Object.fromEntries(
  names.map((name) => [name, marker(name)]),
);

const anyMarker = /__host_([\w$]+?)__(?![\w$])/;

/** The first use of a host's global in bundled code, and where it stands in it. */
export function findHostGlobal(code: string): { name: string; index: number } | undefined {
  const match = anyMarker.exec(code);
  if (match === null) return undefined;
  return { name: (match[1] ?? '').replace('$', '.'), index: match.index };
}
