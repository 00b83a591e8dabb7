import { type Check, collect } from '@gradlings/check';
import type { ExerciseSource } from '../../plugins/exercises/course.ts';
import { checkModule } from './check-module.ts';
import { engineModules } from './engine-modules.ts';
import { link } from './link.ts';

const declared = new Map<string, Promise<readonly Check[]>>();

/** The checks of an exercise for the judge. In place of the learner's module stands one whose every export throws. */
export function loadChecks({
  id,
  file,
  checks,
  imports,
}: ExerciseSource): Promise<readonly Check[]> {
  const before = declared.get(id);
  if (before) return before;
  const found = collect(() =>
    link(
      'checks',
      { checks },
      {
        ...engineModules,
        '@gradlings/check': checkModule,
        [`./${file}`]: Object.fromEntries(imports.map((name) => [name, standIn(name, file)])),
      },
    ),
  );
  declared.set(id, found);
  return found;
}

const standIn = (name: string, file: string) => (): never => {
  throw new Error(
    `${name} of ${file} is the learner's: only \`run\` may call it, beside the learner's code`,
  );
};
