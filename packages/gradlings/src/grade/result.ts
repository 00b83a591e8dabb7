/** What grading a submission found, as data. Reports are converted from it; nothing is added afterwards. */
import type { Verdict } from '@gradlings/check';
import type { Sandbox } from '../child/self-test.ts';

/** Something about a submission that a teacher should know, whatever its score. */
export interface Flag {
  /** Names the kind: `test-file-edited`, `import-refused`, `oversized`, `endless-loop`, … */
  readonly code: string;
  /** One English sentence. */
  readonly text: string;
  /** The file it is about, from the submission's folder. */
  readonly file?: string;
}

export interface ExerciseResult {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** The learner's file, from the submission's folder, with `/`. */
  readonly file: string;
  /** `missing`: no such file was handed in. `refused`: it was, and is not something that can be graded. */
  readonly status: 'passed' | 'failed' | 'error' | 'missing' | 'refused';
  readonly points: number;
  readonly maxPoints: number;
  readonly verdict: Verdict;
  readonly flags: readonly Flag[];
  /** sha256 of the learner's file as it was graded; absent when there was nothing to read. */
  readonly digest?: string;
  /** sha256 of the canonical test file that was used. */
  readonly testDigest: string;
  readonly milliseconds: number;
}

export interface GradeResult {
  readonly schema: 'gradlings/result/1';
  /** `sealed`: graded where the learner can change nothing, and the sandbox proved itself. Else `ci`. */
  readonly label: 'ci' | 'sealed';
  readonly seed: string;
  readonly versions: { readonly gradlings: string; readonly node: string };
  /** What the child was kept from, tried before a sealed run. */
  readonly sandbox?: Sandbox;
  readonly points: number;
  readonly maxPoints: number;
  readonly exercises: readonly ExerciseResult[];
  /** About the submission as a whole. */
  readonly flags: readonly Flag[];
  readonly milliseconds: number;
}
