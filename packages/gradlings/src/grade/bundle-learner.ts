/**
 * One learner's file as code that a compartment can evaluate. The resolver is the jail: nothing but the engine can be
 * imported, and nothing is read from the disk, so what was hashed at the intake is what runs.
 */
import { build, type BuildFailure, type Message as BuildMessage, type Plugin } from 'esbuild';
import { engineModule, engineSpecifiers, moduleFromTable } from '../course/engine-modules.ts';
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
  readonly placeInSource: PlaceInSource;
}

export async function bundleLearner(
  file: string,
  text: string,
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
      footer: { js: 'return learner; })' },
      sourcemap: 'external',
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
      // Given here, so that esbuild looks for no tsconfig.json.
      tsconfigRaw: '{}',
      // An import() of a computed name then calls __require, which is looked for below.
      supported: { 'dynamic-import': false },
      define: { ...hostGlobals },
      plugins: [jail],
    });
  } catch (error) {
    return { problem: problemOf(file, (error as BuildFailure).errors) };
  }
  const evaluation = result.warnings.find(({ id }) => id === 'direct-eval');
  if (evaluation?.location) {
    return { problem: problem('host-access', { name: 'eval' }, placeOf(evaluation.location)) };
  }
  const [map, js] = result.outputFiles;
  const code = js?.text ?? '';
  const placeInSource = readSourceMap(map?.text ?? '', file);
  const trespass = findTrespass(file, code, placeInSource);
  return trespass === undefined
    ? { code: withoutHtmlComments(code), placeInSource }
    : { problem: trespass };
}

const jail: Plugin = {
  name: 'jail',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, kind }) => {
      if (kind === 'dynamic-import') return { errors: [{ detail: 'dynamic-import', text: path }] };
      if (engineSpecifiers.includes(path)) return { path, namespace: 'engine' };
      return { errors: [{ detail: 'import-refused', text: path }] };
    });
    onLoad({ filter: /.*/, namespace: 'engine' }, async ({ path }) => ({
      contents: moduleFromTable(path, Object.keys(await engineModule(path))),
    }));
  },
};

const missingExport = /^No matching export in "engine:(.+)" for import "(.+)"$/;

function problemOf(file: string, errors: readonly BuildMessage[]): Problem {
  const [first] = errors.toSorted(
    (a, b) =>
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0),
  );
  if (!first?.location) {
    return problem('syntax-error', { file, reason: first?.text ?? '', excerpt: '' });
  }
  const { location, text } = first;
  const place = placeOf(location);
  if (first.detail === 'dynamic-import') return problem('dynamic-import', {}, place);
  if (first.detail === 'import-refused') {
    const allowed = engineSpecifiers.join(', ');
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
