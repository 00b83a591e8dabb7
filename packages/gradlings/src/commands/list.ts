import type { Course, Exercise } from '../course/course.ts';
import { loadChecks } from '../course/load-checks.ts';
import { isPassed, progressOf, type Progress } from '../progress/progress.ts';
import { displayWidth, padded } from '../terminal/display-width.ts';
import type { Look } from '../terminal/look.ts';
import { progressBar } from '../terminal/progress-bar.ts';
import { wrap } from '../terminal/wrap.ts';
import { toJson, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { currentExercise } from './find-exercise.ts';
import { learnerFile, openWorkspace, shortPath } from './workspace.ts';

export interface ListOptions {
  readonly json?: boolean;
}

/** `gradlings list`: the chapters and their exercises, what is done and what it is worth. */
export async function list(context: Context, options: ListOptions): Promise<ExitCode> {
  const { course, progress } = openWorkspace(context);
  const rows = await listRows(course, progress.read());
  if (options.json) {
    const chapters = course.chapters.map(({ number, title, name }) => ({
      number,
      title,
      exercises: rows
        .filter(({ exercise }) => exercise.chapter === name)
        .map((row) => rowData(row, context.cwd)),
    }));
    context.data(toJson({ points: earned(rows), maxPoints: possible(rows), chapters }));
  } else {
    context.print(listLines(course, rows, context.look));
  }
  return exitCode.passed;
}

/** One exercise of the list. */
export interface ListRow {
  readonly exercise: Exercise;
  readonly state: 'done' | 'next' | 'to do';
  readonly maxPoints: number;
  readonly progress: { readonly tries: number; readonly hints: number; readonly passedAt?: string };
}

/** What the list shows, in the order of the course. */
export async function listRows(course: Course, progress: Progress): Promise<ListRow[]> {
  const current = currentExercise(course, progress);
  const row = async (exercise: Exercise): Promise<ListRow> => {
    const checks = await loadChecks(exercise);
    return {
      exercise,
      state: isPassed(progress, exercise.id) ? 'done' : exercise === current ? 'next' : 'to do',
      maxPoints: checks.reduce((sum, { points = 1 }) => sum + points, 0),
      progress: progressOf(progress, exercise.id),
    };
  };
  return Promise.all(course.exercises.map(row));
}

const rowData = ({ exercise, state, maxPoints, progress }: ListRow, cwd: string) => ({
  id: exercise.id,
  number: exercise.number,
  title: exercise.title,
  minutes: exercise.minutes,
  file: shortPath(learnerFile(exercise), cwd),
  done: state === 'done',
  current: state === 'next',
  points: state === 'done' ? maxPoints : 0,
  maxPoints,
  tries: progress.tries,
  hints: progress.hints,
  ...(progress.passedAt === undefined ? {} : { passedAt: progress.passedAt }),
});

const possible = (rows: readonly ListRow[]): number =>
  rows.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
const earned = (rows: readonly ListRow[]): number =>
  possible(rows.filter(({ state }) => state === 'done'));

/** The list for a reader. Ids are left out where there is no room: the numbers name the exercises too. */
export function listLines(course: Course, rows: readonly ListRow[], look: Look): string[] {
  const done = rows.filter(({ state }) => state === 'done').length;
  const bar = Math.min(20, Math.floor(look.columns / 4));
  const chapters = course.chapters.flatMap(({ name, number, title }) => {
    const own = rows.filter(({ exercise }) => exercise.chapter === name);
    const head = look.strong(`${number} ${look.text(title)}`);
    const points = look.dim(`${earned(own)} of ${possible(own)} points`);
    return [`${head}  ${points}`, ...own.flatMap((row) => rowLines(row, rows, look)), ''];
  });
  return [...chapters, progressBar(done, rows.length, bar, look)];
}

function rowLines(row: ListRow, rows: readonly ListRow[], look: Look): string[] {
  const widest = (text: (row: ListRow) => string) =>
    Math.max(...rows.map((other) => displayWidth(look.text(text(other)))));
  const { exercise, state, maxPoints } = row;
  const sign = { done: look.good(look.sign.yes), next: look.accent(look.sign.here), 'to do': ' ' };
  const paint = { done: look.good, next: look.accent, 'to do': look.dim }[state];
  const number = padded(
    exercise.number,
    widest((other) => other.exercise.number),
  );
  const head = `  ${sign[state]} ${paint(padded(state, 5))}  ${number}  `;
  const points = `${maxPoints} ${maxPoints === 1 ? 'point ' : 'points'}`;
  const idWidth = widest((other) => other.exercise.id);
  const titleWidth = widest((other) => other.exercise.title);
  const room = look.columns - displayWidth(head) - displayWidth(points) - 2;
  const roomy = room >= titleWidth + 2 + idWidth;
  const width = roomy ? titleWidth : Math.max(12, Math.min(room, titleWidth));
  const [first = '', ...more] = wrap(look.text(exercise.title), width);
  const tail = roomy ? `  ${look.dim(padded(exercise.id, idWidth))}` : '';
  return [
    `${head}${padded(first, width)}${tail}  ${look.dim(points)}`.trimEnd(),
    ...more.map((line) => ' '.repeat(displayWidth(head)) + line),
  ];
}
