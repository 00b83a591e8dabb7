import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const programs = new Map<string, Promise<string>>();

/**
 * A program of the folder `child` as one text, made once per process. It is handed to the child on its standard input,
 * so that the child that runs a learner's code needs to read no file at all.
 */
export function childProgram(name: 'main' | 'bundler' | 'self-test'): Promise<string> {
  const program = programs.get(name) ?? bundle(name);
  programs.set(name, program);
  return program;
}

async function bundle(name: string): Promise<string> {
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
