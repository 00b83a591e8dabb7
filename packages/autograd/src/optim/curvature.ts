/** What past steps tell of the curvature, and the direction that follows from it. */

/** What is remembered from step to step. */
export interface Memory {
  iterations: number;
  direction: Float64Array;
  /** How far along it the last step went. */
  t: number;
  /** The gradient where the direction was chosen. */
  gradient: Float64Array;
  /** Changes of the gradient, the steps that made them, and 1 / their products, the newest last. */
  readonly changes: Float64Array[];
  readonly steps: Float64Array[];
  readonly inverses: number[];
  /** What stands for the inverse of the curvature where nothing is known. */
  scale: number;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

function addScaled(to: Float64Array, x: Float64Array, by: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += by * x[i]!;
}

/** Takes the last step into the memory, unless the slope did not grow along it. */
function remember(memory: Memory, gradient: Float64Array, historySize: number): void {
  const change = gradient.map((g, i) => g - memory.gradient[i]!);
  const step = memory.direction.map((d) => d * memory.t);
  const product = dot(change, step);
  if (product <= 1e-10) return;
  const { changes, steps, inverses } = memory;
  if (changes.length === historySize) {
    changes.shift();
    steps.shift();
    inverses.shift();
  }
  changes.push(change);
  steps.push(step);
  inverses.push(1 / product);
  memory.scale = product / dot(change, change);
}

/**
 * The direction for `gradient`: −H·g, with H the inverse of the curvature as the remembered steps
 * tell it, applied in two loops without ever being written down.
 */
export function chooseDirection(memory: Memory, gradient: Float64Array, historySize: number): void {
  if (memory.iterations === 1) {
    memory.direction = gradient.map((g) => -g);
    return;
  }
  remember(memory, gradient, historySize);
  const { changes, steps, inverses, scale } = memory;
  const d = gradient.map((g) => -g);
  const shares: number[] = [];
  for (let i = changes.length - 1; i >= 0; i--) {
    shares[i] = dot(steps[i]!, d) * inverses[i]!;
    addScaled(d, changes[i]!, -shares[i]!);
  }
  for (let i = 0; i < d.length; i++) d[i]! *= scale;
  for (let i = 0; i < changes.length; i++) {
    addScaled(d, steps[i]!, shares[i]! - dot(changes[i]!, d) * inverses[i]!);
  }
  memory.direction = d;
}
