/** The derivatives of functions through which no gradient flows: zeros, or a refusal. */
import { zerosLike } from '../creation-like.ts';
import { fail } from '../errors.ts';
import type { Derivative } from '../operation.ts';

/** A gradient of zeros: steps, as those of `floor`. */
export const flat: Derivative = { formula: '0', saves: '', rule: (g) => zerosLike(g) };

/** PyTorch's name of the node of an operation that takes no gradient back. */
export const NOT_IMPLEMENTED = 'NotImplemented';

/** No gradient of zeros but a refusal, as PyTorch has it: `torch` is its name of the operation. */
export function refused(torch: string, advice: string): Derivative {
  return {
    formula: 'refused',
    saves: '',
    rule: () => {
      throw fail(Error, `derivative for aten::${torch} is not implemented`, advice);
    },
  };
}
