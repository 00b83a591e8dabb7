/** Operations that pick elements along a dimension and say where they stood: `sort`, `topk`, `cummax`, `max`. */
import { zeros } from '../creation.ts';
import { noGrad } from '../grad-mode.ts';
import { type Operation, operation, type OperationDefinition } from '../operation.ts';
import type { Saved } from '../operation.ts';
import { clone } from '../ops/shape/copies.ts';
import { squeeze, unsqueeze } from '../ops/shape/dimensions.ts';
import { gather } from '../ops/indexing/gather.ts';
import { scatterAdd } from '../ops/indexing/scatter.ts';
import { record } from '../record.ts';
import type { Shape } from '../shape.ts';
import { empty, type Tensor } from '../tensor.ts';
import { type LineLoop, mapLines } from './lines.ts';

interface Picked {
  readonly shape: Shape;
  readonly dim: number;
  /** The dimension, of size 1, was left out of the result. */
  readonly dropped: boolean;
  /** The place of each result along `dim`. */
  readonly indices: Tensor;
}

/** What was picked, and where it stood along the dimension. */
export interface Picks<S extends Shape = Shape> {
  readonly values: Tensor<S>;
  readonly indices: Tensor<S>;
}

/** The record of such an operation: the gradient of each result goes to the place that it came from. */
export function picks(definition: Omit<OperationDefinition, 'derivatives'>): Operation {
  return operation({
    ...definition,
    once: true,
    derivatives: {
      a: {
        formula: 'g at the indices, 0 elsewhere',
        saves: '',
        rule: (g, { args }: Saved<Picked>) => {
          const { shape, dim, dropped, indices } = args;
          const kept = dropped && shape.length > 0 ? unsqueeze(g, dim) : g;
          return scatterAdd(zeros(shape, { dtype: g.dtype }), dim, indices, kept);
        },
      },
    },
  });
}

/** For each line along `dim` the `count` places that `find` writes. */
export function placesOf(find: LineLoop, a: Tensor, dim: number, count: number): Tensor {
  const indices = empty(a.ndim === 0 ? [] : a.shape.with(dim, count), 'int32');
  mapLines(find, a, indices, dim);
  return indices;
}

/** Picks the elements at `indices`, which have the rank of `a`; `drop` leaves out their dimension, of size 1. */
export function pick(op: Operation, a: Tensor, dim: number, indices: Tensor, drop: boolean): Picks {
  const shaped = (y: Tensor): Tensor => (drop && a.ndim > 0 ? squeeze(y, dim) : y);
  const values = noGrad(() => shaped(gather(a, dim, indices)).clone());
  const args: Picked = { shape: a.shape, dim, dropped: drop, indices };
  return { values: record(op, values, a, null, null, args), indices: clone(shaped(indices)) };
}
