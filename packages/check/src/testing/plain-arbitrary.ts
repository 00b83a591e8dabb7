import * as fc from 'fast-check';
import type { Plain, PlainTensor } from '../plain.ts';

const tensors: fc.Arbitrary<PlainTensor> = fc
  .record({
    shape: fc.array(fc.nat({ max: 3 }), { maxLength: 4 }),
    dtype: fc.constantFrom('float32', 'float64', 'int32', 'bool'),
  })
  .chain(({ shape, dtype }) => {
    const length = shape.reduce((n, size) => n * size, 1);
    return fc
      .array(numbersOf[dtype]!, { minLength: length, maxLength: length })
      .map((values) => ({ kind: 'tensor', shape, dtype, values }));
  });

const numbersOf: Readonly<Record<string, fc.Arbitrary<number>>> = {
  float32: fc.float(),
  float64: fc.double(),
  int32: fc.integer(),
  bool: fc.constantFrom(0, 1),
};

/** Any plain data: every kind of leaf, nested, with awkward keys and numbers. */
export const plainArbitrary: fc.Arbitrary<Plain> = fc.letrec<{ plain: Plain }>((tie) => ({
  plain: fc.oneof(
    { depthSize: 'small' },
    fc.double(),
    fc.constantFrom(-0, Number.NaN, Infinity, -Infinity, null, undefined, true, false),
    fc.string(),
    tensors,
    fc.array(tie('plain'), { maxLength: 4 }),
    fc
      .dictionary(
        fc.oneof(fc.string(), fc.constantFrom('__proto__', 'word', 'tensor', 'object', 'kind')),
        tie('plain'),
        { maxKeys: 4, noNullPrototype: true },
      )
      .filter((entries) => entries['kind'] !== 'tensor'),
  ),
})).plain;
