import { stripVTControlCharacters } from 'node:util';
import { message as headline, type CheckVerdict, type Verdict } from '@gradlings/check';
import { describe, expect, test } from 'vitest';
import {
  failedVerdict,
  passedVerdict,
  unwrittenVerdict,
} from '../commands/testing/small-course.ts';
import { displayWidth } from './display-width.ts';
import { lookOf } from './look.ts';
import { verdictLines } from './verdict-lines.ts';

const source = [
  'export function slope(x: Tensor): number {',
  '  const y = x.pow(2).mul(2);',
  '  return y.item();',
  '}',
].join('\n');

const shown = (verdict: Verdict, columns = 80, unicode = true, color = false): string => {
  const look = lookOf({ columns, unicode, color });
  return `\n${verdictLines(verdict, { look, file: 'slope.ts', source }).join('\n')}\n`;
};

const failing = (check: Partial<CheckVerdict>): Verdict => ({
  ...failedVerdict('a'),
  checks: [{ title: 'the slope', status: 'failed', points: 0, maxPoints: 1, ...check }],
});

const message = (text: string, code = 'misconception/x') => ({ code, values: {}, text });

describe('at 80 columns', () => {
  test('a misconception: the message, the numbers, the place', () => {
    expect(shown(failedVerdict('a'))).toMatchInlineSnapshot(`
      "
      ✓ passed   the slope of a line                                               1/1
      ✗ failed   the slope of 2x² + 3z                                             0/2

        21.5 is y itself, not how fast it changes. By how much does y change when x
        moves a little? That is \`x.grad\` = 10.

          input              x = 2.5, z = 3
          your answer        21.5
          right answer       10
          finite difference  10

        slope.ts:3:10
          3 | return y.item();
            |        ^
      "
    `);
  });

  test('a pass', () => {
    expect(shown(passedVerdict('a'))).toMatchInlineSnapshot(`
      "
      ✓ passed   the slope of a line                                               1/1
      ✓ passed   the slope of 2x² + 3z                                             2/2
      "
    `);
  });

  test('the stub is to do, not wrong', () => {
    expect(shown(unwrittenVerdict('a'))).toMatchInlineSnapshot(`
      "
      · to do    the slope of a line                                               0/1
      · to do    the slope of 2x² + 3z                                             0/2

        Not implemented yet. The \`TODO\` in your file says where to begin.

        slope.ts:3:9
      "
    `);
  });

  test('matrices stand in aligned rows under one another', () => {
    const matrix = (values: number[]) => ({
      kind: 'tensor' as const,
      shape: [2, 3],
      dtype: 'float64',
      values,
    });
    expect(
      shown(
        failing({
          message: {
            ...headline('differs-value', {
              where: 'Your answer’s `[0, 1]`',
              yours: '4',
              expected: '2',
            }),
            text: 'Your answer’s `[0, 1]` is 4, and 2 is right. The input was A = …',
          },
          probe: { A: matrix([1.5, -2, 10, 4, 5.25, 6]), n: 3 },
          yours: matrix([1, 4, 2, 5, 3, 6]),
          expected: matrix([1, 2, 3, 4, 5, 6]),
        }),
      ),
    ).toMatchInlineSnapshot(`
      "
      ✗ failed   the slope                                                         0/1

        Your answer’s \`[0, 1]\` is 4, and 2 is right.

          A             [[ 1.5,   -2,   10],
                         [   4, 5.25,    6]]
          n             3
          your answer   [[1, 4, 2],
                         [5, 3, 6]]
          right answer  [[1, 2, 3],
                         [4, 5, 6]]
      "
    `);
  });

  test('numbers that the message tells already are not told twice', () => {
    const told = message('With x = 2: `slope` is 3, and 4 is right.', 'differs-value');
    expect(shown(failing({ message: told, probe: { x: 2 }, yours: 3, expected: 4 })))
      .toMatchInlineSnapshot(`
      "
      ✗ failed   the slope                                                         0/1

        With x = 2: \`slope\` is 3, and 4 is right.
      "
    `);
  });

  test('answers that differ late are written out until they differ', () => {
    expect(shown(failing({ message: message('Look closely.'), yours: 1.00001, expected: 1 })))
      .toMatchInlineSnapshot(`
      "
      ✗ failed   the slope                                                         0/1

        Look closely.

          your answer   1.00001
          right answer  1
      "
    `);
  });

  test('a syntax error: where, and the line with a mark', () => {
    const problem = {
      ...message(
        'slope.ts does not read as TypeScript: line 2, column 15: Unexpected "."\n  the excerpt',
      ),
      place: { file: 'slope.ts', line: 2, column: 15 },
    };
    expect(shown({ ...failedVerdict('a'), status: 'error', checks: [], problem }))
      .toMatchInlineSnapshot(`
        "
        ✗ error    slope.ts does not read as TypeScript: line 2, column 15: Unexpected
                   "."

          slope.ts:2:15
            2 | const y = x.pow(2).mul(2);
              |             ^
        "
      `);
  });

  test.each([
    [
      'at its start',
      0,
      '    1 | const sum = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14…',
    ],
    [
      'in its middle',
      60,
      '    1 | … + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19…',
    ],
    [
      'at its end',
      113,
      '    1 | … + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + 21 + 22;',
    ],
  ])('a line too long for the terminal is cut around the place, %s', (_, at, line) => {
    const source = `const sum = ${Array.from({ length: 22 }, (_, i) => i + 1).join(' + ')};`;
    const place = { file: 'slope.ts', line: 1, column: at + 1 };
    const verdict = failing({ status: 'error', message: message('Stopped.', 'threw'), place });
    const look = lookOf({ columns: 80, unicode: true, color: false });
    const lines = verdictLines(verdict, { look, file: 'slope.ts', source });
    expect(lines.slice(-2)).toEqual([line, expect.stringMatching(/^ {6}\| *\^$/)]);
    const caret = lines.at(-1)!.indexOf('^');
    expect(lines.at(-2)![caret]).toBe(source[at]);
  });

  test('what the code printed on several lines stays aligned, and long lines are broken', () => {
    const console = ['tensor([[1., 2.],\n        [3., 4.]])', 'x'.repeat(100)];
    const lines = shown({ ...passedVerdict('a'), console })
      .trimEnd()
      .split('\n');
    expect(lines.slice(-4)).toEqual([
      '    tensor([[1., 2.],',
      '            [3., 4.]])',
      `    ${'x'.repeat(76)}`,
      `    ${'x'.repeat(24)}`,
    ]);
  });

  test('what the code printed comes last, the end of it when it is long', () => {
    const console = Array.from({ length: 10 }, (_, i) => `line ${i + 1}`);
    expect(shown({ ...passedVerdict('a'), console })).toMatchInlineSnapshot(`
      "
      ✓ passed   the slope of a line                                               1/1
      ✓ passed   the slope of 2x² + 3z                                             2/2

        your code printed (2 lines before these)
          line 3
          line 4
          line 5
          line 6
          line 7
          line 8
          line 9
          line 10
      "
    `);
  });
});

