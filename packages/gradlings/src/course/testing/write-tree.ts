import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

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
  const root = mkdtempSync(join(tmpdir(), 'gradlings-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeTree(root, tree);
  return root;
}
