/** What watch shows, as lines: a head, a part that scrolls, and a foot that stays. */
import { isPassed } from '../../progress/progress.ts';
import { displayWidth } from '../../terminal/display-width.ts';
import type { Look } from '../../terminal/look.ts';
import { renderMarkdown } from '../../terminal/markdown.ts';
import { progressBar } from '../../terminal/progress-bar.ts';
import { isNotWritten, verdictLines } from '../../terminal/verdict-lines.ts';
import { wrap } from '../../terminal/wrap.ts';
import { hintLines } from '../hint.ts';
import { titleLine } from '../title-line.ts';
import { learnerFile, shortPath } from '../workspace.ts';
import { chooserLines } from './chooser-lines.ts';
import { keys } from './press.ts';
import type { Notice, WatchState } from './watch-state.ts';

export interface Frame {
  readonly look: Look;
  /** The terminal's, which may be wider than what is written. */
  readonly columns: number;
  readonly rows: number;
  readonly cwd: string;
}

export interface Screen {
  readonly lines: readonly string[];
  /** How far it is scrolled, which is never past the end. */
  readonly scroll: number;
}

/** The screen for a state, no taller than the frame unless the head and foot alone are. */
export function watchScreen(state: WatchState, frame: Frame): Screen {
  const { look, rows, columns } = frame;
  const head = headLines(state, frame);
  const roomAbove = (foot: readonly string[]): number =>
    rows - height(head, columns) - height(foot, columns);
  const whole = footLines(state, look);
  // Where there is hardly any room, the keys make way.
  const foot = roomAbove(whole) >= 4 ? whole : [progress(state, look)];
  const room = Math.max(3, roomAbove(foot));
  const body = bodyLines(state, frame, room);
  const part = visible(body, room, wantedScroll(state, room), frame);
  return { lines: [...head, ...part.lines, ...foot], scroll: part.scroll };
}

/** The state once, for where no keys can be pressed. */
export function watchScreenOnce(
  state: WatchState,
  { look, cwd }: Pick<Frame, 'look' | 'cwd'>,
): string[] {
  const frame = { look, cwd, columns: look.columns, rows: Number.POSITIVE_INFINITY };
  return [
    ...headLines(state, frame),
    ...bodyLines(state, frame, Number.POSITIVE_INFINITY),
    '',
    progress(state, look),
    ...wrap(
      `Edit the file, then: npx gradlings run. In a terminal, npm start watches it.`,
      look.columns,
    ),
  ];
}

function headLines(state: WatchState, { look, cwd }: Frame): string[] {
  const { course, exercise, notice } = state;
  const passed = isPassed(state.progress, exercise.id) ? look.good(` ${look.sign.yes} passed`) : '';
  const chapter = course.chapters.find(({ name }) => name === exercise.chapter)?.title ?? '';
  const about = look.dim(` (${look.text(chapter)}, about ${exercise.minutes} minutes)`);
  const file = look.accent(look.text(shortPath(learnerFile(exercise), cwd)));
  return [
    ...(notice === undefined ? [] : [...noticeLines(notice, look), '']),
    ...wrap(`${titleLine(exercise, look)}${about}${passed}`, look.columns),
    file,
    '',
  ];
}

function noticeLines({ tone, text }: Notice, look: Look): string[] {
  const sign = { good: `${look.sign.yes} `, bad: `${look.sign.no} `, plain: '' }[tone];
  const paint = { good: look.good, bad: look.bad, plain: String }[tone];
  return wrap(look.text(`${sign}${text}`), look.columns).map((line) => paint(line));
}

function bodyLines(state: WatchState, frame: Frame, room: number): string[] {
  const { view } = state;
  const { look } = frame;
  switch (view.kind) {
    case 'exercise':
      return exerciseLines(state, view.hint, frame, room);
    case 'instructions':
      return renderMarkdown(state.exercise.instructions, look);
    case 'list':
      return chooserLines(state, view.selected, look);
    case 'text':
      return [look.strong(look.text(view.title)), '', ...view.lines];
    case 'question':
      return question(state, view.about, look);
  }
}

/** Instructions, then the verdict; an open hint takes the place of the instructions. */
function exerciseLines(
  state: WatchState,
  hint: number | undefined,
  frame: Frame,
  room: number,
): string[] {
  const { exercise, verdict, source } = state;
  const { look, cwd } = frame;
  const file = shortPath(learnerFile(exercise), cwd);
  const below = [
    ...(state.missing ? missingLines(file, look) : []),
    ...(verdict === undefined ? [] : ['', ...verdictLines(verdict, { look, file, source })]),
  ];
  if (hint !== undefined) return [...hintLines(exercise, hint, look), ...below];
  return [...instructionLines(state, frame, room - below.length), ...below];
}

