import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Rule } from '../subject.ts';

const folder = 'apps/site/docs/lessons';

/** The lesson that the front matter names is a page of the site. */
export const lessonExists: Rule = ({ course, exercise }) => {
  if (slugsIn(join(course.root, folder)).includes(exercise.lesson)) return [];
  return [
    {
      file: 'README.md',
      problem: `there is no lesson ${exercise.lesson} in ${folder}`,
      mend: 'write the lesson, or mend `lesson:` in the front matter',
    },
  ];
};

/** The addresses of the pages: their paths without the numbers that order them, as the site makes them. */
function slugsIn(home: string): string[] {
  if (!existsSync(home)) return [];
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path))
    .map((path) =>
      path
        .replace(/\.mdx?$/, '')
        .split(sep)
        .map((name) => name.replace(/^\d+[a-z]?-/, ''))
        .join('/'),
    );
}
