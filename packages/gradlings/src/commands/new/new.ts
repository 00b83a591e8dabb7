/** `gradlings new`: the folders of a new exercise, which work from the first minute and name what is left to write. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadCourse } from '../../course/load-course.ts';
import type { Context } from '../context.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { findRoot } from '../workspace.ts';
import { askFor } from './ask-for.ts';
import { planExercise, type NewOptions } from './plan-exercise.ts';
import { scaffold } from './scaffold.ts';

/** Asks for what the options leave open, writes the files and lists what is left to write in them. */
export async function newExercise(context: Context, options: NewOptions): Promise<ExitCode> {
  const course = loadCourse(findRoot(context.cwd));
  const wishes = context.abilities.interactive ? await askFor(course, options) : options;
  if (wishes === undefined) return exitCode.usage;
  const plan = planExercise(course, wishes);
  const files = scaffold(plan);
  for (const [path, text] of Object.entries(files)) {
    const file = join(course.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
  const { look } = context;
  const lesson = `apps/site/docs/lessons/${plan.lesson}.mdx`;
  const left = Object.entries(files).flatMap(([path, text]) =>
    path.endsWith(`${plan.name}/${plan.file}`) && path.startsWith('exercises')
      ? []
      : [...text.matchAll(/TODO: (.*?)\s*(?:-->)?$/gm)].map(([, what]) => `${path}: ${what}`),
  );
  context.print([
    `${look.good(look.sign.yes)} ${plan.id} is in exercises/${plan.chapter}/${plan.name}, and its solution in solutions/.`,
    '',
    'Left to write:',
    ...left.map((line) => `  ${look.sign.bullet} ${look.text(line)}`),
    ...(existsSync(join(course.root, lesson))
      ? []
      : [`  ${look.sign.bullet} ${lesson}: the lesson`]),
    '',
    `Then: npx gradlings verify ${plan.id}`,
  ]);
  return exitCode.passed;
}
