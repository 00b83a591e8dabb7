import { locateIn, type Locate } from '@gradlings/check/runner';

// SES keeps stacks from everyone but the code that called lockdown, and gives that this function.
declare const getStackString: (error: object) => string;

/** Remembers what passes through `watch`, so that its stack can be read where the error itself no longer has one. */
export interface Witness {
  readonly watch: <P, R>(run: (probe: P) => R) => (probe: P) => R;
  /** The topmost line of the learner's file in the stack of what was thrown last, as a line of the bundle. */
  readonly locate: Locate;
}

export function witness(file: string): Witness {
  let thrown: unknown;
  const locate = locateIn(file);
  return {
    watch: (run) => (probe) => {
      try {
        return run(probe);
      } catch (error) {
        thrown = error;
        throw error;
      }
    },
    locate: () =>
      typeof thrown === 'object' && thrown !== null ? locate(getStackString(thrown)) : undefined,
  };
}
