/** One tensor or several: what the functions of this folder take, and return in the same way. */
import { fail } from '../errors.ts';
import { kindOf } from '../kind-of.ts';
import { alias } from '../ops/shape/views.ts';
import { sameShape } from '../shape.ts';
import { isTensor, type Tensor } from '../tensor.ts';

export type OneOrSeveral = Tensor | readonly Tensor[];

export interface Several {
  readonly list: readonly Tensor[];
  /** They came in an array, and so do the results that belong to them. */
  readonly isArray: boolean;
}

/** Throws for what is neither a tensor nor an array of tensors. */
export function severalOf(value: unknown, what: string, caller: string): Several {
  const isArray = Array.isArray(value);
  const list: readonly unknown[] = isArray ? value : [value];
  const wrong = list.findIndex((x) => !isTensor(x));
  if (wrong < 0) return { list: list as readonly Tensor[], isArray };
  const found = isArray ? `the value at index ${wrong}` : `the given ${what}`;
  throw fail(
    TypeError,
    `The ${what} given to ${caller} must be either a Tensor or a tuple of Tensors but ${found} has type <class '${kindOf(list[wrong])}'>.`,
    'Numbers carry no derivative: give a tensor, or several in an array.',
  );
}

export const OUTPUTS = 'outputs of the user-provided function';

/** In the way in which the others came: an array, or the one alone. */
export function likewise<T>(list: readonly T[], { isArray }: Several): T | readonly T[] {
  return isArray ? list : list[0]!;
}

/**
 * The inputs as tensors of their own, so that another use of the same tensor inside the function is
 * not taken for the input. With `createGraph` they stay connected with what the inputs were made of.
 */
export function ownInputs(inputs: readonly Tensor[], createGraph: boolean): Tensor[] {
  return inputs.map((x) => (createGraph && x.requiresGrad ? alias(x) : x.detach().requiresGrad_()));
}

/** What is returned: without its graph, unless that was asked for. */
export function returned(list: readonly Tensor[], createGraph: boolean): readonly Tensor[] {
  return createGraph ? list : list.map((x) => x.detach());
}

/** The vector of a product, which belongs to `others` one by one; null for the 1 of a single number. */
export function vectorFor(
  v: unknown,
  others: Several,
  caller: string,
  createGraph: boolean,
): readonly Tensor[] | null {
  if (v === null || v === undefined) return null;
  const { list } = severalOf(v, 'v', caller);
  checkVector(list, others);
  return createGraph ? list : list.map((x) => x.detach());
}

function checkVector(v: readonly Tensor[], { list, isArray }: Several): void {
  if (v.length !== list.length) {
    throw fail(
      RangeError,
      isArray
        ? `v is a tuple of invalid length: should be ${list.length} but got ${v.length}.`
        : 'The given v should contain a single Tensor.',
      'The vector has one tensor for each that it is multiplied with.',
    );
  }
  list.forEach(({ shape }, i) => {
    const given = v[i]!.shape;
    if (sameShape(given, shape)) return;
    throw fail(
      RangeError,
      `${isArray ? `Entry ${i} in ` : ''}v has invalid size: should be torch.Size([${shape.join(', ')}]) but got torch.Size([${given.join(', ')}]).`,
      'It has one number for each of those that it is multiplied with.',
    );
  });
}

/** Throws unless 1 can stand for the vector. */
export function checkSingle({ list }: Several, what: 'input' | 'output'): void {
  if (list.length === 1 && list[0]!.numel() === 1) return;
  throw fail(
    RangeError,
    what === 'output'
      ? 'The vector v can only be None if the user-provided function returns a single Tensor with a single element.'
      : 'The vector v can only be None if the input to the user-provided function is a single Tensor with a single element.',
    `${what === 'output' ? 'It returns' : 'It takes'} ${list.map(({ shape }) => `[${shape.join(', ')}]`).join(', ')}: say how much each number counts.`,
  );
}

/** The one output of a function of which second derivatives are taken: a single number. */
export function scalarOf({ list, isArray }: Several, caller: string): Tensor {
  if (isArray) {
    throw fail(
      TypeError,
      `The function given to ${caller} should return a single Tensor`,
      'Return the tensor itself, not an array that holds it.',
    );
  }
  const [y] = list as readonly [Tensor];
  if (y.numel() === 1) return y;
  throw fail(
    RangeError,
    `The Tensor returned by the function given to ${caller} should contain a single element`,
    `It has shape [${y.shape.join(', ')}]: reduce it to one number, for example with sum().`,
  );
}
