import type { Check } from './check.ts';
import type { Executor } from './executor.ts';
import type { Locate } from './locate.ts';
import { runCheck } from './run-check.ts';

/**
 * Runs checks in this very process, where a debugger can step through the learner's code. It protects from nothing:
 * code that nobody trusts belongs in a process or worker of its own.
 */
export function inProcess(checks: readonly Check[], locate: Locate): Executor {
  return {
    load: async () => ({ titles: checks.map((check) => check.title) }),
    run: async (i, probe) => runCheck(checks[i]!, probe, locate),
    console: () => [],
    close: async () => {},
  };
}
