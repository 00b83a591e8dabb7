/** A random program's value, gradients and a Hessian-vector product. */
import { grad } from '../../src/autograd.ts';
import { tensor } from '../../src/creation.ts';
import type { Tensor } from '../../src/tensor.ts';
import type { Program } from './program.ts';
import { runStep } from './run-step.ts';

/** The value first, then for each input its gradient, then for each input the product. */
export type Outcome = readonly number[];

/** As in record-programs.py: numbers that both sides compute exactly. */
function weights(like: Tensor, k: number): Tensor {
  const flat = Array.from({ length: like.numel() }, (_, i) => (((5 * i + 3 * k + 2) % 13) - 6) / 8);
  return tensor(flat, { dtype: 'float64' }).reshape(like.shape);
}

export function runProgram({ inputs, steps }: Program): Outcome {
  const leaves = inputs.map(({ shape, data }) =>
    tensor(data, { dtype: 'float64' }).reshape(shape).detach().requiresGrad_(),
  );
  const values = [...leaves];
  for (const step of steps) values.push(runStep(step, values));
  // The last three count, so that no late step goes unused.
  const y = values
    .slice(-3)
    .map((value, k) => value.mul(weights(value, k)).sum() as Tensor)
    .reduce((p, q) => p.add(q));
  const gradients = differentiate(y, leaves, true);
  const along = gradients
    .map((g, k) => g.mul(weights(g, k + 5)).sum() as Tensor)
    .reduce((p, q) => p.add(q));
  const products = differentiate(along, leaves, false);
  return [y, ...gradients, ...products].flatMap((x) => x.values());
}

/** Zeros for what has no part in `y`. */
function differentiate(y: Tensor, leaves: readonly Tensor[], createGraph: boolean): Tensor[] {
  if (!y.requiresGrad) return leaves.map((x) => x.detach().mul(0));
  return grad(y, leaves, { createGraph, allowUnused: true, materializeGrads: true }) as Tensor[];
}
