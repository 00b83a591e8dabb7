/** The records of operations that put other numbers in the place of those that were there. */
import { flat } from '../define/no-gradient.ts';
import { type Derivative, type Operation, operation } from '../operation.ts';

/** The record of such an operation: the gradient of what was there is 0. */
export function overwriting(definition: {
  readonly name: string;
  readonly node: string;
  readonly summary: string;
  readonly formula: string;
  /** With respect to what was put there. */
  readonly derivative?: Derivative;
}): Operation {
  const { name, derivative } = definition;
  return operation({
    ...definition,
    torch: `torch.Tensor.${name}`,
    method: false,
    derivatives: {
      a: flat,
      ...(derivative !== undefined && { b: derivative }),
    },
    samples: [],
  });
}
