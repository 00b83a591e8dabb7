/** For operations whose results are no whole numbers, and that do not convert by themselves. */
import { type DType, isFloatingPoint, scalarTypeName } from '../dtype.ts';
import { fail } from '../errors.ts';

/** Throws for whole numbers and truth values; `kernel` is what PyTorch's message calls the operation. */
export function floatsOnly(kernel: string, dtype: DType): void {
  if (isFloatingPoint(dtype)) return;
  throw fail(
    TypeError,
    `"${kernel}" not implemented for '${scalarTypeName[dtype]}'`,
    "Its results are no whole numbers: convert first with x.to('float32').",
  );
}
