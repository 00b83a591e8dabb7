import { graphOf, isTensor, type Graph, type Tensor } from '@gradlings/autograd';
import { seededRandom } from '@gradlings/check';
import { graphDuring } from '@gradlings/check/runner';
import type { Exercise } from '../../course/course.ts';
import { checksWith, loadModule, type Module } from '../load-trusted.ts';
import { UsageError } from '../usage-error.ts';
import { learnerFile } from '../workspace.ts';

/** The graph behind what a file exports: a tensor `y`, or what its function `graph` gives. Throws: UsageError. */
export async function ofFile(file: string): Promise<Graph> {
  const module = await load(file);
  const y = exported(module);
  if (y !== undefined) return graphOf(y);
  throw new UsageError(
    `${file} exports neither a tensor \`y\` nor a function \`graph\` that gives one. Add for example: export const graph = () => x.mul(x);`,
  );
}

/**
 * The graph behind a learner's answer: what the file itself exports, as in `ofFile`; else the graph of the first tensor
 * on which the answer calls `backward()` when it is checked, or of the first tensor it returns that was computed.
 * Throws: UsageError.
 */
export async function ofExercise(exercise: Exercise): Promise<Graph> {
  const file = learnerFile(exercise);
  const module = await load(file);
  const y = exported(module);
  if (y !== undefined) return graphOf(y);
  let thrown: unknown;
  for (const check of await checksWith(exercise, module)) {
    const probe = check.probe?.(seededRandom(`${exercise.id} graph`));
    try {
      const found = graphDuring(() => check.run(probe as never));
      if (found !== undefined) return found;
    } catch (error) {
      thrown ??= error;
    }
  }
  const why = thrown instanceof Error ? ` It stopped with: ${thrown.message.split('\n')[0]}` : '';
  throw new UsageError(
    `${exercise.file} recorded no graph when it was checked.${why}\n` +
      `To choose what is drawn, export a function \`graph\` from it that gives a tensor.`,
  );
}

async function load(file: string): Promise<Module> {
  const loaded = await loadModule(file);
  if ('problem' in loaded) throw new UsageError(loaded.problem.text);
  return loaded.module;
}

function exported(module: Module): Tensor | undefined {
  const { graph, y } = module;
  const result: unknown = typeof graph === 'function' ? graph() : y;
  return isTensor(result) ? result : undefined;
}
