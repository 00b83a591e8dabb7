/** Operations that are a linear map along each of some dimensions: their derivative is the map turned round. */
import { applyTaps, type Taps, transposedTaps } from '../../kernels/taps.ts';
import { type Derivative, operation, type Operation, type Saved } from '../../operation.ts';
import { interceptable } from '../../publish.ts';
import { record } from '../../record.ts';
import type { Sample } from '../../sample.ts';
import { sizeOf } from '../../shape.ts';
import { contiguousData } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';

/** Maps for the last dimensions, in their order. */
export interface Maps {
  readonly last: readonly Taps[];
  /** The name of the node, where it is not always the same. */
  readonly node?: string;
}

interface Definition {
  readonly name: string;
  readonly torch: string;
  readonly node: string;
  readonly summary: string;
  readonly formula: string;
  readonly derivative: string;
  readonly once?: true;
  readonly samples: readonly Sample[];
}

const derivative = (formula: string): Derivative => ({
  formula,
  saves: '',
  rule: (g, { args }: Saved<Maps>) => turnedRound(g, { last: args.last.map(transposedTaps) }),
});

/** The record of such an operation. */
export function resampling({ derivative: formula, node, ...others }: Definition): Operation {
  return operation({
    ...others,
    node: ({ args }) => (args as Maps).node ?? node,
    method: false,
    derivatives: { a: derivative(formula) },
  });
}

/** Carries out the maps and records them as `op`. */
export function resample(op: Operation, a: Tensor, maps: Maps): Tensor {
  const shape = [...a.shape];
  let numbers: ArrayLike<number> = contiguousData(a);
  maps.last.forEach((taps, k) => {
    const dim = a.ndim - maps.last.length + k;
    const [before, after] = [shape.slice(0, dim), shape.slice(dim + 1)];
    numbers = applyTaps(taps, numbers, sizeOf(before), sizeOf(after));
    shape[dim] = taps.to;
  });
  const y = empty(shape, a.dtype);
  y.data.set(numbers, y.offset);
  return record(op, y, a, null, null, maps);
}

const turnedRoundRecord = resampling({
  name: 'resampleBack',
  torch: 'torch.ops.aten.upsample_linear1d_backward',
  node: 'ResampleBackward0',
  summary: 'Weighed sums along the last dimensions.',
  formula: 'Σ weight · a',
  derivative: 'each weight · g',
  samples: [],
});

const turnedRound = interceptable(
  (a: Tensor, maps: Maps): Tensor => resample(turnedRoundRecord, a, maps),
  turnedRoundRecord,
);
