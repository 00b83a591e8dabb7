/** Questions about each element by itself: true or false, without a derivative. */
import { unaryLoop } from '../kernels/kernel.ts';
import { operation } from '../operation.ts';
import { type Op, publish } from '../publish.ts';
import { type Sample, t } from '../sample.ts';
import type { Predicate } from '../signatures/elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { mapUnary } from './unary.ts';

export interface PredicateDefinition {
  readonly name: string;
  readonly torch?: string;
  readonly summary: string;
  readonly formula: string;
  /** 1 for true, 0 for false. */
  readonly f: (x: number) => number;
  readonly samples: readonly Sample[];
}

export function predicate(definition: PredicateDefinition): Op<Predicate> {
  const { name, f, samples } = definition;
  const loop = unaryLoop(name, f);
  const op = operation({
    name,
    torch: definition.torch,
    node: '',
    summary: definition.summary,
    formula: definition.formula,
    derivatives: {},
    samples: [[t([])], [t([0])], [t([2, 3])], ...samples],
    elementwise: true,
  });
  const fn = (a: Tensor): Tensor => mapUnary(loop, a, 'bool');
  return publish(fn, op);
}
