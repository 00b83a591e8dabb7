/**
 * One learner's file as code that a compartment can evaluate. The resolver is the jail: nothing but the engine can be
 * imported, and nothing is read from the disk, so what was hashed at the intake is what runs.
 *
 * A text can be made to keep a parser busy for hours, or to double itself thirty times: what nobody vouches for is
 * bundled by `bundler.ts`, apart.
 */
import { build, type BuildFailure, type Message as BuildMessage, type Plugin } from 'esbuild';
import type { EngineNames } from '../course/engine-modules.ts';
import { moduleFromTable } from '../course/module-from-table.ts';
import { findHostGlobal, hostGlobals } from './host-globals.ts';
import { problem, type Problem } from './problem.ts';
import {
  excerpt,
  lineAndColumn,
  placeOf,
  readSourceMap,
  type PlaceInSource,
} from './source-place.ts';

export interface LearnerBundle {
  /** An expression: a function of the table `modules` that gives the file's exports. */
  readonly code: string;
  /** The source map that leads back from it, as JSON. */
  readonly map: string;
}

export async function bundleLearner(
  file: string,
  text: string,
  engine: EngineNames,
): Promise<LearnerBundle | { readonly problem: Problem }> {
  let result;
  try {
    result = await build({
      stdin: { contents: text, sourcefile: file, loader: 'ts' },
      outfile: file.replace(/\.ts$/, '.js'),
      write: false,
      bundle: true,
      platform: 'neutral',
      target: 'es2023',
      format: 'iife',
      globalName: 'learner',
      banner: { js: '(function (modules) {' },
      // A file that exports nothing leaves `learner` undefined.
      footer: { js: 'return learner ?? {}; })' },
      sourcemap: 'external',
      sourcesContent: false,
      metafile: true,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
      // Given here, so that esbuild looks for no tsconfig.json.
      tsconfigRaw: '{}',
      // An import() of a computed name then calls __require, which is looked for below.
      supported: { 'dynamic-import': false },
      define: { ...hostGlobals },
      plugins: [jail(engine)],
    });
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>;
    if (errors === undefined) throw error;
    return { problem: problemOf(file, errors, Object.keys(engine)) };
  }
  const evaluation = result.warnings.find(({ id }) => id === 'direct-eval');
  if (evaluation?.location) {
    return { problem: problem('host-access', { name: 'eval' }, placeOf(evaluation.location)) };
  }
  const [map, js] = result.outputFiles.map((output) => output.text);
  const code = js ?? '';
  const trespass = findTrespass(file, code, readSourceMap(map ?? '', file));
  if (trespass !== undefined) return { problem: trespass };
  if (result.metafile.inputs[file]?.format === 'cjs')
    return { problem: problem('commonjs', { file }) };
  return { code: withoutHtmlComments(code), map: map ?? '' };
}

const jail = (engine: EngineNames): Plugin => ({
  name: 'jail',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, kind }) => {
      if (kind === 'dynamic-import') return { errors: [{ detail: 'dynamic-import', text: path }] };
      if (Object.hasOwn(engine, path)) return { path, namespace: 'engine' };
      return { errors: [{ detail: 'import-refused', text: path }] };
    });
    onLoad({ filter: /.*/, namespace: 'engine' }, ({ path }) => ({
      contents: moduleFromTable(path, engine[path] ?? []),
    }));
  },
});

const missingExport = /^No matching export in "engine:(.+)" for import "(.+)"$/;

function problemOf(
  file: string,
  errors: readonly BuildMessage[],
  specifiers: readonly string[],
): Problem {
  const [first] = errors.toSorted(
    (a, b) =>
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0),
  );
  if (!first?.location) {
    const start = { file, line: 1, column: 1 };
    return problem('syntax-error', { reason: first?.text ?? '', excerpt: '' }, start);
  }
  const { location, text } = first;
  const place = placeOf(location);
  if (first.detail === 'dynamic-import') return problem('dynamic-import', {}, place);
  if (first.detail === 'import-refused') {
    const allowed = specifiers.join(', ');
    return problem('import-refused', { specifier: text, allowed }, place);
  }
  const [, specifier, name] = missingExport.exec(text) ?? [];
  if (specifier !== undefined && name !== undefined) {
    const near = location.suggestion;
    const suggestion = near === '' ? '' : ` Did you mean ${near}?`;
    return problem('no-such-export', { name, specifier, suggestion }, place);
  }
  const reason = text.replace(' with the "iife" output format', '');
  return problem('syntax-error', { reason, excerpt: excerpt(location.lineText, place) }, place);
}

function findTrespass(
  file: string,
  code: string,
  placeInSource: PlaceInSource,
): Problem | undefined {
  const at = (index: number) =>
    placeInSource(...lineAndColumn(code, index)) ?? { file, line: 1, column: 1 };
  const host = findHostGlobal(code);
  if (host !== undefined) return problem('host-access', { name: host.name }, at(host.index));
  const computed = code.search(/(?:Promise\.resolve\(\)\.then\(\(\) => )?__toESM\(__require\(/);
  if (computed !== -1) return problem('dynamic-import', {}, at(computed));
  // SES refuses code in which these characters occur, in strings and patterns too.
  const inText = /\bimport\s*(?:\(|\/[/*])|(?<!\.)\beval\s*\(/.exec(code);
  if (inText === null) return undefined;
  const name = `the characters ${inText[0]}`;
  return problem('host-access', { name }, at(inText.index));
}

// In esbuild's output these stand only inside strings, templates and patterns, where the escape means the same; SES
// would take them for comments and refuse the file.
const withoutHtmlComments = (code: string): string =>
  code.replaceAll('<!--', String.raw`\x3C!--`).replaceAll('-->', String.raw`--\x3E`);
