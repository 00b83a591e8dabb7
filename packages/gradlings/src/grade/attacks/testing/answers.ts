/**
 * Ways to get points without an answer, or to harm whoever grades. The numbers are those of the table "fifty ways to
 * cheat an autograder". Each is the text of an answer to the exercise `slope.ts`: the derivative of x² at x. PORT stands
 * for the port of a listener that must hear nothing.
 */
export interface Attack {
  /** Rows of the table. */
  readonly rows: readonly number[];
  readonly name: string;
  readonly source: string;
  /** What the result says: the code of the problem, or of the first check's message. */
  readonly code: string;
  /** The flag that names it; absent where it gained nothing and looks like any wrong answer. */
  readonly flag?: string;
  /** It fills memory: where the system hands that out slowly, the usual clock would end it first. */
  readonly races?: true;
}

const wrong = 'export const slope = (x: number): unknown => 0 * x;';

/** An answer that returns `value`, which may use x. */
const returning = (value: string): string =>
  `export const slope = (x: number): unknown => ${value};`;

/** A wrong answer that does something first, as soon as it is read. */
const first = (...lines: readonly string[]): string => [...lines, wrong].join('\n');

const imported = (specifier: string): Pick<Attack, 'source' | 'code' | 'flag'> => ({
  source: first(`import * as other from '${specifier}';`, 'console.log(other);'),
  code: 'import-refused',
  flag: 'import-refused',
});

const host = (...lines: readonly string[]): Pick<Attack, 'source' | 'code' | 'flag'> => ({
  source: first(...lines),
  code: 'host-access',
  flag: 'host-access',
});

/** Every way known to reach the real global object or a module loader; says ESCAPED when one works. */
const waysOut = `
const ways: (() => any)[] = [
  () => (globalThis as any)['pro' + 'cess'],
  () => (0, (globalThis as any)['ev' + 'al'])('typeof process === "undefined" ? undefined : process'),
  () => Function('return this')().process,
  () => (slope as any).constructor('return process')(),
  () => (function* () {}).constructor('yield process')().next().value,
  () => (async () => {}).constructor('return process')(),
  () => (slope as any).caller.arguments,
  () => (console.log as any).constructor('return process')(),
  () => (console as any).log.caller,
  () => (Math.random as any).constructor('return this')().process,
  () => (Array.prototype.map as any).constructor('return process')(),
  () => (Error as any).prepareStackTrace,
  () => { (Error as any).prepareStackTrace = (_: any, sites: any) => sites[0].getThis(); return (new Error() as any).stack.process; },
  () => (Error as any).captureStackTrace({}),
  () => (Reflect as any).getPrototypeOf(globalThis).process,
  () => (globalThis as any).constructor.constructor('return process')(),
];
for (const way of ways) {
  let found: any;
  try { found = way(); } catch { continue; }
  if (found !== undefined && typeof found === 'object' && !(found instanceof Promise)) throw new Error('ESCAPED by ' + way);
}
`;

