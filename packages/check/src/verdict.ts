/** What a run of the checks found, as data: printed in the terminal, shown on the site, turned into reports. */
import type { Plain } from './plain.ts';

export type CheckStatus = 'passed' | 'failed' | 'error' | 'timeout' | 'refused';

/** A message that can be translated: a code, the values it speaks of, and the English text made from both. */
export interface Message {
  readonly code: string;
  readonly values: { readonly [name: string]: string };
  readonly text: string;
}

/** A place in the learner's file. Lines and columns count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface CheckVerdict {
  readonly title: string;
  readonly status: CheckStatus;
  readonly points: number;
  readonly maxPoints: number;
  /** What to say to the learner; absent when the check passed. */
  readonly message?: Message;
  /** The input on which it went wrong. */
  readonly probe?: Plain;
  /** The answer; absent when there was none, or when it is far too large to be kept. */
  readonly yours?: Plain;
  readonly expected?: Plain;
  /** A central finite difference of the function under test, where the check offers one. */
  readonly finiteDifference?: Plain;
  /** The id of the misconception that gives the same answer: the exercise's own, or a general one. */
  readonly misconception?: string;
  readonly place?: SourcePlace;
}

export interface Verdict {
  readonly exercise: string;
  readonly status: 'passed' | 'failed' | 'error';
  readonly points: number;
  readonly maxPoints: number;
  readonly seed: string;
  readonly checks: readonly CheckVerdict[];
  /** A reason for which no check could run: a syntax error, a missing export, a refused file. */
  readonly problem?: Message & { readonly place?: SourcePlace };
  /** What the learner's code printed, cut to a limit. */
  readonly console: readonly string[];
}
