import { tensor } from '@gradlings/autograd';

/** The slopes of f at 0, measured with a step h to the left and to the right. */
export function slopes(f: (x: number) => number, h: number): { left: number; right: number } {
  return { left: (f(h) - f(-h)) / (2 * h), right: (f(h) - f(-h)) / (2 * h) };
}

/** Whether f has a derivative at 0: the slopes from both sides agree. */
export function isDifferentiableAtZero(f: (x: number) => number): boolean {
  const { left, right } = slopes(f, 1e-6);
  return Math.abs(left - right) < 1e-3;
}

/** The gradients that the engine gives for |x| and relu(x) at x = 0. */
export function engineAnswers(): { abs: number; relu: number } {
  const x = tensor(0, { requiresGrad: true });
  x.abs().backward();
  const z = tensor(0, { requiresGrad: true });
  z.relu().backward();
  return { abs: x.grad!.item(), relu: z.grad!.item() };
}
