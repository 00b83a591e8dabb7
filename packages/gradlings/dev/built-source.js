// In the repository the program is made from its TypeScript: bundled by esbuild into a cache, and again when a source has
// changed. Reading hundreds of files one by one would take a learner's first second.
import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
// Below this package's own folder, so that packages are found as from its sources.
const cache = path.join(here, 'node_modules/.cache/gradlings');
const state = path.join(cache, 'built.json');

/** The address of the program's main module. */
export async function builtSource() {
  process.setSourceMapsEnabled(true);
  const known = read(state);
  const fresh =
    known !== undefined && stamp(known.inputs) === known.stamp && existsSync(known.main);
  return pathToFileURL(fresh ? known.main : await build()).href;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Changes when one of the files does. */
function stamp(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

async function build() {
  const esbuild = await import('esbuild');
  const folder = path.join(cache, `${Date.now()}-${process.pid}`);
  const common = {
    absWorkingDir: here,
    bundle: true,
    metafile: true,
    platform: 'node',
    target: 'node20',
    conditions: ['@gradlings/source'],
    legalComments: 'none',
    logLevel: 'warning',
    tsconfigRaw: '{}',
  };
  const programs = path.join(folder, 'programs');
  const { dependencies } = read(path.join(here, 'package.json'));
  const results = await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: { main: 'src/main.ts' },
      outdir: folder,
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      // What a command alone needs is read when it is called.
      splitting: true,
      sourcemap: true,
      external: Object.keys(dependencies).filter((name) => !name.startsWith('@gradlings/')),
      define: { PROGRAMS: JSON.stringify(programs) },
      plugins: [ownAddress],
    }),
    // As in src/grade/child-program.ts.
    esbuild.build({
      ...common,
      entryPoints: ['main', 'bundler', 'self-test'].map((name) => `src/child/${name}.ts`),
      outdir: programs,
      format: 'iife',
      banner: { js: '"use strict";' },
      external: ['esbuild'],
    }),
  ]);
  const inputs = results
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .map((input) => path.resolve(here, input));
  const files = [
    ...new Set(inputs),
    path.join(here, 'package.json'),
    fileURLToPath(import.meta.url),
  ];
  const main = path.join(folder, 'main.mjs');
  await mkdir(cache, { recursive: true });
  // Written aside and renamed, so that nobody reads half of it.
  writeFileSync(`${folder}.json`, JSON.stringify({ main, stamp: stamp(files), inputs: files }));
  renameSync(`${folder}.json`, state);
  removeOld(path.basename(folder));
  await esbuild.stop();
  return main;
}

/** A module's address is that of its source, wherever it was bundled into. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]gradlings[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(file).href),
      ),
      loader: 'ts',
    }));
  },
};

/** Earlier builds, but for those of the last hour: a session that runs may still read from its own. */
function removeOld(current) {
  for (const name of readdirSync(cache)) {
    const age = Date.now() - Number.parseInt(name, 10);
    if (name !== current && age > 3_600_000)
      rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}
