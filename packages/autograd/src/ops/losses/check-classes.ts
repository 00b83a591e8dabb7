import { checkTensor } from '../../define/check-operand.ts';
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { sameShape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';

/** Which dimension is that of the classes: the second, or the only one. */
export function classDim(a: Tensor): number {
  return a.ndim === 1 ? 0 : 1;
}

/** Throws unless `target` names a class for each sample of `a`. */
export function checkClasses(a: Tensor, target: Tensor, ignored: number): void {
  checkTensor('nll_loss_nd', 'target', 2, target);
  if (a.ndim === 0) {
    throw fail(
      RangeError,
      'Expected 1 or more dimensions (got 0)',
      'The input has a number for each class: a vector, or a row for each sample.',
    );
  }
  if (a.ndim > 1 && a.shape[0] !== (target.shape[0] ?? 0)) {
    throw fail(
      RangeError,
      `Expected input batch_size (${a.shape[0]}) to match target batch_size (${target.shape[0] ?? 0}).`,
      'Each row needs the number of its class.',
    );
  }
  if (a.ndim === 1 && target.ndim === 1 && target.numel() !== 1) {
    throw fail(
      RangeError,
      `For 1D input, 1D target must have size 1, but got target size: ${target.numel()}`,
      'A vector holds the numbers of one sample, which is of one class.',
    );
  }
  const places = a.ndim > 1 ? a.shape.toSpliced(1, 1) : target.ndim === 1 ? [1] : [];
  if (!sameShape(target.shape, places)) {
    const dims = (shape: readonly number[]): string => `[${shape.join(', ')}]`;
    throw fail(
      RangeError,
      a.ndim > 2
        ? `Expected target size ${dims(places)}, got ${dims(target.shape)}`
        : '0D or 1D target tensor expected, multi-target not supported',
      `The input's shape is ${dims(a.shape)}, the target's ${dims(target.shape)}: it needs one class for each ${a.ndim > 2 ? 'place' : 'row'}, ${dims(places)}.`,
    );
  }
  if (target.dtype !== 'int32') {
    throw fail(
      TypeError,
      `expected target dtype to be Long or Byte, but got ${scalarTypeName[target.dtype]}`,
      "Classes are counted: tensor([0, 2], { dtype: 'int32' }), or x.to('int32').",
    );
  }
  const size = a.shape[classDim(a)]!;
  const wrong = target.everyNumber.find((c) => c !== ignored && (c < 0 || c >= size));
  if (wrong !== undefined) {
    throw fail(
      RangeError,
      `Target ${wrong} is out of bounds.`,
      `There are ${size} classes, from 0 to ${size - 1}.`,
    );
  }
}

/** Throws unless there is a weight for each class. */
export function checkClassWeight(a: Tensor, weight: Tensor | undefined): void {
  const classes = a.shape[classDim(a)] ?? 1;
  if (weight === undefined || (weight.ndim === 1 && weight.numel() === classes)) return;
  throw fail(
    RangeError,
    `weight tensor should be defined either for all ${classes} classes or no classes but got weight tensor of shape: [${weight.shape.join(', ')}]`,
    'Give a vector with one number for each class.',
  );
}
