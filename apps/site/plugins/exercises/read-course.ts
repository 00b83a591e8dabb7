import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'sucrase';
import { parse } from 'yaml';
import { importedNames } from '../../../../packages/check/src/imported-names.ts';
import type { ChapterFolder, ExerciseFolder } from './course.ts';

const numbered = /^(\d+)([a-z]?)-/;

/** Reads `exercises/NN-chapter/NN-exercise/` and the solutions beside it. `gradlings verify` tells what is wrong there. */
export function readCourse(root: string): ChapterFolder[] {
  const home = path.join(root, 'exercises');
  const chapters = numberedFolders(home).filter((chapter) =>
    fs.existsSync(path.join(home, chapter, 'README.md')),
  );
  return chapters.map((chapter) => {
    const readme = path.join(home, chapter, 'README.md');
    return {
      number: numberOf(chapter),
      title: String(frontMatter(readme)['title']),
      readme,
      exercises: numberedFolders(path.join(home, chapter))
        .filter((entry) => fs.existsSync(path.join(home, chapter, entry, 'README.md')))
        .map((entry) => readExercise(root, `${chapter}/${entry}`)),
    };
  });
}

function readExercise(root: string, place: string): ExerciseFolder {
  const folder = path.join(root, 'exercises', place);
  const readme = path.join(folder, 'README.md');
  const hints = path.join(folder, 'hints.md');
  const data = frontMatter(readme);
  const file = String(data['file']);
  const testFile = file.replace(/\.ts$/, '.test.ts');
  const test = read(path.join(folder, testFile));
  return {
    id: String(data['id']),
    number: place.split('/').map(numberOf).join('.'),
    title: String(data['title']),
    minutes: Number(data['minutes']),
    lesson: String(data['lesson']),
    file,
    path: `exercises/${place}/${file}`,
    stub: read(path.join(folder, file)),
    solution: read(path.join(root, 'solutions', place, file)),
    checks: compileChecks(test, testFile),
    imports: importedNames(test, file),
    hintCount: read(hints).match(/^## /gm)?.length ?? 0,
    readme,
    hints,
  };
}

const compileChecks = (source: string, filePath: string): string =>
  transform(source, {
    transforms: ['typescript', 'imports'],
    filePath,
    disableESTransforms: true,
    production: true,
  }).code;

function frontMatter(file: string): Record<string, unknown> {
  const [, yaml = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(read(file)) ?? [];
  return parse(yaml) ?? {};
}

const read = (file: string): string => fs.readFileSync(file, 'utf8');

// 9 before 10, and 36 before 36b.
const numberedFolders = (folder: string): string[] =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && numbered.test(entry.name))
    .map((entry) => entry.name)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));

function numberOf(folder: string): string {
  const [, digits = '', letter = ''] = numbered.exec(folder) ?? [];
  return `${Number(digits)}${letter}`;
}
