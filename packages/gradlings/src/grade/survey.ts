/**
 * What else lies in a submission. Nothing of it is used: the course's own tests and configuration are. What differs from
 * them, or would take effect if someone ran the submission, is named for the teacher.
 */
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Course } from '../course/course.ts';
import { limits } from './limits.ts';
import type { Flag } from './result.ts';

const config =
  /^(?:package(?:-lock)?\.json|tsconfig.*\.json|(?:vitest|vite|jest|esbuild)\.config\..+|\.npmrc|\.gitattributes|\.gitmodules|\.env.*)$/;
const skipped = new Set(['node_modules', '.git']);
/** Workflows and hooks looked at: git's own samples are 14. */
const mostNamed = 100;

/** Looks at a submission without following links. `home` is where its exercises are; both paths are absolute. */
export function survey(course: Course, folder: string, home: string): Flag[] {
  const flags: Flag[] = [];
  const add = (code: string, path: string, text: string): void => {
    const file = relative(folder, path).split(sep).join('/');
    flags.push({ code, file, text: `${file} ${text}` });
  };
  const canonicalHome = join(course.root, 'exercises');
  const answers = new Set(
    course.exercises.map(({ path, file }) => join(canonicalHome, path, file)),
  );

  let entries = 0;
  const walk = (here: string, canonical: string): void => {
    const known = new Map(list(canonical).map(({ name }) => [name.toLowerCase(), name]));
    for (const entry of list(here)) {
      entries += 1;
      if (entries > limits.entries) return;
      if (skipped.has(entry.name)) continue;
      const path = join(here, entry.name);
      const model = known.get(entry.name.toLowerCase());
      if (entry.isSymbolicLink())
        add('symlink-refused', path, 'is a symbolic link, and was not followed.');
      else if (model !== undefined && model !== entry.name)
        add('name-differs-by-case', path, `differs from ${model} by case alone, and is ignored.`);
      else if (entry.isDirectory()) walk(path, join(canonical, entry.name));
      else if (!entry.isFile()) add('not-a-file', path, 'is not a file, and was not opened.');
      else if (!answers.has(join(canonical, entry.name)))
        compare(path, join(canonical, entry.name), entry.name);
    }
  };

  function compare(path: string, canonical: string, name: string): void {
    const known = lstatSync(canonical, { throwIfNoEntry: false })?.isFile() ?? false;
    if (known && same(path, canonical)) return;
    if (config.test(name))
      add('config-file-ignored', path, "is ignored: the course's own is used.");
    else if (!known) return;
    else if (name.endsWith('.test.ts'))
      add('test-file-edited', path, "was edited. The course's own was used.");
    else add('course-file-edited', path, "was edited. The course's own was used.");
  }

  if (resolve(course.root) === resolve(folder)) {
    const text =
      "The checks are the submission's own, which may have been changed. Grade it by the checks of your copy of the course: --course FOLDER.";
    flags.push({ code: 'checks-of-the-submission', text });
  }
  walk(home, canonicalHome);
  if (home !== folder) {
    for (const entry of list(folder)) {
      if (entry.isFile() && config.test(entry.name))
        compare(join(folder, entry.name), join(course.root, entry.name), entry.name);
    }
  }
  for (const entry of list(join(folder, '.github/workflows')).slice(0, mostNamed)) {
    const path = join('.github/workflows', entry.name);
    if (entry.isFile() && same(join(folder, path), join(course.root, path))) continue;
    add(
      'workflow-edited',
      join(folder, path),
      "differs from the course's: it may not be what ran.",
    );
  }
  for (const entry of list(join(folder, '.git/hooks')).slice(0, mostNamed)) {
    if (!entry.name.endsWith('.sample'))
      add('git-hook', join(folder, '.git/hooks', entry.name), 'is a git hook, and was not run.');
  }
  if (entries > limits.entries) {
    const text = `The submission holds more than ${limits.entries} files and folders; the rest was not looked at.`;
    flags.push({ code: 'too-many-files', text });
  }
  return flags;
}

function list(folder: string): Dirent[] {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

// Read only where both are as long: a file of many gigabytes is not.
function same(file: string, canonical: string): boolean {
  try {
    if (lstatSync(file).size !== lstatSync(canonical).size) return false;
    return readFileSync(file).equals(readFileSync(canonical));
  } catch {
    return false;
  }
}
