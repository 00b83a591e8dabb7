/** What an operation says that does not convert one operand to the dtype of another. */
import { scalarTypeName } from '../dtype.ts';
import { fail } from '../errors.ts';
import type { Tensor } from '../tensor.ts';

type Names = readonly [a: string, b: string];

/** Throws unless the two have one dtype: in the words that most of PyTorch's operations have, or in others. */
export function checkSameDType(
  a: Tensor,
  b: Tensor,
  message: (names: Names) => string = ([p, q]) => `expected scalar type ${p} but found ${q}`,
): void {
  if (a.dtype === b.dtype) return;
  throw fail(
    TypeError,
    message([scalarTypeName[a.dtype], scalarTypeName[b.dtype]]),
    `Convert one of them first: x.to('${a.dtype}') or x.to('${b.dtype}').`,
  );
}
