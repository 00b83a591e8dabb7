#!/usr/bin/env node
// In the repository the program is made from its TypeScript source; the published package has only the build.
import { existsSync } from 'node:fs';

const inRepository = existsSync(new URL('../src/main.ts', import.meta.url));
const program = inRepository
  ? await (await import('../dev/built-source.js')).builtSource()
  : '../dist/main.js';
const { main } = await import(program);
await main(process.argv.slice(2));
