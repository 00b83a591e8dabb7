/** What an operation on pairs of elements refuses. */
import { type DType, isFloatingPoint } from '../dtype.ts';
import { fail } from '../errors.ts';
import { kindOf } from '../kind-of.ts';
import { isTensor } from '../tensor.ts';

/** Throws unless `x` is a tensor, or a number where one may be. */
export function checkOperand(
  name: string,
  argument: 'input' | 'other',
  x: unknown,
  tensorsOnly: boolean,
): void {
  if (isTensor(x) || (typeof x === 'number' && !tensorsOnly)) return;
  throw fail(
    TypeError,
    `${name}(): argument '${argument}' (position 1) must be Tensor, not ${kindOf(x)}`,
    x === undefined ? 'An operand is missing.' : 'Make it a tensor: tensor(…).',
  );
}

/** For an operation whose kernel, by that name in PyTorch's message, does not take truth values. */
export function boolRefused(kernel: string): TypeError {
  return fail(
    TypeError,
    `"${kernel}" not implemented for 'Bool'`,
    "For numbers, convert first: x.to('int32').",
  );
}

/** Throws where a fraction of a whole number is asked for. */
export function checkAlpha(alpha: number, dtype: DType): void {
  if (isFloatingPoint(dtype) || Number.isInteger(alpha)) return;
  throw fail(
    TypeError,
    'For integral input tensors, argument alpha must not be a floating point number.',
    `alpha is ${alpha}, and the tensors hold whole numbers: convert them first, x.to('float32').`,
  );
}
