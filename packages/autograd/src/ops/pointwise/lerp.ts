/** Between two tensors. */
import { floatsOnly } from '../../define/floats-only.ts';
import { mapTernary } from '../../define/map-ternary.ts';
import { cTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { ternaryLoop } from '../../kernels/kernel.ts';
import { type Derivative, operation, type OperationDefinition } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, t } from '../../sample.ts';
import type { Lerp } from '../../signatures/elementwise.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { mul, sub } from './arithmetic.ts';

// From the nearer end, so that weight 1 gives the other end exactly.
const loop = ternaryLoop('lerp', (a, b, w) =>
  Math.abs(w) < 0.5 ? a + w * (b - a) : b - (b - a) * (1 - w),
);

const toStart: Derivative = {
  formula: 'g · (1 − c)',
  saves: 'c',
  rule: (g, { c }) => mul(g, rest(c)),
};
const toEnd: Derivative = { formula: 'g · c', saves: 'c', rule: (g, { c }) => mul(g, c) };

const definition: OperationDefinition = {
  name: 'lerp',
  node: ({ c }) => (typeof c === 'number' ? 'LerpBackward0' : 'LerpBackward1'),
  summary: 'The way from a to b, c of it: a where c is 0, b where it is 1.',
  formula: 'a + c · (b − a)',
  derivatives: {
    a: toStart,
    b: toEnd,
    c: { formula: 'g · (b − a)', saves: 'ab', rule: (g, { a, b }) => mul(g, sub(b, a)) },
  },
  elementwise: true,
  samples: [
    [t([2, 3]), t([2, 3]), 0.25],
    [t([2, 3]), t([3]), 0.75],
    [t([]), t([]), -1.5],
    [t([0]), t([1]), 2],
    [t([2, 1]), t([1, 3]), t([3])],
    [t([3]), t([3]), t([])],
    [t([]), t([]), t([])],
    [exact([2], [1, 2]), exact([2], [3, 0.1]), 1],
  ],
};

const lerpRecord = operation(definition);

/** A number as the weight is part of the node: nothing is saved, so that the gradients can be taken again. */
const byNumber = operation({
  ...definition,
  derivatives: { a: { ...toStart, saves: '' }, b: { ...toEnd, saves: '' } },
});

/** What is left to 1. */
function rest(weight: Tensor | number): Tensor | number {
  return typeof weight === 'number' ? 1 - weight : sub(1, weight);
}

function checkDType(argument: 'end' | 'weight', x: Tensor, a: Tensor): void {
  if (x.dtype === a.dtype) return;
  throw fail(
    TypeError,
    `expected dtype ${cTypeName[a.dtype]} for \`${argument}\` but got dtype ${cTypeName[x.dtype]}`,
    `Convert it first: ${argument}.to('${a.dtype}').`,
  );
}

/**
 * The point between input and end: input where weight is 0, end where it is 1.
 *
 * Source: `torch.lerp`
 */
export const lerp: Op<Lerp> = publish((a: Tensor, end: Tensor, weight: Tensor | number): Tensor => {
  checkDType('end', end, a);
  if (isTensor(weight)) checkDType('weight', weight, a);
  floatsOnly(isTensor(weight) ? 'lerp_kernel_tensor' : 'lerp_kernel_scalar', a.dtype);
  const op = isTensor(weight) ? lerpRecord : byNumber;
  return record(op, mapTernary(loop, a, end, weight, a.dtype), a, end, weight, null);
}, lerpRecord);
