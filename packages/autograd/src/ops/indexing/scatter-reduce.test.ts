import { describe, expect, test } from 'vitest';
import { grad, tensor, type Tensor } from '../../index.ts';

const index = (...places: number[]): Tensor => tensor(places, { dtype: 'int32' });
const leaf = (...numbers: number[]): Tensor => tensor(numbers, { requiresGrad: true });

describe('scatterReduce', () => {
  test('what was there takes part unless includeSelf is false', () => {
    const [x, source] = [leaf(10, 20), leaf(1, 3)];
    const both = index(0, 0);
    expect(x.scatterReduce(0, both, source, 'sum').toArray()).toEqual([14, 20]);
    expect(x.scatterReduce(0, both, source, 'mean', { includeSelf: false }).toArray()).toEqual([
      2, 20,
    ]);
  });

  test('a tie shares the gradient of the largest, whoever holds it', () => {
    const [x, source] = [leaf(5, 0), leaf(5, 1, 5)];
    const y = x.scatterReduce(0, index(0, 0, 0), source, 'amax');
    const [gx, gs] = grad([y], [x, source], { gradOutputs: [tensor([3, 7])] });
    expect(gx!.toArray()).toEqual([1, 7]);
    expect(gs!.toArray()).toEqual([1, 0, 1]);
  });

  test('the only zero of a product gets the product of the others', () => {
    const [x, source] = [leaf(2, 1), leaf(0, 3)];
    const y = x.scatterReduce(0, index(0, 0), source, 'prod');
    const [gx, gs] = grad([y.sum()], [x, source]);
    expect(gx!.toArray()).toEqual([0, 1]);
    expect(gs!.toArray()).toEqual([2 * 3, 0]);
  });

  test('two zeros in one product have a gradient, but as in PyTorch no second derivative', () => {
    const [x, source] = [leaf(2), leaf(0, 0)];
    const y = x.scatterReduce(0, index(0, 0), source, 'prod');
    const [g] = grad([y.sum()], [source], { createGraph: true });
    expect(g!.toArray()).toEqual([0, 0]);
    expect(() => grad([g!.sum()], [source])).toThrow(
      'Double backward is unsupported for src when >1 zeros in src are scattered to the same position in self',
    );
  });
});
