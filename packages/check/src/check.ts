import type { Random } from './random.ts';

/** A wrong idea that learners have, as a runnable wrong answer and what to say to it. */
export interface Misconception<P> {
  /** The wrong answer: what someone with this idea would return for the probe. */
  readonly run: (probe: P) => unknown;
  /**
   * What the learner reads: what they computed, in their own numbers; a question; then the rule.
   * `{yours}`, `{expected}`, `{finiteDifference}`, `{probe.NAME}` and the names of `values` are filled in.
   */
  readonly says: string;
  /** Further numbers for `says`. */
  readonly values?: (probe: P) => Readonly<Record<string, unknown>>;
}

export interface CheckDefinition<P> {
  /** Points for passing; 1 unless told. */
  readonly points?: number;
  /** Makes the input, the same for the same seed. Absent: the check has no input. */
  readonly probe?: (random: Random) => P;
  /** Calls the learner's code. Runs beside it, and returns tensors or plain data. */
  readonly run: (probe: P) => unknown;
  /** The right answer. Runs in the judge, never beside the learner's code. */
  readonly expected: (probe: P) => unknown;
  /**
   * The right answer once more, from differences: shown beside a wrong answer, and compared with `expected` by verify.
   * `centralDifference(f, x)` makes it.
   */
  readonly finiteDifference?: (probe: P) => unknown;
  /** The value of the function whose derivative is asked: recognises who returns y instead of its derivative. */
  readonly value?: (probe: P) => unknown;
  /** The gradient of the sum of all outputs, where that of one is asked: recognises who sums. */
  readonly allOutputs?: (probe: P) => unknown;
  /** How far `yours` may lie from `expected`: |y − e| ≤ atol + rtol·|e|. 1e-6 and 1e-9 unless told. */
  readonly rtol?: number;
  readonly atol?: number;
  readonly misconceptions?: Readonly<Record<string, Misconception<P>>>;
}

/** A check with its title, as the test file declared it. */
export interface Check extends CheckDefinition<never> {
  readonly title: string;
}
