/** Choices between elements. */
import { where } from '../../ops/pointwise/conditional.ts';
import { to } from '../../ops/shape/copies.ts';
import { isTensor, type Tensor } from '../../tensor.ts';
import { isBatched } from '../batched.ts';
import { elementwise } from './elementwise.ts';
import type { Rule } from './rule.ts';

/** `where(condition, a, b)`. Of the condition alone, the places differ from sample to sample. */
export const chosen: Rule = (call) => (call.args[2] === undefined ? null : elementwise(call));

/** `maskedFill(a, mask, value)`, whose value is a single number unless it is another for each sample. */
export const filled: Rule = (call) => {
  const [a, mask, value] = call.args as [Tensor, Tensor, Tensor | number];
  if (!isBatched(value)) return elementwise(call);
  return call.withBatches(() => where(mask, isTensor(value) ? to(value, a.dtype) : value, a));
};
