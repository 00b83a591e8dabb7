import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { collect, type Check } from '@gradlings/check';
import { checkModule } from './check-module.ts';
import { bundleTests, learnerSpecifier, type TestBundle } from './bundle-tests.ts';
import type { Exercise } from './course.ts';
import { engineModule, engineSpecifiers } from './engine-modules.ts';

type Declare = (modules: Readonly<Record<string, unknown>>) => void;

/**
 * The checks that an exercise's canonical test file declares, in order: their titles and points are the manifest.
 * In place of the learner's module stands one whose every export throws when called.
 * Throws: CourseError when the test file does not build or declares no checks.
 */
export async function loadChecks(exercise: Exercise): Promise<readonly Check[]> {
  const bundle = await bundleTests(exercise);
  const known = declared.get(bundle);
  if (known !== undefined) return known;
  const filename = join(exercise.folder, exercise.testFile);
  const declare = runInThisContext(bundle.code, { filename }) as Declare;
  const modules: Record<string, unknown> = {
    '@gradlings/check': checkModule,
    [learnerSpecifier(exercise)]: standIn(exercise.file, bundle.imports),
  };
  for (const specifier of engineSpecifiers) modules[specifier] = await engineModule(specifier);
  const checks = await collect(() => declare(modules));
  declared.set(bundle, checks);
  return checks;
}

const declared = new WeakMap<TestBundle, readonly Check[]>();

function standIn(file: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  const stand = (name: string) =>
    function absent(): never {
      throw new Error(
        `${name} of ${file} is the learner's: only \`run\` may call it, beside the learner's code`,
      );
    };
  return Object.fromEntries(names.map((name) => [name, stand(name)]));
}
