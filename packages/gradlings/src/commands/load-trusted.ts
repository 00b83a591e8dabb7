import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { collect, type Check } from '@gradlings/check';
import { checkModule } from '../course/check-module.ts';
import { bundleTests, learnerSpecifier } from '../course/bundle-tests.ts';
import type { Exercise } from '../course/course.ts';
import { engineModule, engineNames, engineSpecifiers } from '../course/engine-modules.ts';
import { bundleLearner } from '../grade/bundle-learner.ts';
import type { Problem } from '../grade/problem.ts';

/** What a file exports. */
export type Module = Readonly<Record<string, unknown>>;
type Bundle = (modules: Readonly<Record<string, Module>>) => Module;

/**
 * A learner's module, loaded into this very process: for the course's own answers, and for someone's own code at
 * their own request. Code that nobody trusts goes to a child instead.
 */
export async function loadModule(
  file: string,
): Promise<{ readonly module: Module } | { readonly problem: Problem }> {
  const name = basename(file);
  const bundle = await bundleLearner(name, readFileSync(file, 'utf8'), await engineNames());
  if ('problem' in bundle) return bundle;
  const evaluate = runInThisContext(bundle.code, { filename: name }) as Bundle;
  return { module: evaluate(await engine()) };
}

/** An exercise's checks with a loaded module in the learner's place. */
export async function checksWith(exercise: Exercise, learner: Module): Promise<readonly Check[]> {
  const { code } = await bundleTests(exercise);
  const filename = join(exercise.folder, exercise.testFile);
  const declare = runInThisContext(code, { filename }) as Bundle;
  const modules = {
    ...(await engine()),
    '@gradlings/check': checkModule,
    [learnerSpecifier(exercise)]: learner,
  };
  return collect(() => declare(modules));
}

async function engine(): Promise<Record<string, Module>> {
  const modules = engineSpecifiers.map(async (name) => [name, await engineModule(name)] as const);
  return Object.fromEntries(await Promise.all(modules));
}
