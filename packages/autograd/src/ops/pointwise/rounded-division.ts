/** Division down to a whole number. It goes in steps, and is flat between them. */
import { boolRefused, checkOperand } from '../../define/check-operand.ts';
import { flat, NOT_IMPLEMENTED, refused } from '../../define/no-gradient.ts';
import { binary } from '../../define/binary.ts';
import { mapBinary } from '../../define/map-binary.ts';
import { type DType, isFloatingPoint } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { binaryLoop } from '../../kernels/kernel.ts';
import { operation } from '../../operation.ts';
import { record } from '../../record.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { RoundingMode } from '../../signatures/elementwise.ts';
import { contiguousData } from '../../contiguous.ts';
import { resultType } from '../../result-type.ts';
import { isTensor, type Tensor } from '../../tensor.ts';

/** Throws where a whole number would be divided by 0: there is no whole number for infinity. */
export function checkDivisor(a: Tensor | number, b: Tensor | number, rest: string): void {
  if (isFloatingPoint(resultType(a, b))) return;
  if (isTensor(b) ? !contiguousData(b).includes(0) : b !== 0) return;
  throw fail(
    RangeError,
    'ZeroDivisionError',
    `A whole number cannot be divided by 0. As floats, x.to('float32'), the ${rest}.`,
  );
}

const quotients = 'quotients are ±inf, and nan for 0/0';

/** How often the second fits into the first, rounded down. Source: `torch.floor_divide` */
export const floorDivide = binary({
  name: 'floorDivide',
  torch: 'torch.floor_divide',
  node: NOT_IMPLEMENTED,
  summary: 'How often the second fits into the first, rounded down.',
  formula: '⌊a / b⌋',
  // Not the floor of the quotient, which may have been rounded up: first what is left goes away.
  // A 0 keeps the sign of the quotient.
  f: (a, b) => {
    const rest = a % b;
    const whole = (a - rest) / b - (rest !== 0 && b < 0 !== rest < 0 ? 1 : 0);
    const below = Math.floor(whole);
    return b === 0
      ? a / b
      : whole === 0
        ? Math.abs(whole) * (a / b)
        : whole - below > 0.5
          ? below + 1
          : below;
  },
  refusesBool: 'div_floor_cpu',
  check: (a, b) => checkDivisor(a, b, quotients),
  samples: [
    [t([3], -9, 9), 2],
    [7.5, t([3])],
    [fixed([4], [7, 7, -7, -7]), fixed([4], [2, -2, 2, -2])],
    [fixed([2], [7, -7]), 2],
    [exact([3], [0.75, 6, -6]), exact([3], [0.25, 0.1, 0.1])],
  ],
  derivatives: { a: noSlope(), b: noSlope() },
});

function noSlope() {
  return refused(
    'floor_divide',
    "It is flat between its steps. Where a gradient of 0 will do, write a.div(b, { roundingMode: 'floor' }).",
  );
}

const loops = {
  trunc: binaryLoop('div trunc', (a, b) => Math.trunc(a / b)),
  floor: floorDivide.pairwise!,
};

/** What `div` records with a rounding mode. */
export const roundedDivision = operation({
  name: 'div.mode',
  torch: 'torch.div',
  node: 'DivBackward2',
  summary: 'The quotient of each pair of elements, rounded towards 0 or down.',
  formula: 'a / b, rounded',
  method: false,
  once: true,
  derivatives: { a: flat, b: flat },
  elementwise: true,
  samples: (['trunc', 'floor'] as const).flatMap((roundingMode) => [
    [t([2, 3], -9, 9), t([3], 1, 3), { roundingMode }],
    [t([], -9, 9), t([], 1, 3), { roundingMode }],
    [t([0]), t([1], 1, 3), { roundingMode }],
    [t([3], -9, 9), 2, { roundingMode }],
    [exact([4], [1, -1, 0, -0]), exact([4], [0, 0, 0, 2]), { roundingMode }],
    [fixed([2], [7, -7]), fixed([2], [2, 2]), { roundingMode }],
    [fixed([2], [7, -7]), t([2], 1, 3), { roundingMode }],
  ]),
});

export function divideRounded(a: Tensor | number, b: Tensor | number, mode: RoundingMode): Tensor {
  if (mode !== 'trunc' && mode !== 'floor') {
    throw fail(
      TypeError,
      `div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '${String(mode)}'`,
      "'trunc' rounds towards 0, 'floor' down; without it nothing is rounded.",
    );
  }
  checkOperand('div', 'input', a, false);
  checkOperand('div', 'other', b, false);
  const dtype: DType = resultType(a, b);
  if (dtype === 'bool') throw boolRefused(`div_${mode}_cpu`);
  checkDivisor(a, b, quotients);
  return record(roundedDivision, mapBinary(loops[mode], a, b, dtype, dtype), a, b, null, null);
}
