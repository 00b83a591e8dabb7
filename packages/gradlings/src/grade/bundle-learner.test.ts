import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { engineNames } from '../course/engine-modules.ts';
import { bundleLearner } from './bundle-learner.ts';
import { readSourceMap } from './source-place.ts';

const engine = await engineNames();

const problemOf = async (text: string) => {
  const bundle = await bundleLearner('slope.ts', text, engine);
  return 'problem' in bundle ? bundle.problem : undefined;
};

/** What the file exports when it is evaluated with these modules. */
async function evaluate(text: string, modules: object = {}): Promise<Record<string, unknown>> {
  const bundle = await bundleLearner('slope.ts', text, engine);
  if ('problem' in bundle) throw new Error(bundle.problem.text);
  const make = runInThisContext(bundle.code) as (modules: object) => never;
  return make(modules);
}

test('types are erased, and the engine comes from the table of modules', async () => {
  const source = `import { tensor, type Tensor } from '@gradlings/autograd';
export const two = (): Tensor => tensor(2) as Tensor;`;
  const modules = { '@gradlings/autograd': { tensor: (x: number) => `tensor ${x}` } };
  const { two } = await evaluate(source, modules);
  expect((two as () => unknown)()).toBe('tensor 2');
});

test.for([
  ["import { readFileSync } from 'node:fs'; readFileSync;", 'import-refused', 1, 30],
  ["\nimport solution from '../../../solutions/x.ts'; solution;", 'import-refused', 2, 22],
  ["import './other.ts';", 'import-refused', 1, 8],
  ["import '@gradlings/check';", 'import-refused', 1, 8],
  ["import '@gradlings/autograd/ops';", 'import-refused', 1, 8],
  ["export * from '/etc/passwd';", 'import-refused', 1, 15],
  ["import '@gradlings/autograd/../../x';", 'import-refused', 1, 8],
  ["const f = () => import('./other.ts'); f;", 'dynamic-import', 1, 24],
  ['const f = (name: string) => import(name);\nexport { f };', 'dynamic-import', 1, 29],
  ["import fs = require('fs'); fs;", 'host-access', 1, 13],
  ['export const f = () => process.exit();', 'host-access', 1, 24],
  ['export const f = { process };', 'host-access', 1, 20],
  ['export const f = () => Date.now();', 'host-access', 1, 24],
  ['const é = "é"; export const f = () => [é, fetch];', 'host-access', 1, 43],
  ["export const f = () => eval('1');", 'host-access', 1, 24],
] as const)('%s is refused as %s, with its place', async ([source, code, line, column]) => {
  expect(await problemOf(source)).toMatchObject({
    code,
    place: { file: 'slope.ts', line, column },
  });
});

test('the refusal of an import says what may be imported', async () => {
  const problem = await problemOf("import 'node:fs';");
  expect(problem?.text).toBe(
    'slope.ts, line 1, column 8, imports node:fs. An answer may import only @gradlings/autograd, @gradlings/autograd/functional, @gradlings/autograd/linalg, @gradlings/autograd/nn, @gradlings/autograd/optim. Remove the import, and write what it gave in slope.ts.',
  );
});

test.for([
  'const process = { exit: 1 }; export const value = process.exit;',
  'const it = { process: 1 }; export const value = it.process;',
  'export function f(window: number) { return window; } export const value = f(1);',
  'const model = { eval: () => 1 }; export const value = model.eval();',
  "// import('fs') and process.exit()\nexport const value = 1;",
])('a name of its own is no trespass: %s', async (source) => {
  expect((await evaluate(source))['value']).toBe(1);
});

test('arrows in texts and patterns keep their meaning, and are no comments', async () => {
  const source = String.raw`let n = 3;
export const text = ['a --> b', ${'`<!-- ${n-->2} -->`'}, /-->/.test('x-->y')];`;
  const { text } = await evaluate(source);
  expect(text).toEqual(['a --> b', '<!-- true -->', true]);
  const bundle = await bundleLearner('slope.ts', source, engine);
  expect('code' in bundle && /-->|<!--/.test(bundle.code)).toBe(false);
});

test('characters that SES refuses even in a text are named', async () => {
  expect(await problemOf("export const text = 'import (x)';")).toMatchObject({
    code: 'host-access',
    values: { name: 'the characters import (' },
  });
});

test('a file without exports is a module of nothing', async () => {
  expect(await evaluate('function slope() {}')).toEqual({});
  expect(await evaluate('')).toEqual({});
});

test('exports in the way of CommonJS are told how to be written here', async () => {
  expect(await problemOf('module.exports = { slope: 1 };')).toMatchObject({
    code: 'commonjs',
    text: 'slope.ts fills `module.exports`, which nobody reads here. Write `export` in front of what the checks call, as the stub does.',
  });
});

test('the first of several errors is told', async () => {
  const problem = await problemOf("import 'b';\nimport 'a';");
  expect(problem?.place?.line).toBe(1);
});

test('waiting at the top level is refused in the words of a learner', async () => {
  const problem = await problemOf('export const x = await 1;');
  expect(problem?.text).toContain('Top-level await is currently not supported\n');
});

test('a place in the bundle leads to the place in the source', async () => {
  const source = `interface A { x: number }

export const f = (a: A): number => {
  return a.x.missing();
};`;
  const bundle = await bundleLearner('slope.ts', source, engine);
  if ('problem' in bundle) throw new Error(bundle.problem.text);
  const lines = bundle.code.split('\n');
  const line = lines.findIndex((text) => text.includes('missing'));
  const placeInSource = readSourceMap(bundle.map, 'slope.ts');
  expect(placeInSource(line + 1, lines[line]!.indexOf('missing') + 1)).toEqual({
    file: 'slope.ts',
    line: 4,
    column: 14,
  });
});
