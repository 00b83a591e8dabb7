import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { emptyProgress, withTry } from '../../progress/progress.ts';
import { displayWidth } from '../../terminal/display-width.ts';
import { lookOf } from '../../terminal/look.ts';
import {
  failedVerdict,
  passedVerdict,
  smallCourse,
  unwrittenVerdict,
} from '../testing/small-course.ts';
import { watchScreen, watchScreenOnce } from './watch-screen.ts';
import type { WatchEvent, WatchState } from './watch-state.ts';
import { begin, step } from './watch-step.ts';

const [first, , third] = smallCourse.exercises;
if (!first || !third) throw new Error('the small course has three exercises');
const source = 'export function slope(x) {\n  const y = x.pow(2).mul(2);\n  return y.item();\n}\n';

const at = (columns: number, rows: number, unicode = true, color = false) => ({
  look: lookOf({ columns, unicode, color }),
  columns,
  rows,
  cwd: '/course',
});
const key = (name: string): WatchEvent => ({ type: 'key', name });
const judged = (verdict: ReturnType<typeof passedVerdict>): WatchEvent => ({
  type: 'verdict',
  exercise: verdict.exercise,
  verdict,
  source,
  time: '2026-01-05T10:00:00.000Z',
});
const after = (...events: WatchEvent[]): WatchState =>
  events.reduce(
    (state, event) => step(state, event).state,
    begin(smallCourse, emptyProgress, third).state,
  );
const shown = (state: WatchState, frame = at(80, 24)): string =>
  `\n${watchScreen(state, frame).lines.join('\n')}\n`;
const rowsOf = (lines: readonly string[], columns: number): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / columns)), 0);

describe('at 80 × 24', () => {
  test('the stub: what to do, where, and the keys', () => {
    expect(shown(after(judged(unwrittenVerdict(first.id))))).toMatchInlineSnapshot(`
      "
      1.1 Slope (Scalars, about 10 minutes)
      exercises/01-scalars/01-slope/slope.ts

      Write \`answer\` for Slope.

      It takes x and gives ∂y/∂x.

      · to do    the slope of a line                                               0/1
      · to do    the slope of 2x² + 3z                                             0/2

        Not implemented yet. The \`TODO\` in your file says where to begin.

        exercises/01-scalars/01-slope/slope.ts:3:9

      ░░░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 3 exercises
      [h] hint  [n] next  [l] list  [i] instructions  [r] reset  [s] solution
      [g] graph  [q] quit
      "
    `);
  });

  test('a mistake: the verdict has the room, the instructions shrink to their place', () => {
    expect(shown(after(judged(failedVerdict(first.id))))).toMatchInlineSnapshot(`
      "
      1.1 Slope (Scalars, about 10 minutes)
      exercises/01-scalars/01-slope/slope.ts

      Write \`answer\` for Slope.
      … i shows the rest

      ✓ passed   the slope of a line                                               1/1
      ✗ failed   the slope of 2x² + 3z                                             0/2

        21.5 is y itself, not how fast it changes. By how much does y change when x
        moves a little? That is \`x.grad\` = 10.

          input              x = 2.5, z = 3
          your answer        21.5
          right answer       10
          finite difference  10

        exercises/01-scalars/01-slope/slope.ts:3:10
          3 | return y.item();
            |        ^

      ░░░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 3 exercises
      [h] hint  [n] next  [l] list  [i] instructions  [r] reset  [s] solution
      [g] graph  [q] quit
      "
    `);
  });

  test('a pass: one line about it, and the next exercise', () => {
    const state = after(judged(passedVerdict(first.id)), judged(unwrittenVerdict('scalar-step')));
    expect(shown(state)).toMatchInlineSnapshot(`
      "
      ✓ 1.1 Slope: passed. Here is the next one.

      1.2 Step size (Scalars, about 10 minutes)
      exercises/01-scalars/02-step/step.ts

      Write \`answer\` for Step size.

      It takes x and gives ∂y/∂x.

      · to do    the slope of a line                                               0/1
      · to do    the slope of 2x² + 3z                                             0/2

        Not implemented yet. The \`TODO\` in your file says where to begin.

        exercises/01-scalars/02-step/step.ts:3:9

      ████████░░░░░░░░░░░░░░░░░░ 1 of 3 exercises
      [h] hint  [n] next  [l] list  [i] instructions  [r] reset  [s] solution
      [g] graph  [q] quit
      "
    `);
  });

  test('a hint stands above the verdict', () => {
    expect(shown(after(judged(failedVerdict(first.id)), key('h')))).toMatchInlineSnapshot(`
      "
      1.1 Slope (Scalars, about 10 minutes)
      exercises/01-scalars/01-slope/slope.ts

      Hint 1 of 3: The idea

      Move one input.

      ✓ passed   the slope of a line                                               1/1
      ✗ failed   the slope of 2x² + 3z                                             0/2

        21.5 is y itself, not how fast it changes. By how much does y change when x
        moves a little? That is \`x.grad\` = 10.

          input              x = 2.5, z = 3
          your answer        21.5
          right answer       10
          finite difference  10

        exercises/01-scalars/01-slope/slope.ts:3:10
      (2 more lines below: arrows scroll)

      ░░░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 3 exercises
      [h] hint  [n] next  [l] list  [i] instructions  [r] reset  [s] solution
      [g] graph  [q] quit
      "
    `);
  });

  test('the list', () => {
    expect(shown(after(judged(passedVerdict(first.id)), key('l')))).toMatchInlineSnapshot(`
      "
      1.2 Step size (Scalars, about 10 minutes)
      exercises/01-scalars/02-step/step.ts

        ✓ done   1.1  Slope
      ›   to do  1.2  Step size
          to do  2.1  Order the nodes

      ████████░░░░░░░░░░░░░░░░░░ 1 of 3 exercises
      [arrows] choose  [enter] go there  [esc] back  [q] quit
      "
    `);
  });

  test('before a reset it is asked', () => {
    expect(shown(after(key('r')))).toMatchInlineSnapshot(`
      "
      1.1 Slope (Scalars, about 10 minutes)
      exercises/01-scalars/01-slope/slope.ts

      Put the stub of slope.ts back? What you wrote is kept in .gradlings/kept.

      ░░░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 3 exercises
      [y] yes  [n] no
      "
    `);
  });

  test('a file that is gone', () => {
    expect(shown(after({ type: 'missing', exercise: first.id }))).toMatchInlineSnapshot(`
      "
      1.1 Slope (Scalars, about 10 minutes)
      exercises/01-scalars/01-slope/slope.ts

      Write \`answer\` for Slope.

      It takes x and gives ∂y/∂x.

      ✗ exercises/01-scalars/01-slope/slope.ts is not there.
      Save it again, or press r to have the stub put back.

      ░░░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 3 exercises
      [h] hint  [n] next  [l] list  [i] instructions  [r] reset  [s] solution
      [g] graph  [q] quit
      "
    `);
  });
});

