/** No operation leaves it to JavaScript to say that an argument is missing. */
import { describe, expect, test } from 'vitest';
import { ones, type Tensor } from '../index.ts';
import { functionOf, operations } from '../ops.ts';
import { placeOfOptions } from '../publish.ts';
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

// An operation on pairs of elements, and what a function records for other arguments, ask for themselves.
const withOptions = operations.filter((one) => {
  const fn: Loose = functionOf(one);
  return placeOfOptions(one) < Infinity && fn.operation === one && fn.pairwise === undefined;
});

describe('what stands in the place of options', () => {
  test.each(withOptions)('$name', (operation) => {
    const at = placeOfOptions(operation);
    const sample = operation.samples.find(({ length }) => length > at)!;
    const args = sample.slice(0, at).map(made);
    const fn: Loose = functionOf(operation);
    expect(() => fn(...args, true)).toThrow(/\(\): the options must be an object, not bool\n/);
  });

  test('is refused in a method, too', () => {
    const x: Loose = ones([2, 3]);
    expect(() => x.sum(0, true)).toThrow(
      'sum(): the options must be an object, not bool\nOptions have names: { keepdim: … }, { dtype: … }.',
    );
    expect(() => x.var(0, 0)).toThrow('var(): the options must be an object, not int\n');
  });
});