/** As much of the instructions as there is room for: they are in the README too. Once at work, the verdict is what is read. */
function instructionLines(
  { exercise, verdict }: WatchState,
  { look, cwd, rows }: Frame,
  room: number,
): string[] {
  const lines = renderMarkdown(exercise.instructions, look);
  const atWork = verdict !== undefined && !verdict.checks.some(isNotWritten);
  const most = Math.max(1, atWork ? Math.min(room, 6) : room);
  if (lines.length <= most) return lines;
  const rest = Number.isFinite(rows)
    ? 'i shows the rest'
    : look.text(shortPath(`${exercise.folder}/README.md`, cwd));
  return [...trimmed(lines.slice(0, most - 1)), look.dim(`${look.sign.ellipsis} ${rest}`)];
}

/** Without blank lines at the end. */
function trimmed(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(0, last + 1);
}

const missingLines = (file: string, look: Look): string[] => [
  '',
  ...wrap(look.bad(`${look.sign.no} ${look.text(file)} is not there.`), look.columns),
  ...wrap('Save it again, or press r to have the stub put back.', look.columns),
];

const question = ({ exercise }: WatchState, about: 'reset' | 'reveal', look: Look): string[] =>
  wrap(
    about === 'reset'
      ? `Put the stub of ${look.text(exercise.file)} back? What you wrote is kept in .gradlings/kept.`
      : `This exercise is not passed yet, and a hint (h) may be enough. Show the solution all the same?`,
    look.columns,
  );

function footLines(state: WatchState, look: Look): string[] {
  const status = state.slow ? look.warn(' checking…') : '';
  return ['', `${progress(state, look)}${look.text(status)}`, ...keyLines(state, look)];
}

function progress({ course, progress }: WatchState, look: Look): string {
  const done = course.exercises.filter(({ id }) => isPassed(progress, id)).length;
  const width = Math.min(30, Math.floor(look.columns / 3));
  return progressBar(done, course.exercises.length, width, look);
}

type Keys = readonly (readonly [key: string, what: string])[];

const keysOf: Readonly<Record<WatchState['view']['kind'], Keys>> = {
  exercise: keys,
  list: [
    ['arrows', 'choose'],
    ['enter', 'go there'],
    ['esc', 'back'],
    ['q', 'quit'],
  ],
  question: [
    ['y', 'yes'],
    ['n', 'no'],
  ],
  instructions: [
    ['arrows', 'scroll'],
    ['esc', 'back'],
    ['q', 'quit'],
  ],
  text: [
    ['arrows', 'scroll'],
    ['esc', 'back'],
    ['q', 'quit'],
  ],
};

/** Without colour, brackets tell a key from what it is for. */
function keyLines({ view }: WatchState, look: Look): string[] {
  const name = (key: string) => (look.color ? look.strong(key) : `[${key}]`);
  const parts = keysOf[view.kind].map(([key, what]) => `${name(key)}\u00A0${what}\u00A0`);
  return wrap(parts.join(' '), look.columns).map((line) =>
    line.replaceAll('\u00A0', ' ').trimEnd(),
  );
}

/** In the list, what is selected stays in sight. */
function wantedScroll({ view, scroll }: WatchState, room: number): number {
  return view.kind === 'list' ? Math.max(0, view.selected - Math.floor(room / 2)) : scroll;
}

/** How many rows the lines take: a path is never broken by us, so the terminal may have to. */
const height = (lines: readonly string[], columns: number): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / columns)), 0);

/** The lines from `wanted` on that fit into `room` rows, with a word about those that do not. */
function visible(body: readonly string[], room: number, wanted: number, frame: Frame): Screen {
  const { look, columns } = frame;
  if (height(body, columns) <= room) return { lines: body, scroll: 0 };
  const fitting = (lines: readonly string[]): number => {
    let rows = 0;
    const over = lines.findIndex((line) => (rows += height([line], columns)) >= room);
    return over === -1 ? lines.length : over;
  };
  const scroll = Math.min(wanted, body.length - fitting(body.toReversed()));
  const lines = body.slice(scroll, scroll + fitting(body.slice(scroll)));
  const below = body.length - scroll - lines.length;
  const more = below > 0 ? `${below} more lines below` : `${scroll} lines above`;
  return { lines: [...lines, look.dim(`(${more}: arrows scroll)`)], scroll };
}
