/**
 * What crosses between the judge and the child: lines of JSON over a pipe of their own. The nonce is known to the judge
 * and to the child's own code alone, and each reply carries the number of its request: whatever else appears on the
 * pipe was not written by that code.
 */
import type { EngineNames } from '../course/engine-modules.ts';
import type { Problem } from '../grade/problem.ts';

/** From the judge. `seq` counts up from 1. */
export interface RequestFrame<R = Request> {
  readonly nonce: string;
  readonly seq: number;
  readonly request: R;
}

export type Request =
  /** Answered when the child has started. */
  | { readonly kind: 'hello' }
  | LoadRequest
  /** Run a check on an encoded probe. */
  | { readonly kind: 'run'; readonly check: number; readonly probe: string };

/** Read a learner's file, and the checks of its exercise beside it. */
export interface LoadRequest {
  readonly kind: 'load';
  /** The learner's file, for places in errors. */
  readonly file: string;
  /** The learner's file and the test file, bundled. */
  readonly learner: string;
  readonly tests: string;
  /** How the tests name the learner's module. */
  readonly specifier: string;
  /** Of Math.random. */
  readonly seed: string;
  readonly consoleCharacters: number;
}

/** Of the process that reads TypeScript. */
export type BundlerRequest =
  | { readonly kind: 'hello' }
  | {
      readonly kind: 'bundle';
      /** The learner's file, for places in errors. */
      readonly file: string;
      readonly text: string;
      readonly engine: EngineNames;
    };

export type BundlerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bundled'; readonly code: string; readonly map: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** To the judge. */
export type ChildFrame<R = Reply> =
  | { readonly nonce: string; readonly seq: number; readonly reply: R }
  /** Something that the learner's code printed. */
  | { readonly nonce: string; readonly print: string };

export type Reply =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'loaded';
      readonly titles: readonly string[];
      readonly exports: readonly string[];
    }
  /** What came of a run, or of reading the file when that threw; encoded. */
  | { readonly kind: 'outcome'; readonly outcome: string };
