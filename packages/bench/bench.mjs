// `npm run bench [section …]`: builds the benchmark and the engine in it as a bundler would for a page, and runs it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

if (!existsSync(here('peers/node_modules'))) {
  console.log('Installing the libraries to compare with (once, about 400 MB) …');
  // Their install scripts fetch GPU bindings, which these measurements do not use.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--silent'], {
    cwd: here('peers'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const outdir = here('node_modules/.cache');
await build({
  entryPoints: { bench: here('src/main.ts'), child: here('src/correctness/child.ts') },
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['@gradlings/source'],
  external: ['esbuild', 'typescript'],
  define: {
    ROOT: JSON.stringify(here('../..')),
    PEERS: JSON.stringify(here('peers/package.json')),
  },
  logLevel: 'warning',
});
await import(`${outdir}/bench.mjs`);
