import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseRule } from '../subject.ts';

/** Every file in `exercises/` and `solutions/` belongs to an exercise. Hidden ones are left by tools and editors. */
export const nothingStray: CourseRule = ({ root, chapters, exercises, strays }) => {
  const folders = new Set(exercises.flatMap(({ path, chapter }) => [path, chapter]));
  const config = new Set(['package.json', 'tsconfig.json', 'node_modules']);
  const stray = new Set(strays);
  const look = (top: string, path: string, known: (name: string) => boolean) => {
    const folder = join(root, top, path);
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder))
      if (!name.startsWith('.') && !known(name))
        stray.add([top, path, name].filter(Boolean).join('/'));
  };
  for (const top of ['exercises', 'solutions']) {
    look(top, '', (name) => folders.has(name) || config.has(name) || isTest(top, name));
    for (const { name: chapter } of chapters)
      look(top, chapter, (name) => folders.has(`${chapter}/${name}`) || isReadme(top, name));
  }
  for (const { path } of exercises)
    look('solutions', `${path}/wrong`, (name) => name.endsWith('.ts'));
  return [...stray].toSorted().map((file) => ({
    file: join(root, file),
    problem: 'it belongs to no exercise',
    mend: 'remove it, or name it as ARCHITECTURE.md says',
  }));
};

const isReadme = (top: string, name: string): boolean =>
  top === 'exercises' && name === 'README.md';

/** What holds the submissions to their checks lies beside them. */
const isTest = (top: string, name: string): boolean => top === 'solutions' && name.endsWith('.ts');
