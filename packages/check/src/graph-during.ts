import { graphOf, isTensor, Tensor, type Graph } from '@gradlings/autograd';

/**
 * The graph behind what `run` computes: of the first tensor on which it calls `backward()`, taken before the pass
 * frees it, or else of the first tensor it returns that was computed. Throws what `run` throws, where it recorded nothing.
 */
export function graphDuring(run: () => unknown): Graph | undefined {
  let found: Graph | undefined;
  try {
    const result = whileWatching((y) => (found ??= graphOf(y)), run);
    const computed = tensorsIn(result).find(({ gradFn }) => gradFn !== null);
    return found ?? (computed === undefined ? undefined : graphOf(computed));
  } catch (error) {
    if (found === undefined) throw error;
    return found;
  }
}

/** Runs `run`, and calls `see` with each tensor on which it calls `backward()`, before the pass. */
export function whileWatching<T>(see: (y: Tensor) => void, run: () => T): T {
  const { backward } = Tensor.prototype;
  putBackward(function (this: Tensor, ...rest: Parameters<typeof backward>) {
    see(this);
    return backward.apply(this, rest);
  });
  try {
    return run();
  } finally {
    putBackward(backward);
  }
}

// Its type forbids an assignment, since nobody else should have a reason for one.
const putBackward = (value: unknown): void => {
  Object.defineProperty(Tensor.prototype, 'backward', {
    value,
    writable: true,
    configurable: true,
  });
};

function tensorsIn(value: unknown): Tensor[] {
  if (isTensor(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter((item) => isTensor(item));
}
