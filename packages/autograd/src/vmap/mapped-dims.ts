/** Which dimensions `vmap` maps over, checked against what it is given and what comes out. */
import { fail } from '../errors.ts';
import { kindOf, nameOfFunction } from '../kind-of.ts';
import { isTensor } from '../tensor.ts';
import { leavesOf, spreadPrefix, treeSpec } from '../tree.ts';
import type { Dims } from './types.ts';

interface Named {
  readonly name: string;
}

/** As Python prints it. */
function show(dims: unknown): string {
  if (dims === null || dims === undefined) return 'None';
  if (!Array.isArray(dims)) return String(dims);
  return `(${dims.map(show).join(', ')}${dims.length === 1 ? ',' : ''})`;
}

/** For each leaf of the arguments its dimension, counted from the front, and how many samples there are. */
export function inDimsOf(
  fn: Named,
  inDims: Dims,
  args: readonly unknown[],
): { dims: readonly (number | null)[]; size: number } {
  const call = `vmap(${nameOfFunction(fn)}, in_dims=${show(inDims)}, ...)(<inputs>)`;
  if (inDims === null || (typeof inDims !== 'number' && typeof inDims !== 'object')) {
    throw fail(
      TypeError,
      `${call}: expected \`in_dims\` to be int or a (potentially nested) tuple matching the structure of inputs, got: <class '${kindOf(inDims)}'>.`,
      'Give the dimension along which the samples lie, or an array with one for each argument: { inDims: [0, null] }.',
    );
  }
  if (args.length === 0) {
    throw fail(
      TypeError,
      `vmap(${nameOfFunction(fn)})(<inputs>): got no inputs. Maybe you forgot to add inputs, or you are trying to vmap over a function with no inputs. The latter is unsupported.`,
      'The samples come from the arguments.',
    );
  }
  const told = spreadPrefix(inDims, args);
  if (told === null) {
    throw fail(
      RangeError,
      `${call}: in_dims is not compatible with the structure of \`inputs\`. in_dims has structure ${treeSpec(inDims)} but inputs has structure ${treeSpec(args)}.`,
      `There are ${args.length} argument${args.length === 1 ? '' : 's'}: give one dimension for all, or one for each.`,
    );
  }
  const leaves = leavesOf(args);
  const dims = told.map((dim, i) => checkedDim(call, dim, leaves[i]));
  return { dims, size: sizeAlong(leaves, dims) };
}

function checkedDim(call: string, dim: unknown, x: unknown): number | null {
  if (dim === null) return null;
  if (typeof dim !== 'number' || !Number.isInteger(dim)) {
    throw fail(
      TypeError,
      `${call}: Got in_dim=${show(dim)} for an input but in_dim must be either an integer dimension or None.`,
      'Count dimensions from 0; null for an argument that all samples share.',
    );
  }
  if (!isTensor(x)) {
    throw fail(
      TypeError,
      `${call}: Got in_dim=${dim} for an input but the input is of type <class '${kindOf(x)}'>. We cannot vmap over non-Tensor arguments, please use None as the respective in_dim`,
      'All samples share it: give null in its place, { inDims: [0, null] }.',
    );
  }
  if (dim < -x.ndim || dim >= x.ndim) {
    throw fail(
      RangeError,
      `${call}: Got in_dim=${dim} for some input, but that input is a Tensor of dimensionality ${x.ndim} so expected in_dim to satisfy -${x.ndim} <= in_dim < ${x.ndim}.`,
      `Its shape is [${x.shape.join(', ')}]: the samples lie along one of its dimensions.`,
    );
  }
  return dim < 0 ? dim + x.ndim : dim;
}

function sizeAlong(leaves: readonly unknown[], dims: readonly (number | null)[]): number {
  const sizes = leaves.flatMap((x, i) => {
    const dim = dims[i]!;
    return isTensor(x) && dim !== null ? [x.shape[dim]!] : [];
  });
  const [size] = sizes;
  if (size === undefined) {
    throw fail(
      RangeError,
      'vmap: at least one input must be mapped over: all in_dims are None',
      'Where all samples share everything there is nothing to map over.',
    );
  }
  if (sizes.every((n) => n === size)) return size;
  throw fail(
    RangeError,
    `vmap: Expected all tensors to have the same size in the mapped dimension, got sizes [${sizes.join(', ')}] for the mapped dimension`,
    'The size along the mapped dimension is the number of samples: it is one number for all arguments. null in inDims for what all samples share.',
  );
}

/** For each leaf of the result, where its samples are to lie. */
export function outDimsOf(fn: Named, outDims: Dims, result: unknown): readonly (number | null)[] {
  const told = spreadPrefix(outDims, result);
  if (told === null) {
    throw fail(
      RangeError,
      `vmap(${nameOfFunction(fn)}, ..., out_dims=${show(outDims)})(<inputs>): out_dims is not compatible with the structure of \`outputs\`. out_dims has structure ${treeSpec(outDims)} but outputs has structure ${treeSpec(result)}.`,
      'Give one dimension for all results, or one for each.',
    );
  }
  return told.map((dim) => {
    if (dim === null || typeof dim === 'number') return dim;
    throw fail(
      TypeError,
      `vmap(${nameOfFunction(fn)}, ..., out_dims=${show(outDims)}): \`out_dims\` must be an int, None or a python collection of ints representing where in the outputs the vmapped dimension should appear.`,
      'Count dimensions from 0; null for a result that is the same for all samples.',
    );
  });
}
