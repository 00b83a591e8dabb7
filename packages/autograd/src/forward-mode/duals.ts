/**
 * Tangents: for a tensor, how it moves when the inputs of a computation move in a given direction.
 *
 * Each computation of a directional derivative is a level of its own, which knows the tangents of the
 * tensors it has met. Levels nest: the tangents of an inner one are tensors that have tangents in the
 * outer ones, and so second derivatives come about.
 */
import { zerosLike } from '../creation-like.ts';
import { putIntoBase, readFromBase } from '../in-place/rebase.ts';
import type { Tensor } from '../tensor.ts';
import { follow } from './follow.ts';
import { observe, showTangent } from './observer.ts';

interface Known {
  readonly tangent: Tensor;
  /** For a view, the version of the storage for which it holds. */
  readonly version: number;
}

export class DualLevel {
  private readonly known = new WeakMap<Tensor, Known>();

  /** The tangent of `x`, null where it does not move. */
  tangentOf(x: Tensor): Tensor | null {
    const known = this.known.get(x);
    const { viewOf } = x;
    if (viewOf === null || (known ?? viewOf).version === x.storage.version) {
      return known?.tangent ?? null;
    }
    // The base, or another view of it, was changed in place: of its tangent, what x shows.
    const ofBase = this.known.get(viewOf.base);
    return ofBase === undefined ? null : readFromBase(ofBase.tangent, viewOf.base, x);
  }

  setTangent(x: Tensor, tangent: Tensor): void {
    this.known.set(x, { tangent, version: x.storage.version });
  }

  /** After an in-place change of `x`: it moves as `tangent` says, and so does its base where `x` shows it. */
  changeTangent(x: Tensor, tangent: Tensor | null): void {
    const base = x.viewOf?.base;
    if (tangent === null && !this.known.has(base ?? x)) return;
    const now = tangent ?? zerosLike(x);
    if (base !== undefined) {
      const before = this.known.get(base)?.tangent ?? zerosLike(base);
      this.setTangent(base, putIntoBase(before, base, x, now));
    }
    this.setTangent(x, now);
  }
}

let running: readonly DualLevel[] = [];

/** The levels for which tangents are followed at the moment, the outermost first. */
export function runningDuals(): readonly DualLevel[] {
  return running;
}

export function setDuals(levels: readonly DualLevel[]): void {
  running = levels;
  observe(levels.length > 0 ? follow : null);
}

showTangent((x) => running.at(-1)?.tangentOf(x) ?? null);

/** Runs `fn` with other levels. */
export function withDuals<T>(levels: readonly DualLevel[], fn: () => T): T {
  const before = running;
  setDuals(levels);
  try {
    return fn();
  } finally {
    setDuals(before);
  }
}
