/// <reference types="node" />
/**
 * Makes each check of a test file a vitest test: name this module in `setupFiles`. The learner's code runs in the
 * test's own process, where a debugger can follow it, and the verdict is the judge's, message and all.
 */
// oxlint-disable no-restricted-imports -- the one file of this package that runs in Node only: vitest does
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { test } from 'vitest';
import type { Check } from './check.ts';
import { collectInto } from './collect.ts';
import type { Executor } from './executor.ts';
import { importedNames, missingExport } from './imported-names.ts';
import { inProcess } from './in-process.ts';
import { judge } from './judge.ts';
import { locateIn } from './locate.ts';
import { renderCheck } from './render-check.ts';
import type { SourcePlace } from './verdict.ts';

collectInto((check) => {
  // oxlint-disable-next-line vitest/valid-title, vitest/expect-expect -- the check has the title and decides
  test(check.title, async ({ task }) => {
    const { filepath } = task.file;
    const folder = dirname(filepath);
    const { id, file } = await exerciseIn(folder);
    const verdict = await judge(id, [check], here(check, filepath, file), { seed: id });
    const [found] = verdict.checks;
    if (found === undefined || found.status === 'passed') return;
    throw failure(renderCheck(found), folder, found.place);
  });
});

/** What the front matter of an exercise's README says of it: its id, and which file the learner writes. */
async function exerciseIn(folder: string): Promise<{ id: string; file: string }> {
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  const [, frontMatter = ''] = /^---\r?\n([\s\S]*?)^---/m.exec(readme) ?? [];
  const read = (name: string): string => {
    const [, value] = new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(frontMatter) ?? [];
    if (value !== undefined) return value;
    throw new Error(`${basename(folder)}/README.md has no \`${name}:\` in its front matter`);
  };
  return { id: read('id'), file: read('file') };
}

function here(check: Check, testFile: string, file: string): Executor {
  const executor = inProcess([check], locateIn(file));
  return {
    ...executor,
    load: async () => {
      const names = importedNames(await readFile(testFile, 'utf8'), file);
      const problem = missingExport(file, names, await exportsOf(join(dirname(testFile), file)));
      return problem === undefined ? executor.load() : { problem };
    },
  };
}

async function exportsOf(path: string): Promise<readonly string[]> {
  return Object.keys((await import(/* @vite-ignore */ path)) as object);
}

/** An error whose stack is the learner's line alone, so that vitest shows that line. */
function failure(text: string, folder: string, place: SourcePlace | undefined): Error {
  const error = new Error(text);
  error.name = 'Check';
  const frame = place && `\n    at ${join(folder, place.file)}:${place.line}:${place.column}`;
  error.stack = `Check: ${text}${frame ?? ''}`;
  return error;
}
