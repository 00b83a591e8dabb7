import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** Files by path: what a folder holds. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into `root`, with the folders they need. */
export function writeTree(root: string, tree: Tree): void {
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** A new folder with these files, removed when the test ends. */
export function temporaryTree(tree: Tree): string {
  const root = newFolder(tree);
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** A new folder with these files for a whole suite; asked for outside its tests. */
export function sharedTree(tree: Tree): string {
  const root = newFolder(tree);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function newFolder(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'gradlings-test-'));
  writeTree(root, tree);
  return root;
}
