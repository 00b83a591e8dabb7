/** Writes the files that are made from the operations' definitions. A test says when they are out of date. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['--conditions=@gradlings/source', '--import', 'tsx', 'packages/autograd/generate/main.ts'],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
