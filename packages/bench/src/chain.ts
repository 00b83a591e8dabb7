/** What one operation on single numbers costs, recorded and differentiated. */
import { tensor, type Tensor } from '@gradlings/autograd';
import { interleaved } from './median.ts';
import { type Chain, jaxJs, jsPytorch, tfjs } from './peers.ts';
import type { Report } from './report.ts';

const ours: Chain = (ops) => {
  const x = tensor(1, { requiresGrad: true });
  let y: Tensor = x;
  for (let i = 0; i < ops / 2; i++) y = y.mul(1.0001).add(0.001);
  y.backward();
  return x.grad!.item();
};

const OPS = 1_000;

export async function chain(report: Report): Promise<void> {
  const chains = {
    gradlings: ours,
    tfjs: await tfjs(),
    'jax-js': await jaxJs(),
    'js-pytorch': await jsPytorch(),
  };
  const right = 1.0001 ** (OPS / 2);
  for (const [name, run] of Object.entries(chains)) {
    const got = await run(OPS);
    if (Math.abs(got - right) > 1e-3) report.note(`${name} gives ${got} instead of ${right}`);
  }
  // Warm engines: the compilers of V8 need a few hundred runs of ours, which is the shortest.
  for (let i = 0; i < 300; i++) await ours(OPS);
  const times = await interleaved(
    Object.fromEntries(Object.entries(chains).map(([name, run]) => [name, () => run(OPS)])),
    25,
  );
  for (const [name, time] of Object.entries(times)) {
    const perOp = (time / OPS) * 1e6;
    const ratio = time / times['gradlings']!;
    report.row(
      `scalar chain of ${OPS} operations, forward and backward: ${name}`,
      `${perOp.toFixed(0)} ns/op${name === 'gradlings' ? ' (goal: at most 250)' : `, ${ratio.toFixed(1)} times ours`}`,
    );
  }
  const start = performance.now();
  const gradient = await ours(1_000_000);
  report.row(
    'scalar chain of 1,000,000 operations: gradlings',
    `${((performance.now() - start) / 1000).toFixed(2)} s, gradient ${gradient.toExponential(4)}`,
  );
}