export const attacks: readonly Attack[] = [
  { rows: [1], name: 'ends the process when read', ...host('process.exit(0);') },
  {
    rows: [2],
    name: 'ends the process behind the checker',
    source: first("(globalThis as any)['process'].reallyExit(0);"),
    code: 'threw',
  },
  { rows: [3], name: 'kills the judge', ...host('process.kill(process.ppid);') },
  {
    rows: [2, 3, 16, 41],
    name: 'looks for a way out',
    source: `${wrong}\n${waysOut}`,
    code: 'differs-value',
  },
  { rows: [4], name: 'skips the tests', ...imported('vitest') },
  { rows: [5, 6], name: 'patches the matchers', ...imported('chai') },
  { rows: [7], name: 'patches Math', source: first('Math.abs = () => 0;'), code: 'threw' },
  {
    rows: [7],
    name: 'patches what compares',
    source: first(
      'for (const patch of [() => (Object.is = () => true), () => (Number.isFinite = () => true),',
      '  () => (Array.prototype.every = () => true), () => (JSON.stringify = () => "passed")])',
      '  try { patch(); } catch {}',
    ),
    code: 'differs-value',
  },
  {
    rows: [8],
    name: 'pollutes prototypes',
    source: first("(Object.prototype as any).status = 'passed';"),
    code: 'threw',
  },
  {
    rows: [8],
    name: 'pollutes the prototypes of whoever reads its answer',
    source: returning(`JSON.parse('{"__proto__": {"status": "passed", "points": 9}}')`),
    code: 'differs-kind',
  },
  {
    rows: [9, 10],
    name: 'changes the results of the runner',
    source: first("(globalThis as any)['__vitest_worker__'].current.result = { state: 'pass' };"),
    code: 'threw',
  },
  { rows: [11], name: 'wraps the messages', ...imported('node:worker_threads') },
  {
    rows: [12],
    name: 'equals everything, as a matcher does',
    source: returning(
      "({ $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true })",
    ),
    code: 'refused-trick',
    flag: 'refused-trick',
  },
  {
    rows: [13],
    name: 'equals everything, as an instance',
    source: `class Everything { asymmetricMatch() { return true; } }\n${returning('new Everything()')}`,
    code: 'refused-trick',
    flag: 'refused-trick',
  },
  {
    rows: [14],
    name: 'starts a process that stays',
    source: first("void import('node:child_process').then(({ spawn }) => spawn('sh'));"),
    code: 'dynamic-import',
    flag: 'dynamic-import',
  },
  {
    rows: [15],
    name: 'imports the solution',
    source: "export { slope } from '../../../solutions/01-attacks/01-attack/slope.ts';",
    code: 'import-refused',
    flag: 'import-refused',
  },
  {
    rows: [16],
    name: 'imports a name that it computes',
    source: first("const name = 'node:' + 'fs';", 'void import(name);'),
    code: 'dynamic-import',
    flag: 'dynamic-import',
  },
  { rows: [17, 42], name: 'reads and writes files', ...imported('node:fs') },
  { rows: [17], name: 'requires', ...host("require('fs');") },
  {
    rows: [18],
    name: 'reads paths in a stack',
    source: first('throw new Error(`stack: ${new Error("here").stack}`);'),
    code: 'threw',
  },
  { rows: [19], name: 'mocks a module', ...imported('vitest/node') },
  {
    rows: [20, 43],
    name: 'prints a report',
    source: first(
      `console.log('{"schema":"gradlings/result/1","points":3}');`,
      `console.log('::notice::passed\\n::set-output name=points::3\\n# Passed');`,
    ),
    code: 'differs-value',
  },
  {
    rows: [21],
    name: 'prints a frame',
    source: first(
      `console.log('\\n{"nonce":"","seq":2,"reply":{"kind":"outcome","outcome":"{}"}}\\n');`,
    ),
    code: 'differs-value',
  },
  {
    rows: [24],
    name: 'never ends',
    source: returning('{ for (;;); }'),
    code: 'timeout',
    flag: 'endless-loop',
  },
  {
    rows: [24],
    name: 'is never read',
    source: first('for (;;);'),
    code: 'timeout',
    flag: 'endless-loop',
  },
  {
    rows: [25],
    name: 'fills the heap',
    source: first("let kept = ['x'];", 'for (;;) kept = kept.concat(kept);'),
    code: 'memory-limit',
    flag: 'memory-limit',
    races: true,
  },
  {
    rows: [26],
    name: 'fills the memory beside the heap',
    source: first(
      'const kept: unknown[] = [];',
      'for (;;) kept.push(new Float64Array(1e7).fill(1));',
    ),
    code: 'threw',
    races: true,
  },
  { rows: [27], name: 'forks', ...imported('node:cluster') },
  { rows: [28], name: 'starts a thread', ...host("new Worker('data:,');") },
  {
    rows: [29],
    name: 'prints without end',
    source: first("for (;;) console.log('x'.repeat(1e5));"),
    code: 'timeout',
    flag: 'endless-loop',
  },
  {
    rows: [30],
    name: 'returns too much',
    source: returning("'x'.repeat(2 ** 28)"),
    code: 'refused-size',
    flag: 'refused-size',
  },
  {
    rows: [30],
    name: 'returns a list of nothing, a billion long',
    source: returning('new Array(1e9)'),
    code: 'refused-size',
    flag: 'refused-size',
  },
  {
    rows: [31],
    name: 'matches without end',
    source: returning("Number(/^(a+)+$/.test('a'.repeat(50) + 'b'))"),
    code: 'timeout',
    flag: 'endless-loop',
  },
  {
    rows: [31],
    name: 'recurses without end',
    source: 'export const slope = (x: number): number => 1 + slope(x);',
    code: 'threw',
  },
  { rows: [33], name: 'returns NaN', source: returning('NaN * x'), code: 'differs-not-finite' },
  {
    rows: [33],
    name: 'returns Infinity',
    source: returning('Infinity'),
    code: 'differs-not-finite',
  },
  { rows: [34], name: 'returns nothing at all', source: returning('[]'), code: 'differs-kind' },
  {
    rows: [35],
    name: 'changes when it is read again',
    source: `let reads = 0;\n${returning('({ get value() { return reads++ * x; } })')}`,
    code: 'refused-getter',
    flag: 'refused-getter',
  },
  {
    rows: [35],
    name: 'is a proxy that says yes',
    source: returning(
      `new Proxy({}, { get: () => 2 * x, has: () => true, getOwnPropertyDescriptor: () => { throw x; }, ownKeys: () => ['valueOf'] })`,
    ),
    code: 'refused-unreadable',
    flag: 'refused-unreadable',
  },
  {
    rows: [36],
    name: 'is written otherwise than it is',
    source: returning('({ toJSON: () => 2 * x })'),
    code: 'refused-trick',
    flag: 'refused-trick',
  },
  {
    rows: [36],
    name: 'turns into a number when compared',
    source: returning('({ [Symbol.toPrimitive]: () => 2 * x })'),
    code: 'refused-symbol-key',
    flag: 'refused-symbol-key',
  },
  {
    rows: [36],
    name: 'is awaited',
    source: returning('({ then: (resolve: (y: number) => void) => resolve(2 * x) })'),
    code: 'refused-promise',
    flag: 'refused-promise',
  },
  {
    rows: [38],
    name: 'rejects later',
    source: first("void Promise.reject(new Error('late'));"),
    code: 'differs-value',
  },
  {
    rows: [38],
    name: 'goes on after it was read',
    source:
      'void Promise.resolve().then(() => { for (;;); });\nexport const slope = (x: number) => 2 * x;',
    code: 'timeout',
    flag: 'endless-loop',
  },
  { rows: [38], name: 'sets a timer', ...host('setTimeout(() => {}, 1);') },
  { rows: [40], name: 'calls home', ...host("void fetch('http://127.0.0.1:PORT/');") },
  {
    rows: [40],
    name: 'calls home behind the checker',
    source: first("(globalThis as any)['fetch']('http://127.0.0.1:PORT/');"),
    code: 'threw',
  },
  { rows: [40], name: 'opens a socket', ...imported('node:net') },
  { rows: [41], name: 'reads the environment', ...host('console.log(process.env);') },
  {
    rows: [7],
    name: "replaces the engine's methods",
    source: first(
      "import { Tensor } from '@gradlings/autograd';",
      'Tensor.prototype.toString = () => "passed";',
    ),
    code: 'threw',
  },
  {
    rows: [7],
    name: 'replaces what tensors keep their numbers in',
    source: first(
      "import { tensor } from '@gradlings/autograd';",
      'Object.getPrototypeOf(tensor([1]).storage).constructor = class {};',
    ),
    code: 'threw',
  },
  {
    rows: [7],
    name: 'replaces the nodes of the graph',
    source: first(
      "import { tensor } from '@gradlings/autograd';",
      'const { gradFn } = tensor(1, { requiresGrad: true }).mul(2);',
      'Object.getPrototypeOf(gradFn).release = () => {};',
    ),
    code: 'threw',
  },
  {
    rows: [13],
    name: 'is a tensor with methods of its own',
    source: `import { Tensor, tensor } from '@gradlings/autograd';
class Right extends (Tensor as any) { item() { return 7; } toArray() { return 7; } }
${returning('Object.setPrototypeOf(tensor(0), Right.prototype)')}`,
    code: 'refused-trick',
    flag: 'refused-trick',
  },
  {
    rows: [35],
    name: 'is a tensor whose fields change while they are read',
    source: `import { tensor } from '@gradlings/autograd';
let reads = 0;
const fields = (field: any) => (key: any, ...rest: any) => (reads++, field(key, ...rest));
${returning(`new Proxy(tensor([0, 0]), {
  getOwnPropertyDescriptor: fields((t: any, key: any) => {
    const found: any = Reflect.getOwnPropertyDescriptor(t, key);
    return key === 'shape' ? { ...found, value: [reads] } : found;
  }),
})`)}`,
    code: 'differs-kind',
  },
  {
    rows: [35],
    name: 'is worked out as it is read',
    source: `function* answers() { for (;;) yield 1; }\n${returning('answers()')}`,
    code: 'refused-instance',
    flag: 'refused-instance',
  },
  {
    rows: [36],
    name: 'comes later',
    source: 'export const slope = async (x: number): Promise<number> => 2 * x;',
    code: 'refused-promise',
    flag: 'refused-promise',
  },
  {
    rows: [31],
    name: 'lies too deep',
    source: `let deep: unknown = 0;\nfor (let i = 0; i < 1e5; i++) deep = [deep];\n${returning('deep')}`,
    code: 'refused-depth',
    flag: 'refused-depth',
  },
  {
    rows: [30],
    name: 'returns nearly a million numbers',
    source: returning('Array.from({ length: 9e5 }, () => 0)'),
    code: 'differs-kind',
  },
  {
    rows: [31],
    name: 'doubles itself forty times while it is read',
    source: first(
      'enum Long {',
      `  a0 = '${'x'.repeat(50)}',`,
      ...Array.from({ length: 40 }, (_, i) => `  a${i + 1} = a${i} + a${i},`),
      '}',
      'console.log(Long);',
    ),
    code: 'too-intricate',
    flag: 'too-intricate',
  },
  {
    rows: [50],
    name: 'names a thing at length',
    source: `const a ${'b'.repeat(2e5)} = 1;\n${wrong}`,
    code: 'syntax-error',
  },
  {
    rows: [35],
    name: 'exports what changes',
    source:
      'let n = 0;\nmodule.exports = new Proxy({}, { get: () => n++, ownKeys: () => ["slope"] });',
    code: 'commonjs',
  },
];
