import { join } from 'node:path';
import type { Verdict } from '@gradlings/check';
import type { Course, Exercise } from '../../course/course.ts';

const exercise = (number: string, id: string, title: string, chapter: string): Exercise => {
  const name = `0${number.split('.')[1]}-${id.replace(/^[a-z]+-/, '')}`;
  const folder = join('/course/exercises', chapter, name);
  const file = `${id.replace(/^[a-z]+-/, '')}.ts`;
  return {
    id,
    number,
    title,
    chapter,
    path: `${chapter}/${name}`,
    folder,
    file,
    testFile: file.replace('.ts', '.test.ts'),
    lesson: 'scalars/lesson',
    minutes: 10,
    instructions: `Write \`answer\` for ${title}.\n\nIt takes $x$ and gives $\\partial y/\\partial x$.`,
    hints: [
      { title: 'The idea', text: 'Move one input.' },
      { title: 'A question', text: 'By how much?' },
      { title: 'The rule', text: 'Divide by it.' },
    ],
    wrong: [],
  };
};

const first = exercise('1.1', 'scalar-slope', 'Slope', '01-scalars');
const second = exercise('1.2', 'scalar-step', 'Step size', '01-scalars');
const third = exercise('2.1', 'graph-order', 'Order the nodes', '02-graph');

/** Three exercises in two chapters, on no disk. */
export const smallCourse: Course = {
  root: '/course',
  chapters: [
    {
      number: '1',
      title: 'Scalars',
      introduction: '',
      name: '01-scalars',
      exercises: [first, second],
    },
    { number: '2', title: 'The graph', introduction: '', name: '02-graph', exercises: [third] },
  ],
  exercises: [first, second, third],
  strays: [],
};

const verdict = (
  exercise: string,
  status: Verdict['status'],
  checks: Verdict['checks'],
): Verdict => ({
  exercise,
  status,
  points: checks.reduce((sum, { points }) => sum + points, 0),
  maxPoints: checks.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
  seed: exercise,
  checks,
  console: [],
});

/** An exercise whose two checks pass. */
export const passedVerdict = (exercise: string): Verdict =>
  verdict(exercise, 'passed', [
    { title: 'the slope of a line', status: 'passed', points: 1, maxPoints: 1 },
    { title: 'the slope of 2x² + 3z', status: 'passed', points: 2, maxPoints: 2 },
  ]);

/** One check passes; the other meets a misconception. */
export const failedVerdict = (exercise: string): Verdict =>
  verdict(exercise, 'failed', [
    { title: 'the slope of a line', status: 'passed', points: 1, maxPoints: 1 },
    {
      title: 'the slope of 2x² + 3z',
      status: 'failed',
      points: 0,
      maxPoints: 2,
      message: {
        code: 'misconception/reads-the-value',
        values: {},
        text: '21.5 is y itself, not how fast it changes. By how much does y change when x moves a little? That is `x.grad` = 10.',
      },
      probe: { x: 2.5, z: 3 },
      yours: 21.5,
      expected: 10,
      finiteDifference: 10,
      misconception: 'reads-the-value',
      place: { file: 'slope.ts', line: 3, column: 10 },
    },
  ]);

/** The stub. */
export const unwrittenVerdict = (exercise: string): Verdict =>
  verdict(
    exercise,
    'failed',
    ['the slope of a line', 'the slope of 2x² + 3z'].map((title, i) => ({
      title,
      status: 'error',
      points: 0,
      maxPoints: i + 1,
      message: {
        code: 'not-implemented',
        values: {},
        text: 'Not implemented yet. The `TODO` in your file says where to begin.',
      },
      place: { file: 'slope.ts', line: 3, column: 9 },
    })),
  );
