/** What may stand where a shape, or another list of whole numbers, is asked for. */
import { fail } from './errors.ts';
import { kindOf } from './kind-of.ts';
import type { Shape } from './shape-types/index.ts';

/** Throws unless `list` is an array of whole numbers; `example` shows how the call is written, and `position` is PyTorch's. */
export function checkInts(
  call: string,
  argument: string,
  position: number,
  list: unknown,
  example = '',
): asserts list is readonly number[] {
  if (!Array.isArray(list)) throw notInts(call, argument, position, list, example);
  for (let i = 0; i < list.length; i++) {
    if (!Number.isInteger(list[i])) throw notInts(call, argument, position, list, example);
  }
}

function notInts(
  call: string,
  argument: string,
  position: number,
  list: unknown,
  example: string,
): TypeError {
  const where = `${call}(): argument '${argument}' (position ${position}) must be tuple of ints`;
  const write = example === '' ? `${call}([2, 3])` : example;
  if (!Array.isArray(list)) {
    return fail(TypeError, `${where}, not ${kindOf(list)}`, `It is one array: ${write}.`);
  }
  const place = list.findIndex((entry) => !Number.isInteger(entry));
  return fail(
    TypeError,
    `${where}, but found element of type ${kindOf(list[place])} at pos ${place}`,
    `The array is [${list.map(String).join(', ')}], and each of its entries is a whole number: ${write}.`,
  );
}

/** Throws unless `n` is a whole number; `position` is its place in PyTorch's call, `what` says what the number means. */
export function checkInt(
  call: string,
  argument: string,
  position: number,
  n: unknown,
  what: string,
): void {
  if (Number.isInteger(n)) return;
  throw fail(
    TypeError,
    `${call}(): argument '${argument}' (position ${position}) must be int, not ${kindOf(n)}`,
    typeof n === 'number' ? `${what}: a whole number, and not ${n}.` : `${what}: a whole number.`,
  );
}

/** Throws unless `x` is a number, or a truth value, which counts as 1 or 0. */
export function checkNumber(call: string, argument: string, position: number, x: unknown): void {
  if (typeof x === 'number' || typeof x === 'boolean') return;
  throw fail(
    TypeError,
    `${call}(): argument '${argument}' (position ${position}) must be Number, not ${kindOf(x)}`,
    kindOf(x) === 'Tensor' ? 'Read the number from the tensor: x.item().' : 'Pass a number.',
  );
}

/** Throws unless `shape` is an array of sizes. */
export function checkShape(call: string, shape: unknown, example?: string): void {
  checkInts(call, 'size', 1, shape, example);
  const negative = shape.find((size) => size < 0);
  if (negative === undefined) return;
  throw fail(
    RangeError,
    `Trying to create tensor with negative dimension ${negative}: [${shape.join(', ')}]`,
    'Sizes are whole numbers, 0 or more.',
  );
}

/**
 * The number of elements of a tensor that is made. Any other size than a whole number would shift the
 * numbers of all tensors that share the storage's array.
 */
export function checkedSizeOf(shape: Shape): number {
  let n = 1;
  for (let i = 0; i < shape.length; i++) {
    const size = shape[i]!;
    if (!Number.isInteger(size) || size < 0) checkShape('empty', shape);
    n *= size;
  }
  return n;
}
