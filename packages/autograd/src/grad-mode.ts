/** Whether operations are recorded. */
let enabled = true;

export function isGradEnabled(): boolean {
  return enabled;
}

/** Runs `fn` with recording on or off, and puts back what was before, whatever happens. */
export function withGradMode<T>(on: boolean, fn: () => T): T {
  const before = enabled;
  enabled = on;
  try {
    return fn();
  } finally {
    enabled = before;
  }
}

/** Runs `fn` without recording: its results do not require a gradient. Source: `torch.no_grad` */
export function noGrad<T>(fn: () => T): T {
  return withGradMode(false, fn);
}

/** Runs `fn` with recording, even inside `noGrad`. Source: `torch.enable_grad` */
export function enableGrad<T>(fn: () => T): T {
  return withGradMode(true, fn);
}
