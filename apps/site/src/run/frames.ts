/** What crosses between the page and the worker: plain data, values as text. */
import type { GraphData } from '../teach/graph/graph-data.ts';
import type { Problem } from './problem.ts';

export type Request =
  | LoadRequest
  /** Run one check on one probe, encoded. */
  | CheckRequest<'run'>
  /** Run it for the graph that it records. */
  | CheckRequest<'graph'>
  /** Run a snippet for what it prints. */
  | { readonly kind: 'script'; readonly file: string; readonly source: string };

export interface CheckRequest<K> {
  readonly kind: K;
  readonly check: number;
  readonly probe: string;
}

export interface LoadRequest {
  readonly kind: 'load';
  /** The learner's file: `first-grad.ts`. */
  readonly file: string;
  readonly source: string;
  /** The test file, as JavaScript. */
  readonly checks: string;
  /** What the test file imports from the learner's. */
  readonly imports: readonly string[];
}

export type Frame =
  /** The worker has loaded; it sends this once, unasked. */
  { readonly kind: 'ready' } | { readonly kind: 'printed'; readonly text: string } | Reply;

export type Reply =
  | { readonly kind: 'loaded'; readonly titles: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** An outcome, encoded, and whether it came of a backward pass through a recorded graph. */
  | { readonly kind: 'outcome'; readonly outcome: string; readonly recorded: boolean }
  /** null where nothing was recorded, or more than can be drawn. */
  | { readonly kind: 'graph'; readonly graph: GraphData | null }
  | { readonly kind: 'ended' };
