#!/usr/bin/env node
// In the repository the TypeScript source runs as it is; the published package has only the build.
import { existsSync } from 'node:fs';

const source = new URL('../src/main.ts', import.meta.url);
if (existsSync(source)) {
  await import('../dev/run-source.js');
  const { main } = await import(source.href);
  await main(process.argv.slice(2));
} else {
  const { main } = await import('../dist/main.js');
  await main(process.argv.slice(2));
}
