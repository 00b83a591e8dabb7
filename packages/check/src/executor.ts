/** The place where a learner's code runs: a child process, a Web Worker, or this very process (vitest). */
import type { Plain } from './plain.ts';
import type { Message, SourcePlace } from './verdict.ts';

/** What came of running the learner's code once. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: Plain }
  /** The learner's code threw. */
  | {
      readonly kind: 'error';
      readonly name: string;
      readonly message: string;
      readonly place?: SourcePlace;
    }
  | { readonly kind: 'timeout'; readonly milliseconds: number }
  /** It returned something that is not data, or more of it than the limit, or the process died. */
  | { readonly kind: 'refused'; readonly reason: Message };

/** Loaded once per exercise and run; `run` is asked for one check and one probe at a time. */
export interface Executor {
  /** The titles of the checks, in order, as the place where they run declared them; or the reason that nothing can run. */
  load(): Promise<
    | { readonly titles: readonly string[] }
    | { readonly problem: Message & { readonly place?: SourcePlace } }
  >;
  run(check: number, probe: Plain): Promise<Outcome>;
  /** What was printed so far. */
  console(): readonly string[];
  close(): Promise<void>;
}
