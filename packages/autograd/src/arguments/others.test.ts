/** No operation leaves it to JavaScript to say that an argument is missing. */
import { describe, expect, test } from 'vitest';
import { ones, type Tensor } from '../index.ts';
import { functionOf, operations } from '../ops.ts';
import type { Sample, SampleArgument } from '../sample.ts';
import type { Loose } from './testing/refuses.ts';

function made(x: SampleArgument): unknown {
  if (Array.isArray(x)) return x.map(made);
  if (typeof x !== 'object' || x === null || !('sample' in x)) return x;
  const { shape, dtype } = x as { shape: number[]; dtype?: 'int32' | 'bool' | 'constant' };
  return ones(shape, { dtype: dtype === 'int32' || dtype === 'bool' ? dtype : 'float32' });
}

/** How many arguments every sample has. */
const needed = (samples: readonly Sample[]): number =>
  Math.min(...samples.map(({ length }) => length));

const several = operations.filter(({ samples }) => samples.length > 0 && needed(samples) > 1);

describe('an argument that is missing', () => {
  test.each(several)('$name', (operation) => {
    const fn: Loose = functionOf(operation);
    const args = operation.samples[0]!.map(made);
    for (let n = 1; n < needed(operation.samples); n++) {
      let said: unknown = '\n';
      try {
        fn(...args.slice(0, n));
      } catch (error) {
        said = (error as Error).message;
      }
      expect(said, `with ${n} of ${args.length}`).toContain('\n');
    }
  });

  test('is named, and so is one of another kind', () => {
    const x: Loose = ones([2, 3]) as Tensor;
    expect(() => x.gather(0)).toThrow(
      'gather() received an invalid combination of arguments - got (Tensor, int)\nArgument 3 is missing, where a tensor is expected.',
    );
    expect(() => x.addcmul(2)).toThrow(
      'addcmul() received an invalid combination of arguments - got (Tensor, int)\nArgument 2 is a number, where a tensor is expected.',
    );
  });
});
