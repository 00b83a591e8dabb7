/** Comparisons of pairs of elements: true or false, without a derivative. */
import { binaryLoop } from '../kernels/kernel.ts';
import { operation } from '../operation.ts';
import { type Op, publish } from '../publish.ts';
import { type Sample, t } from '../sample.ts';
import type { Comparison } from '../signatures/elementwise.ts';
import { resultType } from '../result-type.ts';
import type { Tensor } from '../tensor.ts';
import { pairs } from './binary.ts';
import { mapBinary } from './map-binary.ts';
import { checkOperand } from './check-operand.ts';

export interface ComparisonDefinition {
  readonly name: string;
  readonly torch?: string;
  readonly summary: string;
  readonly formula: string;
  /** 1 for true, 0 for false. */
  readonly f: (a: number, b: number) => number;
  readonly samples?: readonly Sample[];
  /** The second operand may not be a number (`logicalAnd`). */
  readonly tensorsOnly?: true;
}

export function comparison(definition: ComparisonDefinition): Op<Comparison> {
  const { name, f, summary, formula, samples = [] } = definition;
  const tensorsOnly = definition.tensorsOnly ?? false;
  const withNumber: Sample[] = tensorsOnly ? [] : [[t([2, 3]), 0.5]];
  const loop = binaryLoop(name, f);
  const op = operation({
    name,
    torch: definition.torch,
    node: '',
    summary,
    formula,
    derivatives: {},
    samples: [...pairs(-2, 2), ...withNumber, ...samples],
    elementwise: true,
    ...(!tensorsOnly && { numberFirst: true }),
  });
  const fn = (a: Tensor | number, b: Tensor | number): Tensor => {
    checkOperand(name, 'input', a, tensorsOnly);
    checkOperand(name, 'other', b, tensorsOnly);
    return mapBinary(loop, a, b, resultType(a, b), 'bool');
  };
  return publish(fn, op);
}
