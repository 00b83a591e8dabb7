/**
 * Forward mode: numbers that carry their derivative along. Source: `torch.autograd.forward_ad`
 *
 *     forwardAd.dualLevel(() => {
 *       const x = forwardAd.makeDual(tensor(3), tensor(1));
 *       return forwardAd.unpackDual(x.mul(x));             // { primal: 9, tangent: 6 }
 *     });
 */
import { isFloatingPoint } from '../dtype.ts';
import { fail } from '../errors.ts';
import { to } from '../ops/shape/copies.ts';
import { alias } from '../ops/shape/views.ts';
import { sameShape, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { expose, hide, levelsOfTensor, wholeOf } from '../vmap/align.ts';
import { DualLevel, runningDuals, setDuals, withDuals } from './duals.ts';

/** The level that `dualLevel` began: there is one at a time. */
let begun: DualLevel | null = null;

/** Begins following tangents, until `exitDualLevel`. Throws: Error inside another level. */
export function enterDualLevel(): void {
  if (begun !== null) {
    throw fail(
      Error,
      'Nested forward mode AD is not supported at the moment',
      'For a derivative of a derivative use func.jvp inside func.jvp, or grad inside.',
    );
  }
  begun = new DualLevel();
  setDuals([...runningDuals(), begun]);
}

/** Forgets the tangents. Throws: Error where no level was entered. */
export function exitDualLevel(): void {
  if (begun === null) {
    throw fail(
      Error,
      'Trying to exit a forward AD level but no level exists',
      'Every exit belongs to an enterDualLevel(); dualLevel(fn) does both.',
    );
  }
  const ended = begun;
  begun = null;
  setDuals(runningDuals().filter((level) => level !== ended));
}

/** Runs `fn` so that tangents are followed. Source: `torch.autograd.forward_ad.dual_level` */
export function dualLevel<T>(fn: () => T): T {
  enterDualLevel();
  try {
    return fn();
  } finally {
    exitDualLevel();
  }
}

/**
 * The tensor together with a tangent: the direction in which it moves. What is computed from it has
 * as tangent the directional derivative.
 *
 * Throws: Error outside `dualLevel`; RangeError where the shapes differ; TypeError for whole numbers.
 * Source: `torch.autograd.forward_ad.make_dual`
 */
export function makeDual<S extends Shape>(primal: Tensor<S>, tangent: Tensor): Tensor<S> {
  const level = begun;
  if (level === null) {
    throw fail(
      Error,
      'Trying to create a dual Tensor for forward AD but no level exists, make sure to enter_dual_level() first.',
      'Put it inside dualLevel(() => …): the tangents are forgotten at its end.',
    );
  }
  return withTangent(level, primal, tangent);
}

/** `x` with a tangent in a level. */
export function withTangent<S extends Shape>(
  level: DualLevel,
  x: Tensor<S>,
  tangent: Tensor,
): Tensor<S> {
  checkFloats('primal', x);
  checkFloats('tangent', tangent);
  if (level.tangentOf(wholeOf(x)) !== null) {
    throw fail(
      Error,
      'Making a dual Tensor based on a Tensor that already has a forward gradient at the same level 0 is not supported.',
      'Unpack it first: unpackDual(x).primal does not move.',
    );
  }
  checkSize(x, tangent);
  const y = alias(x) as Tensor<S>;
  const fitted = to(tangent, x.dtype);
  level.setTangent(wholeOf(y), expose(fitted, levelsOfTensor(y)));
  return y;
}

/** Throws unless a tangent fits what it belongs to. */
export function checkSize(x: Tensor, tangent: Tensor): void {
  if (sameShape(x.shape, tangent.shape)) return;
  throw fail(
    RangeError,
    `Trying to set a forward gradient that has a different size than that of the original Tensor, this is not supported. Tensor is of size [${x.shape.join(', ')}] while the given forward gradient is of size [${tangent.shape.join(', ')}].`,
    'The tangent says for each number how fast it moves, so the shapes are the same.',
  );
}

function checkFloats(what: 'primal' | 'tangent', { dtype }: Tensor): void {
  if (isFloatingPoint(dtype)) return;
  throw fail(
    TypeError,
    `Expected ${what} to be floating point or complex, but got: torch.${dtype}`,
    "Whole numbers do not move a little: convert first with x.to('float32').",
  );
}

export interface UnpackedDual<S extends Shape = Shape> {
  readonly primal: Tensor<S>;
  /** null where the tensor does not move. */
  readonly tangent: Tensor<S> | null;
}

/** The tensor without its tangent, and the tangent. Source: `torch.autograd.forward_ad.unpack_dual` */
export function unpackDual<S extends Shape>(dual: Tensor<S>): UnpackedDual<S> {
  return begun === null ? { primal: dual, tangent: null } : unpackAt(begun, dual);
}

/** What a tensor is and how it moves, as one level knows. */
export function unpackAt<S extends Shape>(level: DualLevel, x: Tensor<S>): UnpackedDual<S> {
  const tangent = level.tangentOf(wholeOf(x));
  if (tangent === null) return { primal: x, tangent: null };
  const others = runningDuals().filter((other) => other !== level);
  return {
    primal: withDuals(others, () => alias(x) as Tensor<S>),
    tangent: hide(tangent, levelsOfTensor(x)) as Tensor<S>,
  };
}
