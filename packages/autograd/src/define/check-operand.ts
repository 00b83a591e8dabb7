/** What operations refuse of their operands. */
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
  throw notATensor(name, argument, 1, x);
}

/** What is said of an argument that is no tensor. */
export function notATensor(
  call: string,
  argument: string,
  position: number,
  x: unknown,
): TypeError {
  return fail(
    TypeError,
    `${call}(): argument '${argument}' (position ${position}) must be Tensor, not ${kindOf(x)}`,
    x === undefined ? 'An operand is missing.' : 'Make it a tensor: tensor(…).',
  );
}

/** Throws unless `x` is a tensor; `position` is its place in PyTorch's call, which in a method's begins behind the tensor. */
export function checkTensor(call: string, argument: string, position: number, x: unknown): void {
  if (!isTensor(x)) throw notATensor(call, argument, position, x);
}

/** Throws unless `list` is an array of tensors. */
export function checkTensors(call: string, list: unknown): void {
  if (!Array.isArray(list)) {
    throw fail(
      TypeError,
      `${call}(): argument 'tensors' (position 1) must be tuple of Tensors, not ${kindOf(list)}`,
      `The tensors are one array: ${call}([x, y]).`,
    );
  }
  const odd = list.findIndex((x) => !isTensor(x));
  if (odd < 0) return;
  throw fail(
    TypeError,
    `expected Tensor as element ${odd} in argument 0, but got ${kindOf(list[odd])}`,
    'Make it a tensor: tensor([…]).',
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
