import { expect, test } from 'vitest';
import { nonzero, tensor, trilIndices, where } from '../../index.ts';

const x = tensor([
  [0, 7],
  [8, 0],
]);

test('a row of nonzero says where an element stands; nan is not 0, and -0 is', () => {
  expect(nonzero(x).toArray()).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(nonzero(tensor([NaN, -0])).toArray()).toEqual([[0]]);
});

test('as a tuple the indices are what at takes; where of a condition alone is the same', () => {
  expect(x.at(...nonzero(x, { asTuple: true })).toArray()).toEqual([7, 8]);
  expect(where(x).map((places) => places.toArray())).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test('the rows and columns of a triangle read it', () => {
  const [rows, columns] = [...trilIndices(2, 2)];
  expect(x.at(rows!, columns!).toArray()).toEqual([0, 8, 0]);
});