test('at 50 columns everything but paths still fits', () => {
  expect(shown(failedVerdict('a'), 50)).toMatchInlineSnapshot(`
    "
    ✓ passed   the slope of a line                 1/1
    ✗ failed   the slope of 2x² + 3z               0/2

      21.5 is y itself, not how fast it changes. By
      how much does y change when x moves a little?
      That is \`x.grad\` = 10.

        input              x = 2.5, z = 3
        your answer        21.5
        right answer       10
        finite difference  10

      slope.ts:3:10
        3 | return y.item();
          |        ^
    "
  `);
  const lines = shown(failedVerdict('a'), 50).split('\n');
  expect(lines.filter((line) => displayWidth(line) > 50)).toEqual([]);
});

test('without UTF-8 there is nothing but ASCII', () => {
  expect(shown(failedVerdict('a'), 80, false)).toMatchInlineSnapshot(`
    "
    + passed   the slope of a line                                               1/1
    x failed   the slope of 2x^2 + 3z                                            0/2

      21.5 is y itself, not how fast it changes. By how much does y change when x
      moves a little? That is \`x.grad\` = 10.

        input              x = 2.5, z = 3
        your answer        21.5
        right answer       10
        finite difference  10

      slope.ts:3:10
        3 | return y.item();
          |        ^
    "
  `);
  expect(shown(failedVerdict('a'), 80, false)).toMatch(/^\p{ASCII}*$/u);
});

test('colour adds nothing but colour', () => {
  const colored = shown(failedVerdict('a'), 80, true, true);
  const plain = stripVTControlCharacters(colored);
  expect(plain).not.toBe(colored);
  expect(plain).toBe(shown(failedVerdict('a')).replaceAll('`', ''));
});

test('what a learner’s code prints or names cannot command the terminal', () => {
  const evil = '\u001B[2J\u001B]0;title\u0007';
  const verdict = failing({
    title: evil,
    message: message(evil),
    yours: evil,
    probe: { [evil]: 1 },
  });
  expect(shown({ ...verdict, console: [evil] })).not.toMatch(/(?!\n)\p{Cc}/u);
});

test('each status is said in a word', () => {
  const statuses = ['passed', 'failed', 'error', 'timeout', 'refused'] as const;
  const checks = statuses.map((status) => ({ title: 'x', status, points: 0, maxPoints: 1 }));
  const lines = shown({ ...failedVerdict('a'), checks }).split('\n');
  expect(lines.slice(1, 6).map((line) => line.split(/ +/).slice(0, 2).join(' '))).toEqual([
    '✓ passed',
    '✗ failed',
    '✗ error',
    '✗ timeout',
    '✗ refused',
  ]);
});
