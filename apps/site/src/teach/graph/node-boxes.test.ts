import { graphOf } from '@gradlings/autograd';
import { expect, test } from 'vitest';
import { demos } from './demos.ts';
import { filmOf } from './frames.ts';
import { gradientRows, nodeBoxes } from './node-boxes.ts';

const boxesOf = (demo: keyof typeof demos) => {
  const graph = graphOf(demos[demo].run());
  return nodeBoxes(graph, filmOf(graph));
};

test('a bare number has no box', () => {
  expect(boxesOf('polynomial').map(({ name }) => name)).toEqual(['x', 't₁', 't₂', 'z', 't₃', 'y']);
});

test('there is room for every value and every gradient of the film', () => {
  const named = Object.fromEntries(boxesOf('matmul-sum').map((box) => [box.name, box]));
  expect(named['row']).toMatchObject({ value: ['[[1, 2]]'], gradientLines: 1 });
  expect(named['w']).toMatchObject({ value: ['[[3, 4],', ' [5, 6]]'], gradientLines: 0 });
  // grad [[14, 22]] is longer than its value [[1, 2]].
  expect(named['row']!.width).toBeGreaterThan(gradientRows([[14, 22]])[0]!.length * 7);
});

test('further rows of a gradient stand under its first', () => {
  expect(
    gradientRows([
      [1, 2],
      [3, 4],
    ]),
  ).toEqual(['grad [[1, 2],', '      [3, 4]]']);
});
