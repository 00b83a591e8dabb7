import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Chapter, Course } from '../../course/course.ts';
import { didYouMean } from '../did-you-mean.ts';
import { UsageError } from '../usage-error.ts';

/** What the author has said, on the command line or when asked. */
export interface NewOptions {
  readonly chapter?: string;
  readonly id?: string;
  readonly title?: string;
  readonly file?: string;
  readonly lesson?: string;
  readonly minutes?: string;
}

export interface Plan {
  readonly chapter: string;
  /** The exercise's folder in the chapter's: `03-first-grad`. */
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly lesson: string;
  readonly minutes: number;
}

/** Completes and examines an author's wishes. Throws: UsageError, saying what is missing or cannot be. */
export function planExercise(course: Course, wishes: NewOptions): Plan {
  const { chapter: chapterQuery, id, title } = wishes;
  if (chapterQuery === undefined || id === undefined || title === undefined) {
    const missing = (['chapter', 'id', 'title'] as const).filter(
      (name) => wishes[name] === undefined,
    );
    throw new UsageError(
      `Say ${missing.map((name) => `--${name}`).join(', ')}, for example: npx gradlings new --chapter 1 --id scalar-first-grad --title "The first gradient"`,
    );
  }
  const chapter = findChapter(course, chapterQuery);
  const problem = idProblem(course, id) ?? titleProblem(title);
  if (problem !== undefined) throw new UsageError(problem);
  const file = wishes.file ?? defaultFile(id);
  const lesson = wishes.lesson ?? defaultLesson(chapter, file);
  const minutes = Number(wishes.minutes ?? 10);
  const wrong = fileProblem(file) ?? lessonProblem(lesson) ?? minutesProblem(minutes);
  if (wrong !== undefined) throw new UsageError(wrong);
  const name = `${nextNumber(chapter)}-${basename(file, '.ts')}`;
  if (existsSync(join(course.root, 'exercises', chapter.name, name)))
    throw new UsageError(`exercises/${chapter.name}/${name} is there already.`);
  return { chapter: chapter.name, name, id, title: title.trim(), file, lesson, minutes };
}

/** The chapter with a number or a folder's name. Throws: UsageError. */
function findChapter(course: Course, query: string): Chapter {
  const found = course.chapters.find(({ number, name }) => number === query || name === query);
  if (found !== undefined) return found;
  const names = course.chapters.map(({ name }) => name);
  throw new UsageError(
    `There is no chapter '${query}'.${didYouMean(query, names)} There are ${names.join(', ')}. A new one is a folder with a README.md.`,
  );
}

/** What is wrong with an id for a new exercise. */
export function idProblem(course: Course, id: string): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id))
    return `The id '${id}' is not kebab-case with the chapter's word first, such as scalar-first-grad.`;
  const twin = course.exercises.find((exercise) => exercise.id === id);
  return twin && `The id '${id}' belongs to exercises/${twin.path}.`;
}

/** What is wrong with a title. */
export const titleProblem = (title: string): string | undefined =>
  title.trim() === '' ? 'The title is empty.' : undefined;

/** What is wrong with a file's name. */
export const fileProblem = (file: string): string | undefined =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.ts$/.test(file) && !file.endsWith('.test.ts')
    ? undefined
    : `The file '${file}' is not kebab-case with .ts, such as first-grad.ts.`;

/** What is wrong with a lesson's slug. */
export const lessonProblem = (lesson: string): string | undefined =>
  /^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(lesson)
    ? undefined
    : `The lesson '${lesson}' is not a slug, such as scalars/first-grad.`;

/** What is wrong with a number of minutes. */
export const minutesProblem = (minutes: number): string | undefined =>
  minutes > 0 && minutes <= 60
    ? undefined
    : 'An exercise takes from 1 to 60 minutes; better 5 to 15.';

/** `scalar-first-grad` is written in `first-grad.ts`. */
export const defaultFile = (id: string): string => `${id.replace(/^[a-z0-9]+-/, '')}.ts`;

/** `first-grad.ts` of the chapter `01-scalars` has the lesson `scalars/first-grad`. */
export const defaultLesson = (chapter: Chapter, file: string): string =>
  `${chapter.name.replace(/^\d+-/, '')}/${basename(file, '.ts')}`;

function nextNumber({ exercises }: Chapter): string {
  const numbers = exercises.map(({ path }) => Number.parseInt(basename(path), 10));
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}
