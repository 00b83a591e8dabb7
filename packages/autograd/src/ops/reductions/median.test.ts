import { expect, test } from 'vitest';
import { zeros } from '../../index.ts';

test('of nothing the median is nan, and among whole numbers what nan is cut to', () => {
  expect(zeros([0]).median().item()).toBeNaN();
  const whole = zeros([0], { dtype: 'int32' }).median();
  expect([whole.dtype, whole.item()]).toEqual(['int32', -(2 ** 31)]);
});
