/** Whether two tensors hold the same numbers, or nearly. */
import { mapBinary } from '../../define/map-binary.ts';
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { binaryLoop } from '../../kernels/kernel.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { exact, fixed, type Sample, t } from '../../sample.ts';
import type { AllClose, EqualSig, IsClose, Tolerance } from '../../signatures/closeness.ts';
import { sameShape } from '../../shape.ts';
import { resultType } from '../../result-type.ts';
import type { Tensor } from '../../tensor.ts';
import { eq } from './comparison.ts';
import { all } from './logic.ts';

// The difference of two infinities is nan, and of one to anything else ∞: neither is small.
const loop = binaryLoop('isclose', (a, b, rtol, atol, equalNan) => {
  const distance = Math.abs(a - b);
  const isNear = distance <= atol + Math.abs(rtol * b) && distance < Infinity;
  return +(a === b || isNear || (equalNan === 1 && a !== a && b !== b));
});

const close: Sample[] = [
  [t([2, 3]), t([3])],
  [t([]), t([])],
  [t([0]), t([1])],
  [exact([3], [1, 1, 1]), exact([3], [1, 1.0001, 1.000001])],
  [exact([3], [1, 1, 1]), exact([3], [1.25, 1.5, 1.75]), { rtol: 0.25, atol: 0.125 }],
  [
    exact([6], [NaN, NaN, Infinity, Infinity, -Infinity, 0]),
    exact([6], [NaN, 1, Infinity, -Infinity, 1, -0]),
  ],
  [exact([2], [NaN, 1]), exact([2], [NaN, NaN]), { equalNan: true }],
  [exact([2], [1, 1]), exact([2], [1, Infinity]), { rtol: Infinity }],
  [fixed([3], [100, 100, 100]), fixed([3], [100, 101, 110]), { rtol: 0.05 }],
  [fixed([2], [1, 0], 'bool'), fixed([2], [1, 1], 'bool')],
];

/**
 * Whether the two of each pair are equal, or differ by no more than `atol + rtol · |other|`. A nan
 * is close to nothing, unless `equalNan` says that it is to another.
 *
 * Throws: TypeError for different dtypes, RangeError for negative tolerances.
 * Source: `torch.isclose`
 */
export const isclose: Op<IsClose> = publish(
  (a: Tensor, b: Tensor, options: Tolerance = {}): Tensor => {
    const { rtol = 1e-5, atol = 1e-8, equalNan = false } = options;
    if (a.dtype !== b.dtype) {
      throw fail(
        TypeError,
        `${scalarTypeName[a.dtype]} did not match ${scalarTypeName[b.dtype]}`,
        `Compare numbers of one kind: other.to('${a.dtype}').`,
      );
    }
    checkTolerance('rtol', rtol);
    checkTolerance('atol', atol);
    return mapBinary(loop, a, b, resultType(a, b), 'bool', rtol, atol, equalNan ? 1 : 0);
  },
  operation({
    name: 'isclose',
    node: '',
    summary: 'Whether the two of each pair are equal, but for a tolerance.',
    formula: '|a − b| ≤ atol + rtol · |b|',
    derivatives: {},
    elementwise: true,
    samples: close,
  }),
);

function checkTolerance(name: 'rtol' | 'atol', value: number): void {
  if (value >= 0) return;
  throw fail(
    RangeError,
    `${name} must be greater than or equal to zero, but got ${value}`,
    'It says how far apart two numbers may be: 0 for not at all.',
  );
}

/** Whether `isclose` holds for every pair: true or false, no tensor. Source: `torch.allclose` */
export const allclose: Op<AllClose> = publish(
  (a: Tensor, b: Tensor, options?: Tolerance): boolean =>
    (all(isclose(a, b, options)) as Tensor).item() === 1,
  operation({
    name: 'allclose',
    node: '',
    summary: 'Whether all pairs are equal, but for a tolerance: true or false, no tensor.',
    formula: '|a − b| ≤ atol + rtol · |b|, for all',
    derivatives: {},
    samples: close,
  }),
);

/** Whether two tensors have one shape and the same numbers: true or false, no tensor. Source: `torch.equal` */
export const equal: Op<EqualSig> = publish(
  ((a, b) =>
    sameShape(a.shape, b.shape) && (all(eq(a, b)) as Tensor).item() === 1) satisfies EqualSig,
  operation({
    name: 'equal',
    node: '',
    summary: 'Whether two tensors have one shape and the same numbers: true or false, no tensor.',
    formula: 'a = b, for all',
    derivatives: {},
    samples: [
      [t([2, 3]), t([2, 3])],
      [t([3]), t([2, 3])],
      [t([]), t([1])],
      [t([0]), t([0])],
      [t([0]), t([2, 0])],
      [exact([2], [1, 0]), exact([2], [1, -0])],
      [exact([2], [1, NaN]), exact([2], [1, NaN])],
      [exact([2], [1, 0]), fixed([2], [1, 0])],
      [fixed([2], [1, 0]), fixed([2], [1, 0], 'bool')],
    ],
  }),
);
