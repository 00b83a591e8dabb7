/** What to say to a number that is typed for one entry of a Jacobian. */
import type { Matrix } from '../functions/jacobian.ts';
import type { Prediction } from '../predict/prediction.ts';
import { sub } from './pass.ts';

export interface Known {
  readonly jacobian: Matrix;
  readonly values: readonly number[];
  readonly formulas: readonly string[];
  readonly uses: readonly (readonly boolean[])[];
}

export function cellPrediction(known: Known, i: number, j: number): Prediction {
  const { jacobian, values, formulas, uses } = known;
  const [y, x] = [`y${sub(i)}`, `x${sub(j)}`];
  const turned = jacobian[j]?.[i];
  const mistakes = [
    ...(turned === undefined || i === j
      ? []
      : [
          {
            value: () => turned,
            says: `That is ∂y${sub(j)}/∂x${sub(i)}, the entry on the other side. A row belongs to an output, a column to an input.`,
          },
        ]),
    {
      value: () => values[i]!,
      says: `That is the value of ${y}. Asked is how fast it moves when ${x} does.`,
    },
    {
      value: () => jacobian.reduce((sum, row) => sum + row[j]!, 0),
      says: `That is the whole column added up: how all outputs together move with ${x}. Asked is ${y} alone.`,
    },
    {
      value: () => jacobian[i]!.reduce((sum, entry) => sum + entry, 0),
      says: `That is the whole row added up: every input moved at once. Asked is ${x} alone.`,
    },
  ];
  const nudge = uses[i]![j]
    ? `Hold every other input still, and look at ${y} = ${formulas[i]!}: how fast does it move with ${x}?`
    : `Look for ${x} in ${y} = ${formulas[i]!}.`;
  return { answer: () => jacobian[i]![j]!, mistakes, nudge };
}
