/** The one-way imports of ARCHITECTURE.md are enforced: a file that breaks them fails lint. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');

// A tree of its own, with the real rules: the probes must not lie among the real files.
let tree: string;
beforeAll(async () => {
  tree = await mkdtemp(path.join(tmpdir(), 'layers-'));
  await cp(path.join(root, '.oxlintrc.json'), path.join(tree, '.oxlintrc.json'));
});
afterAll(() => rm(tree, { recursive: true }));

/** Lints a file at `place` that holds one import. */
async function lint(place: string, specifier: string): Promise<string> {
  const folder = path.join(tree, place);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'probe.ts');
  await writeFile(file, `import { it } from '${specifier}';\nexport const kept = it;\n`);
  return promisify(execFile)(process.execPath, [oxlint, file], { cwd: tree }).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
}

test.each([
  ['packages/autograd/src', '@gradlings/check'],
  ['packages/autograd/src', '../../check/src/check.ts'],
  ['packages/autograd/src', 'node:fs'],
  ['packages/check/src', 'gradlings'],
  ['packages/check/src', '../../gradlings/src/main.ts'],
  ['packages/check/src', 'node:fs'],
  ['packages/gradlings/src', '../../../apps/site/src/variables.ts'],
  ['apps/site/src', 'gradlings'],
  ['apps/site/src', '../../../packages/gradlings/src/main.ts'],
  ['exercises/01-scalars', '../../solutions/01-scalars/answer.ts'],
  ['solutions/01-scalars', '@gradlings/check'],
])('a file in %s may not import %s', async (place, specifier) => {
  expect(await lint(place, specifier)).toContain('no-restricted-imports');
});

test.each([
  ['packages/check/src', '@gradlings/autograd'],
  ['packages/gradlings/src', '@gradlings/check'],
  ['apps/site/src', '@gradlings/check'],
  ['exercises/01-scalars', '@gradlings/check'],
])('a file in %s may import %s', async (place, specifier) => {
  expect(await lint(place, specifier)).not.toContain('no-restricted-imports');
});
