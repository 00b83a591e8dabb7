/** The `vmap`s that are running, the outermost first. Each has a number, which is larger than those around it. */

/** What a random operation does inside `vmap`: refuses, or draws for each sample, or once for all. */
export type Randomness = 'error' | 'different' | 'same';

export interface Level {
  readonly id: number;
  /** The number of samples. */
  readonly size: number;
  readonly randomness: Randomness;
  /** For `jacfwd` and `jacrev`: its samples are directions, in which one value moves. */
  readonly ofDirections: boolean;
}

const running: Level[] = [];

/** Runs `fn` inside a further level. */
export function withLevel<T>(how: Omit<Level, 'id'>, fn: (level: Level) => T): T {
  const level: Level = { id: running.length + 1, ...how };
  running.push(level);
  try {
    return fn(level);
  } finally {
    running.pop();
  }
}

export function runningLevels(): readonly Level[] {
  return running;
}

/** How many samples a running level has. */
export function samplesOf(level: number): number {
  return running[level - 1]!.size;
}
