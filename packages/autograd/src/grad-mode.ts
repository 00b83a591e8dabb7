/** Whether operations are recorded. */
import { fail } from './errors.ts';
import { isInferring, withInference } from './inference.ts';
import { kindOf } from './kind-of.ts';

let enabled = true;

/** Whether operations are recorded now. Source: `torch.is_grad_enabled` */
export function isGradEnabled(): boolean {
  return enabled;
}

/** Runs `fn` with recording on or off, and puts back what was before, whatever happens. */
export function withGradMode<T>(on: boolean, fn: () => T): T {
  if (typeof fn !== 'function') throw notABlock(fn);
  const before = enabled;
  enabled = on && !isInferring();
  let result: T;
  try {
    result = fn();
  } finally {
    enabled = before;
  }
  if (result instanceof Promise) throw notAtOnce();
  return result;
}

function notAtOnce(): TypeError {
  return fail(
    TypeError,
    'the function waits for something, and the mode ends before it goes on',
    'Await first, and wrap what computes alone: const y = noGrad(() => net.forward(x)).',
  );
}

function notABlock(fn: unknown): TypeError {
  return fail(
    TypeError,
    `expected a function, but got ${kindOf(fn)}`,
    'What is to run so stands in a function: noGrad(() => { … }), and its result comes back.',
  );
}

/** Runs `fn` without recording: its results do not require a gradient. Source: `torch.no_grad` */
export function noGrad<T>(fn: () => T): T {
  return withGradMode(false, fn);
}

/** Runs `fn` with recording, even inside `noGrad`. Source: `torch.enable_grad` */
export function enableGrad<T>(fn: () => T): T {
  return withGradMode(true, fn);
}

/**
 * Runs `fn` without recording, and for good: what it computes can never be saved for a derivative.
 * In exchange its changes in place are not counted. Source: `torch.inference_mode`
 */
export function inferenceMode<T>(fn: () => T): T {
  return withInference(() => withGradMode(false, fn));
}
