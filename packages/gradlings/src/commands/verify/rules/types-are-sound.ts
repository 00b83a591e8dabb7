import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Complaint, CourseRule } from '../subject.ts';

/** Stubs, checks, solutions and wrong submissions all type-check: a wrong answer is wrong in what it computes only. */
export const typesAreSound: CourseRule = async ({ root }) => {
  const projects = ['exercises', 'solutions'].filter((name) =>
    existsSync(join(root, name, 'tsconfig.json')),
  );
  if (projects.length === 0) return [];
  const tsc = findCompiler(root);
  const found = await Promise.all(projects.map((name) => inProject(tsc, root, name)));
  return found.flat();
};

/** The workspace's own compiler; the native one, where it has both, is several times faster. */
function findCompiler(root: string): string {
  const require = createRequire(join(root, 'package.json'));
  for (const name of ['@typescript/native', 'typescript']) {
    try {
      const path = require.resolve(`${name}/package.json`);
      const { bin } = require(path) as { readonly bin: { readonly tsc: string } };
      return join(dirname(path), bin.tsc);
    } catch {
      continue;
    }
  }
  throw new Error(`${root} has no TypeScript installed: npm install --save-dev typescript`);
}

const diagnostic = /^(.+)\((\d+),\d+\): error (TS\d+: .*)$/;

/** Only files of the project itself count: the packages they import are checked where they are made. */
async function inProject(tsc: string, root: string, name: string): Promise<Complaint[]> {
  const output = await compile(tsc, root, name);
  return output.split(/\r?\n/).flatMap((line) => {
    const [, file = '', at, problem = ''] = diagnostic.exec(line) ?? [];
    if (!file.startsWith(`${name}/`)) return [];
    return [{ file: `${join(root, file)}:${at}`, problem, mend: 'mend the types' }];
  });
}

/** What the compiler prints. It ends with an error code when it finds something, which is no failure of its own. */
const compile = (tsc: string, root: string, name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = [tsc, '--noEmit', '--pretty', 'false', '--project', name];
    execFile(process.execPath, options, { cwd: root, maxBuffer: 64e6 }, (error, out, said) => {
      if (said !== '' || (error !== null && out === '')) reject(error ?? new Error(said));
      else resolve(out);
    });
  });
