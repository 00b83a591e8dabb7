/** What watch knows, what can happen to it, and what it can ask for. */
import type { Verdict } from '@gradlings/check';
import type { Course, Exercise } from '../../course/course.ts';
import type { Progress } from '../../progress/progress.ts';

export interface WatchState {
  readonly course: Course;
  readonly progress: Progress;
  readonly exercise: Exercise;
  /** What came of the last check of this exercise; absent until the first one is done. */
  readonly verdict?: Verdict;
  /** The learner's file as it was checked. */
  readonly source: string;
  /** The learner's file is not there. */
  readonly missing: boolean;
  /** A save is being checked: its verdict counts as a try. */
  readonly saved: boolean;
  /** A check is taking long enough that a person asks what is going on. */
  readonly slow: boolean;
  readonly view: View;
  /** One line above everything: a pass, a kept copy, something that went wrong. */
  readonly notice?: Notice;
  /** How many lines the view is scrolled down. */
  readonly scroll: number;
}

export type View =
  /** `hint` is the rung of the ladder that is shown. */
  | { readonly kind: 'exercise'; readonly hint?: number }
  | { readonly kind: 'instructions' }
  | { readonly kind: 'list'; readonly selected: number }
  | { readonly kind: 'text'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'question'; readonly about: 'reset' | 'reveal' };

export interface Notice {
  readonly tone: 'good' | 'bad' | 'plain';
  readonly text: string;
}

export type WatchEvent =
  | { readonly type: 'key'; readonly name: string }
  /** The learner's file was saved, or is gone. */
  | { readonly type: 'saved'; readonly exercise: string }
  | { readonly type: 'missing'; readonly exercise: string }
  | { readonly type: 'slow'; readonly exercise: string }
  | {
      readonly type: 'verdict';
      readonly exercise: string;
      readonly verdict: Verdict;
      readonly source: string;
      readonly time: string;
    }
  /** Something that was asked for is here to be read. */
  | { readonly type: 'text'; readonly title: string; readonly lines: readonly string[] }
  | { readonly type: 'notice'; readonly notice: Notice };

/** What watch asks of the world around it. */
export type WatchEffect =
  | { readonly type: 'check'; readonly exercise: Exercise }
  | { readonly type: 'progress'; readonly change: (progress: Progress) => Progress }
  | { readonly type: 'reset' | 'solution' | 'graph'; readonly exercise: Exercise }
  | { readonly type: 'quit' };

export interface Step {
  readonly state: WatchState;
  readonly effects: readonly WatchEffect[];
}
