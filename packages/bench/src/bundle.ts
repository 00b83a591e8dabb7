/** What a page loads: the engine as a bundler makes it, minified and compressed, beside the peers. */
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Report } from './report.ts';

async function size(contents: string, resolveDir: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    write: false,
    // jax-js loads its other backends when asked for: what a page loads at once is the entry.
    splitting: true,
    outdir: 'out',
    conditions: ['@gradlings/source'],
    // js-pytorch names Node's own modules, which a page would have to leave out.
    external: ['node:*', 'fs', 'path', 'gpu.js'],
    logLevel: 'silent',
  });
  const entry = outputFiles.find((file) => file.path.endsWith('stdin.js'))!;
  return gzipSync(entry.contents, { level: 9 }).length;
}

export async function bundle(report: Report): Promise<void> {
  const engine = join(ROOT, 'packages/bench');
  const peers = dirname(PEERS);
  const sizes: [string, string, string][] = [
    ['gradlings, everything', "export * from '@gradlings/autograd'", engine],
    ['tfjs with its CPU backend', "export * from '@tensorflow/tfjs'", peers],
    ['jax-js', "export * from '@jax-js/jax'", peers],
    ['js-pytorch', "export * from 'js-pytorch'", peers],
  ];
  for (const [what, contents, folder] of sizes) {
    try {
      report.row(what, `${((await size(contents, folder)) / 1000).toFixed(1)} kB, minified, gzip`);
    } catch (error) {
      report.note(`${what} cannot be bundled: ${String(error).split('\n')[0]}`);
    }
  }
}
