import { describe, expect, test } from 'vitest';
import { tensor, zeros } from '../../index.ts';

const index = (...places: number[]) => tensor(places, { dtype: 'int32' });

describe('scatter', () => {
  test('of two values for one place the last stays', () => {
    expect(
      zeros([3])
        .scatter(0, index(1, 1), tensor([5, 6]))
        .toArray(),
    ).toEqual([0, 6, 0]);
  });

  test('a reduction has a value, but no derivative: the message names scatterReduce', () => {
    const x = tensor([1, 2, 3], { requiresGrad: true });
    const y = x.scatter(0, index(0, 0), tensor([4, 5]), { reduce: 'add' });
    expect(y.toArray()).toEqual([10, 2, 3]);
    expect(y.gradFn!.name).toBe('NotImplemented');
    expect(() => y.sum().backward()).toThrow(
      /^derivative for aten::scatter is not implemented\n.*scatterReduce/,
    );
  });

  test('what the source holds beyond the index gets a gradient of 0', () => {
    const source = tensor([4, 5, 6], { requiresGrad: true });
    zeros([3])
      .scatter(0, index(2, 0), source)
      .backward(tensor([1, 2, 3]));
    expect(source.grad!.toArray()).toEqual([3, 1, 0]);
  });

  test('an index without elements changes nothing, whatever its dtype', () => {
    expect(zeros([2]).scatter(0, tensor([]), 7).toArray()).toEqual([0, 0]);
  });

  test('whole numbers are written whole: 1.75 as 1', () => {
    const x = tensor([5, -5], { dtype: 'int32' });
    expect(x.scatter(0, index(1), 1.75).toArray()).toEqual([5, 1]);
    expect(x.scatter(0, index(1), 1.75, { reduce: 'add' }).toArray()).toEqual([5, -4]);
  });

  test.each([
    [
      'scatter(): Expected dtype int32/int64 for index',
      () => zeros([3]).scatter(0, tensor([1, 0.5]), 1),
    ],
    [
      'index -1 is out of bounds for dimension 0 with size 3',
      () => zeros([3]).scatter(0, index(-1), 1),
    ],
    [
      'Expected index [1, 4] to be no larger than self [2, 3] apart from dimension 0',
      () => zeros([2, 3]).scatter(0, zeros([1, 4], { dtype: 'int32' }), 1),
    ],
    [
      'reduce argument must be either add or multiply.',
      () => zeros([3]).scatter(0, index(0), 1, { reduce: 'mean' as 'add' }),
    ],
  ])('refuses: %s', (message, call) => {
    expect(call).toThrow(message);
  });
});
