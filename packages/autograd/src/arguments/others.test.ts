/** No operation leaves it to JavaScript to say that an argument is missing. */
import { describe, expect, test } from 'vitest';
import { ones, type Tensor } from '../index.ts';
import { functionOf, operations } from '../ops.ts';
import { placeOfOptions } from '../define/check-call.ts';
import { isTensorSample, type Sample, type SampleArgument } from '../sample.ts';
import { messageOf, type Loose } from './testing/refuses.ts';

function made(x: SampleArgument): unknown {
  if (Array.isArray(x)) return x.map(made);
  if (!isTensorSample(x)) return x;
  const { shape, dtype } = x;
  return ones(shape, { dtype: dtype === 'int32' || dtype === 'bool' ? dtype : 'float32' });
}

/** How many arguments every sample has. */
const needed = (samples: readonly Sample[]): number =>
  Math.min(...samples.map(({ length }) => length));

const several = operations.filter(({ samples }) => samples.length > 0 && needed(samples) > 1);

describe('an argument that is missing', () => {
  /** What it says when all behind the first `n` arguments are left out. */
  const saysOf = (operation: (typeof several)[number], n: number): string => {
    const fn: Loose = functionOf(operation);
    return messageOf(() => fn(...operation.samples[0]!.map(made).slice(0, n)));
  };
  const shortened = several.flatMap((operation) =>
    Array.from({ length: needed(operation.samples) - 1 }, (_, i) => [operation, i + 1] as const),
  );

  test('is refused by all but these', () => {
    const taken = shortened.filter((one) => saysOf(...one) === '');
    expect(taken.map(([{ name }, n]) => `${name} with ${n}`)).toMatchInlineSnapshot(`
      [
        "div.mode with 2",
        "threshold with 1",
        "threshold with 2",
        "max.dim with 1",
        "min.dim with 1",
        "median.dim with 1",
        "nanmedian.dim with 1",
        "meshgrid with 1",
        "at with 1",
        "dropout with 1",
        "adaptiveMaxPool2d with 1",
        "adaptiveMaxPool1d with 1",
        "adaptiveAvgPool2d with 1",
        "adaptiveAvgPool1d with 1",
      ]
    `);
  });

  test('is told in words of ours', () => {
    const raw = shortened.map((one) => saysOf(...one)).filter((said) => !/^$|\n/.test(said));
    expect(raw).toEqual([]);
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
