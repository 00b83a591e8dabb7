/** What has to hold before a tensor is changed in place. */
import { fail } from '../errors.ts';
import { checkMayOverwrite } from '../inference.ts';
import { isContiguous, sameShape, sizeOf } from '../shape.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { mayNotChange } from '../view-history.ts';

/** Throws where a recorded change would leave somebody with a wrong history. */
export function checkMayChange(x: Tensor): void {
  const { viewOf } = x;
  if (viewOf !== null) {
    if (viewOf.origin !== 'view') throw mayNotChange(x, 'is being');
    if (x.requiresGrad && viewOf.base.isLeaf) {
      throw fail(
        Error,
        'a view of a leaf Variable that requires grad is being used in an in-place operation.',
        `${nameOf(viewOf.base)} is a leaf, and this is a part of it: gradients are taken at the numbers that it has. To update it write noGrad(() => …); to compute with other numbers change a clone.`,
      );
    }
  }
  if (x.requiresGrad && x.isLeaf) {
    throw fail(
      Error,
      'a leaf Variable that requires grad is being used in an in-place operation.',
      `${nameOf(x)} is a leaf: gradients are taken at the numbers that it has. To update it write noGrad(() => w.sub_(…)); to compute with it use the form without "_".`,
    );
  }
}

function nameOf({ extras, shape }: Tensor): string {
  return extras === null || extras.name === ''
    ? `The tensor of shape [${shape.join(', ')}]`
    : `${extras.name} (shape [${shape.join(', ')}])`;
}

/** Throws where `x` cannot be written element by element, each by itself, while `read` is read. */
export function checkPlaces(x: Tensor, ...read: readonly unknown[]): void {
  checkMayOverwrite(x.storage.version);
  checkNothingTwice(x);
  for (const other of read) checkNoOverlap(x, other);
}

/** Throws for a tensor that shows one element at several places: an expanded one. */
function checkNothingTwice({ shape, strides }: Tensor): void {
  if (sizeOf(shape) === 0) return;
  for (let i = 0; i < shape.length; i++) {
    if (strides[i] !== 0 || shape[i]! < 2) continue;
    throw fail(
      Error,
      'unsupported operation: more than one element of the written-to tensor refers to a single memory location. Please clone() the tensor before performing the operation.',
      `Along dimension ${i} this tensor of shape [${shape.join(', ')}] shows the same numbers ${shape[i]} times, as expand makes it.`,
    );
  }
}

/** Throws when what is read lies in part where `x` is written: the result would depend on the order. */
function checkNoOverlap(x: Tensor, read: unknown): void {
  if (!isTensor(read) || read === x || read.storage !== x.storage) return;
  if (!isDense(x) || !isDense(read)) return;
  const [n, m] = [x.numel(), read.numel()];
  const together = x.offset === read.offset && n === m && sameShape(x.strides, read.strides);
  if (together || n === 0 || m === 0) return;
  if (x.offset + n <= read.offset || read.offset + m <= x.offset) return;
  throw fail(
    Error,
    'unsupported operation: some elements of the input tensor and the written-to tensor refer to a single memory location. Please clone() the tensor before performing the operation.',
    'Both are views of one storage and share a part of it: some numbers would be read after they were overwritten.',
  );
}

/** Whether the elements fill a part of the storage without gaps, in whatever order. */
function isDense({ shape, strides }: Tensor): boolean {
  if (isContiguous(shape, strides)) return true;
  const dims = shape
    .map((size, i) => [size, strides[i]!] as const)
    .filter(([size]) => size !== 1)
    .toSorted((p, q) => p[1] - q[1]);
  let step = 1;
  for (const [size, stride] of dims) {
    if (stride !== step) return false;
    step *= size;
  }
  return true;
}
