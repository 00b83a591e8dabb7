import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../subject.ts';

/** Only the stub has a TODO: what `gradlings new` left for the author is written. */
export const nothingLeftToWrite: Rule = ({ exercise }) => {
  const { folder, testFile, solutionFile, wrong } = exercise;
  const files = [
    ...['README.md', 'hints.md', testFile].map((name) => join(folder, name)),
    ...(solutionFile === undefined ? [] : [solutionFile]),
    ...wrong.map(({ file }) => file),
  ];
  return files.flatMap((file) => {
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => {
        const [, what] = /\bTODO: (.*?)\s*(?:-->|\*\/)?$/.exec(line) ?? [];
        if (what === undefined) return [];
        return [{ file: `${file}:${i + 1}`, problem: `TODO: ${what}`, mend: 'write it' }];
      });
  });
};
