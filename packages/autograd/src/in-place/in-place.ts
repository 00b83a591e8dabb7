/**
 * In-place operations: `x.add_(y)` puts the sum where the numbers of `x` were.
 *
 * One rule serves all of them. What the operation without "_" gives is computed from the numbers as
 * they were and copied into their place, and the tensor takes over the history of that result. Where
 * nothing is recorded, as when parameters are updated, arithmetic writes straight into the place.
 */
import { category, type DType, isFloatingPoint, scalarTypeName } from '../dtype.ts';
import { flat } from '../define/no-gradient.ts';
import { dataOf, numberCells, offsetOf, stepIn } from '../define/operand.ts';
import { fail } from '../errors.ts';
import { copyTangents, takeTangents } from '../forward-mode/in-place.ts';
import { observer } from '../forward-mode/observer.ts';
import { isGradEnabled } from '../grad-mode.ts';
import { checkMayChange, checkPlaces } from './may-change.ts';
import type { BinaryLoop } from '../kernels/loop-types.ts';
import { operation } from '../operation.ts';
import type { AnyOp } from '../ops.ts';
import { record } from '../record.ts';
import { passHooksBy, rebase } from './rebase.ts';
import { sameShape, type Shape } from '../shape.ts';
import { copyContiguous, copyInto } from '../contiguous.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { isBatched } from '../vmap/batched.ts';
import { putBatch } from '../vmap/in-place.ts';

/** A method, with the tensor that it is called on as its first argument. */
export type Call = (
  self: Tensor,
  p?: unknown,
  q?: unknown,
  r?: unknown,
  s?: unknown,
  t?: unknown,
) => unknown;

/** The form with "_" of a method that gives one tensor. */
export function inPlaceForm(name: string, method: Call & Pick<AnyOp, 'pairwise'>): Call {
  const compute = method as (...args: Parameters<Call>) => Tensor;
  const { pairwise } = method;
  return (self, p, q, r, s, t) => {
    if (isRecorded(self, p, q, r, s)) {
      checkPlaces(self, p, q);
      return replace(self, (before) => {
        const y = compute(before, p, q, r, s, t);
        return y.requiresGrad ? y : recordOverwritten(y, before, p, name);
      });
    }
    checkPlaces(self, p, q);
    if (pairwise === undefined || q !== undefined || !writeStraight(pairwise, self, p)) {
      put(self, compute(self, p, q, r, s, t));
    }
    self.storage.changed();
    return self;
  };
}

/**
 * Whether changing `self` with these arguments belongs into the graph, or moves with a tangent.
 *
 * Throws: Error when it does and `self` may not be changed.
 */
export function isRecorded(self: Tensor, ...others: readonly unknown[]): boolean {
  if (!isGradEnabled() || !(self.requiresGrad || others.some(mayNeedGrad))) {
    return observer !== null;
  }
  checkMayChange(self);
  return true;
}

/** Whether a gradient may be wanted of an argument: a tensor, several, or options with one. */
function mayNeedGrad(argument: unknown): boolean {
  if (typeof argument !== 'object' || argument === null) return false;
  if (isTensor(argument)) return argument.requiresGrad;
  return Object.values(argument).some((x) => isTensor(x) && x.requiresGrad);
}

/**
 * Puts what `compute` makes of the numbers in their place, and records that. To be asked first:
 * `isRecorded`.
 */
export function replace(self: Tensor, compute: (before: Tensor) => Tensor): Tensor {
  const before = asItIs(self);
  passHooksBy(before, self);
  if (observer !== null) copyTangents(self, before);
  const base = self.viewOf?.base;
  const was = base === undefined ? before : base.node?.output === base ? asItIs(base) : null;
  const y = compute(before);
  put(self, y);
  self.storage.changed();
  rebase(self, y, was);
  if (observer !== null) takeTangents(self, y);
  return self;
}

/** Another tensor with the same numbers, history and name. */
function asItIs(x: Tensor): Tensor {
  const y = copyContiguous(x);
  y.tracked = x.requiresGrad;
  y.node = x.gradFn;
  y.outputNr = x.outputNr;
  return x.extras === null ? y : y.named(x.extras.name);
}

/** Copies a result into its place, if it fits. */
function put(self: Tensor, y: Tensor): void {
  if (isBatched(y)) putBatch(self, y);
  checkFits(self, y.shape, y.dtype);
  copyInto(self, y, y.strides);
}

/** Throws unless a result of that shape and dtype can stand in the place of `self`. */
export function checkFits(self: Tensor, shape: Shape, dtype: DType): void {
  if (!sameShape(self.shape, shape)) {
    throw fail(
      RangeError,
      `output with shape [${self.shape.join(', ')}] doesn't match the broadcast shape [${shape.join(', ')}]`,
      'In place, the other operand may be stretched, the tensor itself may not: there is no room for more numbers. Use the form without "_".',
    );
  }
  if (category(dtype) > category(self.dtype)) {
    throw fail(
      TypeError,
      `result type ${scalarTypeName[dtype]} can't be cast to the desired output type ${scalarTypeName[self.dtype]}`,
      `The results do not fit into a tensor of ${self.dtype}: use the form without "_", or convert first with x.to('${dtype}').`,
    );
  }
}

const cells = numberCells();

/** Computes into the place of the first operand itself; false where that takes more than one plain loop. */
function writeStraight(loop: BinaryLoop, self: Tensor, other: unknown): boolean {
  const { dtype } = self.storage;
  if (!isFloatingPoint(dtype) || !self.isContiguous() || !isOperand(other, dtype)) return false;
  const step = stepIn(other, self.shape);
  if (step < 0) return false;
  const { data, offset } = self;
  const from = dataOf(other, cells[dtype]);
  loop(data, offset, 1, from, offsetOf(other), step, data, offset, self.numel(), 0, 0, 0);
  return true;
}

function isOperand(x: unknown, dtype: DType): x is Tensor | number {
  return typeof x === 'number' || (isTensor(x) && !isBatched(x) && x.storage.dtype === dtype);
}

const overwritten = operation({
  name: 'overwritten',
  torch: 'torch.zeros_like',
  node: ({ args }) => args as string,
  summary: 'A result that does not move when its inputs do.',
  formula: 'y',
  method: false,
  derivatives: { a: flat, b: flat },
  samples: [],
});

/**
 * A result without a derivative, such as a comparison, in the place of a tensor that has one: the
 * gradient of what stood there is 0.
 */
function recordOverwritten(y: Tensor, before: Tensor, p: unknown, name: string): Tensor {
  const kind = `${name[0]!.toUpperCase()}${name.slice(1)}Backward${isTensor(p) ? 1 : 0}`;
  return record(overwritten, y, before, isTensor(p) ? p : null, null, kind);
}
