/** Reads the course from a workspace: `exercises/NN-chapter/NN-exercise/`, and `solutions/` beside it where there is one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CourseError, type CourseProblem } from './course-error.ts';
import type { Chapter, Course, Exercise } from './course.ts';
import { parseFrontMatter } from './front-matter.ts';
import { loadExercise } from './load-exercise.ts';

const numbered = /^(\d+)([a-z]?)-[a-z0-9-]+$/;

/** Reads the course from a workspace's folders. Throws: CourseError, naming every file that needs mending and how. */
export function loadCourse(root: string): Course {
  const home = join(root, 'exercises');
  if (!existsSync(home)) {
    throw new CourseError([
      {
        file: 'exercises',
        text: `there is no such folder in ${root}; run this in a course's workspace`,
      },
    ]);
  }
  const problems: CourseProblem[] = [];
  const strays: string[] = [];
  const chapters: Chapter[] = [];
  for (const name of numberedFolders(home)) {
    chapters.push(loadChapter(root, name, problems, strays));
  }
  const exercises = chapters.flatMap((chapter) => chapter.exercises);
  complainOfTwins(exercises, problems);
  if (problems.length > 0) throw new CourseError(problems);
  return { root, chapters, exercises, strays };
}

function loadChapter(
  root: string,
  name: string,
  problems: CourseProblem[],
  strays: string[],
): Chapter {
  const folder = join(root, 'exercises', name);
  const number = numberOf(name);
  const exercises: Exercise[] = [];
  for (const entry of numberedFolders(folder)) {
    const path = `${name}/${entry}`;
    const exercise = loadExercise(
      {
        number: `${number}.${numberOf(entry)}`,
        chapter: name,
        path,
        folder: join(folder, entry),
        solutionFolder: join(root, 'solutions', name, entry),
      },
      (file, text) => problems.push({ file: `exercises/${path}/${file}`, text }),
    );
    if (exercise === undefined) continue;
    exercises.push(exercise);
    strays.push(...straysOf(root, exercise));
  }
  return { number, name, exercises, ...readChapter(folder, name, problems) };
}

function readChapter(
  folder: string,
  name: string,
  problems: CourseProblem[],
): { title: string; introduction: string } {
  const complain = (text: string): void => {
    problems.push({ file: `exercises/${name}/README.md`, text });
  };
  const readme = join(folder, 'README.md');
  if (!existsSync(readme)) {
    complain('write it: front matter with `title`, then a paragraph about the chapter');
    return { title: name, introduction: '' };
  }
  try {
    const { data, body } = parseFrontMatter(readFileSync(readme, 'utf8'));
    if (typeof data['title'] === 'string') return { title: data['title'], introduction: body };
    complain('write `title: …` in the front matter');
  } catch (error) {
    complain((error as Error).message);
  }
  return { title: name, introduction: '' };
}

function complainOfTwins(exercises: readonly Exercise[], problems: CourseProblem[]): void {
  const first = new Map<string, Exercise>();
  for (const exercise of exercises) {
    const twin = first.get(exercise.id);
    first.set(exercise.id, twin ?? exercise);
    if (twin === undefined) continue;
    problems.push({
      file: `exercises/${exercise.path}/README.md`,
      text: `choose another id: exercises/${twin.path} has \`${exercise.id}\` already`,
    });
  }
}

function straysOf(root: string, exercise: Exercise): string[] {
  const known = new Set(['README.md', 'hints.md', exercise.file, exercise.testFile]);
  const stray = (top: string, allowed: ReadonlySet<string>): string[] => {
    const folder = join(root, top, exercise.path);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.') && !allowed.has(name))
      .map((name) => `${top}/${exercise.path}/${name}`);
  };
  return [...stray('exercises', known), ...stray('solutions', new Set([exercise.file, 'wrong']))];
}

const numberedFolders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && numbered.test(entry.name))
    .map((entry) => entry.name)
    .toSorted(byNumber);

// 9 before 10, and 36 before 36b.
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

function numberOf(name: string): string {
  const [, digits = '', letter = ''] = numbered.exec(name) ?? [];
  return `${Number(digits)}${letter}`;
}
