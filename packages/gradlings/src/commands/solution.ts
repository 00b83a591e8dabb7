import { readFileSync } from 'node:fs';
import { structuredPatch } from 'diff';
import type { Exercise } from '../course/course.ts';
import { isPassed } from '../progress/progress.ts';
import type { Look } from '../terminal/look.ts';
import { learnerSource } from './check-learner.ts';
import { toJson, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { findExercise } from './find-exercise.ts';
import { titleLine } from './title-line.ts';
import { UsageError } from './usage-error.ts';
import { openWorkspace, shortPath } from './workspace.ts';

export interface SolutionOptions {
  readonly reveal?: boolean;
  readonly json?: boolean;
}

/** `gradlings solution id`: what to change in the learner's file to come to the solution, once it passes or on request. */
export function solution(context: Context, query: string, options: SolutionOptions): ExitCode {
  const { course, progress } = openWorkspace(context);
  const exercise = findExercise(course, query);
  if (!options.reveal && !isPassed(progress.read(), exercise.id))
    throw new UsageError(
      `You have not passed ${exercise.number} ${exercise.title} yet. A hint is closer: npx gradlings hint ${exercise.number}\n` +
        `To see the solution all the same: npx gradlings solution ${exercise.number} --reveal`,
    );
  const file = solutionFile(exercise);
  if (options.json) {
    const solved = readFileSync(file, 'utf8');
    context.data(
      toJson({ exercise: exercise.id, file: shortPath(file, context.cwd), solution: solved }),
    );
    return exitCode.passed;
  }
  context.print([titleLine(exercise, context.look), '', ...solutionLines(exercise, context.look)]);
  return exitCode.passed;
}

function solutionFile(exercise: Exercise): string {
  if (exercise.solutionFile !== undefined) return exercise.solutionFile;
  throw new UsageError(`This workspace has no solution of ${exercise.id}.`);
}

/** The way from the learner's file to the solution: `-` lines go, `+` lines come. */
export function solutionLines(exercise: Exercise, look: Look): string[] {
  const solved = readFileSync(solutionFile(exercise), 'utf8');
  const { hunks } = structuredPatch('yours', 'solution', learnerSource(exercise), solved, '', '', {
    context: 3,
  });
  if (hunks.length === 0) return ['Your file is the solution, letter by letter.'];
  return [
    `${look.bad('- yours')}   ${look.good('+ the solution')}`,
    ...hunks.flatMap(({ oldStart, lines }) => [
      '',
      look.dim(`line ${oldStart}`),
      ...lines.map((line) => diffLine(line, look)),
    ]),
  ];
}

function diffLine(line: string, look: Look): string {
  const paint = line.startsWith('+') ? look.good : line.startsWith('-') ? look.bad : String;
  return paint(look.text(`${line.slice(0, 1)} ${line.slice(1)}`).trimEnd());
}
