/**
 * What is measured of an engine: each task once in every library, from the same numbers. A run gives
 * one number, in which all libraries must agree: a fast wrong answer is no answer.
 */
export type Run = () => number | Promise<number>;

/** The tasks that a library can do. */
export type Tasks = { readonly [T in TaskName]?: Run };

export interface Task {
  readonly what: string;
  /** A learner works at this size: here we mean to be first. */
  readonly learner: boolean;
  /** How many operations a run has, where the time for one tells more. */
  readonly operations?: number;
}

export const tasks = {
  first: { what: 'y = 2x² + 3z, backward', learner: true },
  matrix: { what: 'sum(a · (x @ w)), 1×2 by 2×2, backward', learner: true },
  select: { what: '(x²)[1], backward', learner: true },
  'chain-1000': { what: 'chain of 1,000 scalar operations', learner: true, operations: 1_000 },
  'chain-100000': {
    what: 'chain of 100,000 scalar operations',
    learner: true,
    operations: 100_000,
  },
  'mlp-small': { what: 'MLP 2-16-16-1, batch 32, a step of descent', learner: true },
  'jacobian-100': { what: 'Jacobian 100×100 of tanh(W x)', learner: true },
  'hessian-50': { what: 'Hessian 50×50 of sum(sin(x)²) · sum(x)', learner: true },
  'mlp-large': { what: 'MLP 784-128-10, batch 64, a step of descent', learner: false },
  'matmul-64': { what: 'matmul 64, forward and backward', learner: false },
  'matmul-256': { what: 'matmul 256, forward and backward', learner: false },
  'matmul-1024': { what: 'matmul 1024, forward and backward', learner: false },
  elementwise: { what: '10⁶ elements: x · y + 1, backward', learner: false },
  broadcast: { what: '1000×1000 + row, then · column, backward', learner: false },
  reduction: { what: 'mean of squares by row of 1000×1000, backward', learner: false },
  'cross-entropy': { what: 'softmax cross-entropy [128, 1000], backward', learner: false },
} as const satisfies Record<string, Task>;

export type TaskName = keyof typeof tasks;

/** Numbers between −0.625 and 0.625 that every language computes exactly; `k` tells one list from another. */
export function numbers(n: number, k: number): number[] {
  return Array.from({ length: n }, (_, i) => (((7 * i + 3 * k) % 11) - 5) / 8);
}

/** The same as rows. */
export function matrix(rows: number, columns: number, k: number): number[][] {
  const flat = numbers(rows * columns, k);
  return Array.from({ length: rows }, (_, i) => flat.slice(i * columns, (i + 1) * columns));
}

/** The layers of the small and the large network: [inputs, outputs], and the batch. */
export const networks = {
  small: {
    layers: [
      [2, 16],
      [16, 16],
      [16, 1],
    ],
    batch: 32,
  },
  large: {
    layers: [
      [784, 128],
      [128, 10],
    ],
    batch: 64,
  },
} as const;

export const RATE = 0.001;
