/** The folders of exercises → the list at /exercises, a page each at /exercises/ID, and what its editor and its worker need. */
import fs from 'node:fs';
import path from 'node:path';
import { createMDXLoaderRule } from '@docusaurus/mdx-loader';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { mathPlugins } from '../math.ts';
import type { ChapterFolder, ChapterSummary, ExerciseSource } from './course.ts';
import { engineTypes } from './engine-types.ts';
import { hintLadder } from './hint-ladder.ts';
import { readCourse } from './read-course.ts';

export default async function exercises(context: LoadContext): Promise<Plugin<ChapterFolder[]>> {
  const root = path.resolve(context.siteDir, '../..');
  const home = path.join(root, 'exercises');
  const dataDir = path.join(context.generatedFilesDir, 'gradlings-exercises', 'default');
  const instructions = await createMDXLoaderRule({
    include: [`${home}${path.sep}`],
    options: {
      ...mathPlugins,
      remarkPlugins: [...mathPlugins.remarkPlugins, hintLadder],
      siteDir: context.siteDir,
      staticDirs: [],
      markdownConfig: context.siteConfig.markdown,
    },
  });
  return {
    name: 'gradlings-exercises',
    getPathsToWatch: () => [`${home}/**/*.{md,ts}`, `${root}/solutions/*/*/*.ts`],
    loadContent: async () => readCourse(root),
    async contentLoaded({ content: chapters, actions }) {
      const lessons = new Set(lessonSlugs(path.join(context.siteDir, 'docs', 'lessons')));
      const hasLesson = ({ lesson }: { lesson: string }): boolean => lessons.has(lesson);
      actions.setGlobalData(chapters.map((chapter) => summarise(chapter, hasLesson)));
      await actions.createData('engine-types.json', JSON.stringify(engineTypes(root)));
      actions.addRoute({
        path: `${context.baseUrl}exercises/`,
        component: '@site/src/exercise/list-page.tsx',
        exact: true,
        modules: {
          introductions: Object.fromEntries(chapters.map(({ number, readme }) => [number, readme])),
        },
      });
      for (const exercise of chapters.flatMap((chapter) => chapter.exercises)) {
        const { readme, hints, ...source } = exercise;
        const data: ExerciseSource = { ...source, hasLesson: hasLesson(exercise) };
        actions.addRoute({
          path: `${context.baseUrl}exercises/${exercise.id}/`,
          component: '@site/src/exercise/exercise-page.tsx',
          exact: true,
          modules: {
            exercise: await actions.createData(`${exercise.id}.json`, JSON.stringify(data)),
            Instructions: readme,
            Hints: hints,
          },
        });
      }
    },
    configureWebpack: () => ({
      resolve: { alias: { '@exercise-data': dataDir, '@exercises': home } },
      module: { rules: [instructions] },
    }),
  };
}

const summarise = (
  { number, title, exercises }: ChapterFolder,
  hasLesson: (exercise: { lesson: string }) => boolean,
): ChapterSummary => ({
  number,
  title,
  exercises: exercises.map((exercise) => ({
    id: exercise.id,
    number: exercise.number,
    title: exercise.title,
    minutes: exercise.minutes,
    lesson: exercise.lesson,
    hasLesson: hasLesson(exercise),
  })),
});

/** `01-scalars/03-first-grad.mdx` → `scalars/first-grad`, as Docusaurus names it. */
const lessonSlugs = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file
      .split(path.sep)
      .map((part) => part.replace(/^\d+[a-z]?-/, ''))
      .join('/')
      .replace(/\.mdx?$/, ''),
  );
