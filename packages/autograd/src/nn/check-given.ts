import { fail } from '../errors.ts';

/**
 * Throws where a layer is made without one of its sizes, which are given by PyTorch's names for them.
 * That they are whole numbers is checked where the weight is made.
 */
export function checkGiven(layer: string, sizes: object, example: string): void {
  const missing = Object.entries(sizes).flatMap(([name, size]) =>
    size === undefined ? [`'${name}'`] : [],
  );
  if (missing.length === 0) return;
  const last = missing.pop()!;
  const comma = missing.length > 1 ? ',' : '';
  const names = missing.length === 0 ? last : `${missing.join(', ')}${comma} and ${last}`;
  throw fail(
    TypeError,
    `${layer}.__init__() missing ${missing.length + 1} required positional argument${missing.length === 0 ? '' : 's'}: ${names}`,
    `The sizes come one after the other: ${example}.`,
  );
}
