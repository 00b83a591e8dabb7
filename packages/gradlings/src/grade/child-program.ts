import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Where the programs lie ready, filled in when this file is bundled by dev/built-source.js. */
declare const PROGRAMS: string | undefined;
const ready = typeof PROGRAMS === 'string' ? PROGRAMS : undefined;

type Name = 'main' | 'bundler' | 'self-test';

const programs = new Map<Name, Promise<string>>();

/**
 * A program of the folder `child` as one text, made once per process. It is handed to the child on its standard input,
 * so that the child that runs a learner's code needs to read no file at all.
 */
export function childProgram(name: Name): Promise<string> {
  const program =
    programs.get(name) ??
    (ready === undefined ? bundle(name) : readFile(join(ready, `${name}.js`), 'utf8'));
  programs.set(name, program);
  return program;
}

async function bundle(name: Name): Promise<string> {
  // In development this file is TypeScript, and so are the packages that the child is made of.
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(`../child/${name}.${isSource ? 'ts' : 'js'}`, import.meta.url);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'iife',
    banner: { js: '"use strict";' },
    // Of the bundler, which has it on the disk; the others do without.
    external: ['esbuild'],
    conditions: isSource ? ['@gradlings/source'] : [],
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw: '{}',
  });
  return outputFiles[0]?.text ?? '';
}
