import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCourse } from '../course/load-course.ts';
import { temporaryTree } from '../course/testing/write-tree.ts';
import { lookOf } from '../terminal/look.ts';
import { solutionLines } from './solution.ts';
import { courseTree, cubeAnswers, cubeFile } from './testing/course-tree.ts';

const look = lookOf({ columns: 80, unicode: true, color: false });

const shown = (yours: string): string[] => {
  const root = temporaryTree(courseTree);
  writeFileSync(join(root, cubeFile), yours);
  const [exercise] = loadCourse(root).exercises;
  if (exercise === undefined) throw new Error('the course has exercises');
  return solutionLines(exercise, look);
};

test('the way from yours to the solution: lines that go, lines that come', () => {
  expect(shown(cubeAnswers.value)).toEqual([
    '- yours   + the solution',
    '',
    'line 1',
    '  /** The derivative of x³ at x. */',
    '  export function cube(x: number): number {',
    '-   return x ** 3;',
    '+   return 3 * x ** 2;',
    '  }',
  ]);
});

test('a file that is the solution has nothing to show', () => {
  expect(shown(cubeAnswers.right)).toEqual(['Your file is the solution, letter by letter.']);
});
