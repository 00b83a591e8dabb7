import { expect, test } from 'vitest';
import { flowPath } from './flow-path.ts';

test('across, a line leaves and arrives level', () => {
  expect(
    flowPath(
      [
        [0, 0],
        [10, 6],
      ],
      'across',
    ),
  ).toBe('M0,0C5,0 5,6 10,6');
});

test('down, a line leaves and arrives upright', () => {
  expect(
    flowPath(
      [
        [0, 0],
        [6, 10],
      ],
      'down',
    ),
  ).toBe('M0,0C0,5 6,5 6,10');
});

test('it goes through every point', () => {
  const path = flowPath(
    [
      [0, 0],
      [10, 0],
      [20, 8],
    ],
    'across',
  );
  expect(path.match(/C/g)).toHaveLength(2);
  expect(path).toMatch(/ 10,0C.* 20,8$/);
});

test('no points, no line', () => {
  expect(flowPath([], 'down')).toBe('');
});
