import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let program: Promise<string> | undefined;

/**
 * The child's program as one text, engine and SES included, made once per process. It is handed to the child on its
 * standard input, so that the child needs to read no file at all.
 */
export function childProgram(): Promise<string> {
  program ??= bundle();
  return program;
}

async function bundle(): Promise<string> {
  // In development this file is TypeScript, and so are the packages that the child is made of.
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(isSource ? '../child/main.ts' : '../child/main.js', import.meta.url);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'iife',
    banner: { js: '"use strict";' },
    conditions: isSource ? ['@gradlings/source'] : [],
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw: '{}',
  });
  return outputFiles[0]?.text ?? '';
}