test('at 50 columns, in ASCII', () => {
  expect(shown(after(judged(failedVerdict(first.id))), at(50, 24, false))).toMatchInlineSnapshot(`
    "
    1.1 Slope (Scalars, about 10 minutes)
    exercises/01-scalars/01-slope/slope.ts

    ... i shows the rest

    + passed   the slope of a line                 1/1
    x failed   the slope of 2x^2 + 3z              0/2

      21.5 is y itself, not how fast it changes. By
      how much does y change when x moves a little?
      That is \`x.grad\` = 10.

        input              x = 2.5, z = 3
        your answer        21.5
        right answer       10
        finite difference  10

      exercises/01-scalars/01-slope/slope.ts:3:10
        3 | return y.item();
          |        ^

    ................ 0 of 3 exercises
    [h] hint  [n] next  [l] list  [i] instructions
    [r] reset  [s] solution  [g] graph  [q] quit
    "
  `);
});

test.each([
  [80, 24],
  [50, 24],
  [40, 12],
  [200, 10],
  [40, 9],
])('at %i × %i every view fits', (columns, rows) => {
  const views = [
    after(judged(unwrittenVerdict(first.id))),
    after(judged(failedVerdict(first.id))),
    after(judged(failedVerdict(first.id)), key('h')),
    after(judged(passedVerdict(first.id)), key('l')),
    after(key('i')),
    after(key('r')),
    after({
      type: 'text',
      title: 'Long',
      lines: Array.from({ length: 99 }, (_, i) => `line ${i}`),
    }),
  ];
  for (const view of views)
    expect(rowsOf(watchScreen(view, at(columns, rows)).lines, columns)).toBeLessThanOrEqual(rows);
});

test('scrolling goes to the end of a view and no further', () => {
  const lines = Array.from({ length: 99 }, (_, i) => `line ${i}`);
  const long: WatchState = { ...after({ type: 'text', title: 'Long', lines }), scroll: 1000 };
  const { lines: screen, scroll } = watchScreen(long, at(80, 24));
  expect(screen).toContain('line 98');
  expect(watchScreen({ ...long, scroll }, at(80, 24))).toEqual({ lines: screen, scroll });
  expect(watchScreen({ ...long, scroll: scroll - 1 }, at(80, 24)).lines).not.toContain('line 98');
});

test('in a long list, what is selected is in sight', () => {
  const exercises = Array.from({ length: 60 }, (_, i) => ({
    ...first,
    id: `a-${i}`,
    title: `Exercise ${i}`,
  }));
  const state: WatchState = {
    ...after(),
    course: { ...smallCourse, exercises },
    view: { kind: 'list', selected: 59 },
  };
  expect(shown(state)).toContain('Exercise 59');
  expect(shown({ ...state, view: { kind: 'list', selected: 30 } })).toContain('Exercise 30');
});

test('a check that takes long says so', () => {
  expect(shown(after({ type: 'slow', exercise: first.id }))).toContain('checking…');
});

test('with colour, keys need no brackets', () => {
  const state = after(judged(failedVerdict(first.id)));
  const plain = stripVTControlCharacters(shown(state, at(80, 24, true, true)));
  expect(plain).toContain(
    'h hint  n next  l list  i instructions  r reset  s solution  g graph  q quit',
  );
});

test('where nobody can press keys, everything is said once, with how to go on', () => {
  const state = after(judged(failedVerdict(first.id)));
  const lines = watchScreenOnce(state, at(80, 24));
  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    1.1 Slope (Scalars, about 10 minutes)
    exercises/01-scalars/01-slope/slope.ts

    Write \`answer\` for Slope.

    It takes x and gives ∂y/∂x.

    ✓ passed   the slope of a line                                               1/1
    ✗ failed   the slope of 2x² + 3z                                             0/2

      21.5 is y itself, not how fast it changes. By how much does y change when x
      moves a little? That is \`x.grad\` = 10.

        input              x = 2.5, z = 3
        your answer        21.5
        right answer       10
        finite difference  10

      exercises/01-scalars/01-slope/slope.ts:3:10
        3 | return y.item();
          |        ^

    ░░░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 3 exercises
    Edit the file, then: npx gradlings run. In a terminal, npm start watches it.
    "
  `);
});

test('with the course done, all of the bar is full', () => {
  const done = smallCourse.exercises.reduce(
    (all, { id }) => withTry(all, id, true, 'then'),
    emptyProgress,
  );
  const { state } = begin(smallCourse, done, third);
  expect(shown(state)).toContain('██████████████████████████ 3 of 3 exercises');
});
