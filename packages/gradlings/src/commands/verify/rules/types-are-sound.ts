import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import type TypeScript from 'typescript';
import type { Complaint, CourseRule } from '../subject.ts';

/** Stubs, checks, solutions and wrong submissions all type-check: a wrong answer is wrong in what it computes only. */
export const typesAreSound: CourseRule = ({ root }) => {
  const ts = createRequire(join(root, 'package.json'))('typescript') as typeof TypeScript;
  return ['exercises', 'solutions'].flatMap((name) => {
    const config = join(root, name, 'tsconfig.json');
    return existsSync(config) ? inProject(ts, config, join(root, name) + sep) : [];
  });
};

function inProject(ts: typeof TypeScript, config: string, folder: string): Complaint[] {
  const read = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  if (read === undefined) return [{ file: config, problem: 'it cannot be read', mend: 'mend it' }];
  const program = ts.createProgram(read.fileNames, read.options);
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].flatMap(
    ({ file, start = 0, messageText }) => {
      if (file === undefined || !file.fileName.startsWith(folder.replaceAll(sep, '/'))) return [];
      const { line } = file.getLineAndCharacterOfPosition(start);
      const problem = ts.flattenDiagnosticMessageText(messageText, ' ');
      return [{ file: `${file.fileName}:${line + 1}`, problem, mend: 'mend the types' }];
    },
  );
}
