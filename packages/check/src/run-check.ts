import { manualSeed } from '@gradlings/autograd';
import type { Check } from './check.ts';
import type { Outcome } from './executor.ts';
import type { Locate } from './locate.ts';
import type { Plain } from './plain.ts';
import { fromPlain } from './plain/from-plain.ts';
import { toPlain } from './plain/to-plain.ts';
import { describeThrown, stackOf } from './thrown.ts';

/**
 * Runs one check's `run` beside the learner's code, on its own copy of the probe, and copies what it returns.
 * `locate` finds the learner's line in an error's stack. Nothing is compared here, and nothing that is right is known.
 * What is drawn at random is the same every time, so that a verdict is.
 */
export function runCheck(check: Check, probe: Plain, locate: Locate): Outcome {
  try {
    manualSeed(0);
    const copied = toPlain(check.run(fromPlain(probe) as never));
    if ('refused' in copied) return { kind: 'refused', reason: copied.refused };
    return { kind: 'value', value: copied.value };
  } catch (error) {
    const place = locate(stackOf(error));
    return { kind: 'error', ...describeThrown(error), ...(place && { place }) };
  }
}
