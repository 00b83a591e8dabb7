import { describe, expect, test } from 'vitest';
import recorded from '../../conformance/printing.recorded.json' with { type: 'json' };
import { allocate, type DType } from '../dtype.ts';
import { sizeOf } from '../shape.ts';
import { formatTensor } from './format-tensor.ts';

type Case = (typeof recorded.tensors)[number];

function valuesOf(tensor: Case): ArrayLike<number> {
  const data = allocate(tensor.dtype as DType, sizeOf(tensor.shape));
  const { ramp, values } = tensor;
  for (let i = 0; i < data.length; i++) {
    data[i] = ramp ? ramp.start + ramp.step * i : Number(values?.[i]);
  }
  return data;
}

describe(`formatTensor prints what PyTorch ${recorded.torch} prints`, () => {
  test.each(recorded.tensors.map((tensor, i) => ({ ...tensor, i })))(
    '$i: $dtype $shape $suffixes',
    (tensor) => {
      const view = {
        shape: tensor.shape,
        dtype: tensor.dtype as DType,
        values: valuesOf(tensor),
      };
      expect(formatTensor(view, tensor.suffixes)).toBe(tensor.printed);
    },
  );

  test('the recording holds every dtype, and tensors long enough to be summarised', () => {
    expect(new Set(recorded.tensors.map((t) => t.dtype)).size).toBe(4);
    expect(recorded.tensors.length).toBeGreaterThanOrEqual(150);
    expect(recorded.tensors.filter((t) => t.printed.includes('...')).length).toBeGreaterThan(15);
  });
});
