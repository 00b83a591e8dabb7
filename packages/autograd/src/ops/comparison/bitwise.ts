/** Whole numbers bit by bit, and truth values. Bits do not move a little: there is no derivative. */
import { mapBinary } from '../../define/map-binary.ts';
import { checkOperand } from '../../define/check-operand.ts';
import { mapUnary } from '../../define/unary.ts';
import { type DType, isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { binaryLoop, unaryLoop } from '../../kernels/kernel.ts';
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { fixed, type Sample } from '../../sample.ts';
import type { Binary, Pointwise } from '../../signatures/elementwise.ts';
import { resultType } from '../../result-type.ts';
import type { Tensor } from '../../tensor.ts';

function checkWhole(kernel: string, dtype: DType): void {
  if (!isFloatingPoint(dtype)) return;
  throw fail(
    TypeError,
    `"${kernel}" not implemented for '${scalarTypeName[dtype]}'`,
    "Only whole numbers and truth values have bits here: convert first with x.to('int32').",
  );
}

const samples: Sample[] = [
  [fixed([4], [7, -7, 0, 5]), fixed([4], [2, 3, -1, 5])],
  [fixed([2, 1], [12, 10]), fixed([3], [1, 2, 4])],
  [fixed([], [12]), fixed([0], [])],
  [fixed([2], [12, -12]), 10],
  [10, fixed([2], [12, -12])],
  [fixed([4], [1, 1, 0, 0], 'bool'), fixed([4], [1, 0, 1, 0], 'bool')],
  [fixed([2], [1, 0], 'bool'), fixed([2], [6, 6])],
];

function bitwise(
  word: 'and' | 'or' | 'xor',
  sign: string,
  summary: string,
  f: (a: number, b: number) => number,
): Op<Binary> {
  const name = `bitwise${word[0]!.toUpperCase()}${word.slice(1)}`;
  const loop = binaryLoop(name, f);
  const op = operation({
    name,
    torch: `torch.bitwise_${word}`,
    node: '',
    summary,
    formula: `a ${sign} b`,
    derivatives: {},
    elementwise: true,
    numberFirst: true,
    samples,
  });
  const fn = (a: Tensor | number, b: Tensor | number): Tensor => {
    checkOperand(name, 'input', a, false);
    checkOperand(name, 'other', b, false);
    const dtype = resultType(a, b);
    checkWhole(`bitwise_${word}_cpu`, dtype);
    return mapBinary(loop, a, b, dtype, dtype);
  };
  return publish(fn, op);
}

/** The bits that both of each pair have. Source: `torch.bitwise_and` */
export const bitwiseAnd = bitwise(
  'and',
  '&',
  'The bits that both of each pair have.',
  (a, b) => a & b,
);

/** The bits that one or both of each pair have. Source: `torch.bitwise_or` */
export const bitwiseOr = bitwise(
  'or',
  '|',
  'The bits that one or both of each pair have.',
  (a, b) => a | b,
);

/** The bits that one of each pair has, and the other has not. Source: `torch.bitwise_xor` */
export const bitwiseXor = bitwise(
  'xor',
  '^',
  'The bits that one of each pair has, and the other has not.',
  (a, b) => a ^ b,
);

const flipped = unaryLoop('bitwiseNot', (x) => ~x);
const negated = unaryLoop('bitwiseNot of truth', (x) => 1 - x);

/**
 * Each element with every bit the other way; of a truth value, its opposite.
 *
 * Source: `torch.bitwise_not`
 */
export const bitwiseNot: Op<Pointwise> = publish(
  (a: Tensor): Tensor => {
    checkWhole('bitwise_not_cpu', a.dtype);
    return mapUnary(a.dtype === 'bool' ? negated : flipped, a, a.dtype);
  },
  operation({
    name: 'bitwiseNot',
    torch: 'torch.bitwise_not',
    node: '',
    summary: 'Each element with every bit the other way; of a truth value, its opposite.',
    formula: '~a',
    derivatives: {},
    elementwise: true,
    samples: [
      [fixed([3], [-8, 0, 7])],
      [fixed([], [5])],
      [fixed([0], [])],
      [fixed([2], [1, 0], 'bool')],
    ],
  }),
);
