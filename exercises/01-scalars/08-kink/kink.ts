import { tensor } from '@gradlings/autograd';

/** The slopes of f at 0, measured with a step h to the left and to the right. */
export function slopes(f: (x: number) => number, h: number): { left: number; right: number } {
  // TODO: two differences, each to one side, each divided by its step.
  throw new Error('not implemented yet');
}

/** Whether f has a derivative at 0: the slopes from both sides agree. */
export function isDifferentiableAtZero(f: (x: number) => number): boolean {
  // TODO: compare the two slopes for h = 1e-6.
  throw new Error('not implemented yet');
}

/** The gradients that the engine gives for |x| and relu(x) at x = 0. */
export function engineAnswers(): { abs: number; relu: number } {
  // TODO: ask the engine with backward().
  throw new Error('not implemented yet');
}
