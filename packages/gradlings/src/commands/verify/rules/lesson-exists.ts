import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../subject.ts';

/** The lesson that the front matter names is a page of the site. */
export const lessonExists: Rule = ({ course, exercise }) => {
  const page = join(course.root, 'apps/site/docs/lessons', exercise.lesson);
  if (existsSync(`${page}.mdx`) || existsSync(`${page}.md`)) return [];
  return [
    {
      file: 'README.md',
      problem: `there is no lesson apps/site/docs/lessons/${exercise.lesson}.mdx`,
      mend: 'write the lesson, or mend `lesson:` in the front matter',
    },
  ];
};
