/** Depth: nothing in the engine recurses over the graph. */
import { tensor, type Tensor } from '@gradlings/autograd';
import type { Report } from '../report.ts';

export function million(report: Report): void {
  const start = performance.now();
  const x = tensor(1, { requiresGrad: true });
  let y: Tensor = x;
  for (let i = 0; i < 500_000; i++) y = y.mul(1.0001).add(0.001);
  y.backward();
  const seconds = (performance.now() - start) / 1000;
  report.row(
    'chain of 1,000,000 scalar operations',
    `${seconds.toFixed(2)} s, gradient ${x.grad!.item().toExponential(4)}`,
  );
}
