/** Which arguments of a function a derivative is with respect to. */
import { fail } from '../errors.ts';
import { kindOf } from '../kind-of.ts';
import type { Argnums } from './types.ts';

function placeOf(argnum: number, count: number): number {
  const place = argnum < 0 ? argnum + count : argnum;
  if (place >= 0 && place < count) return place;
  throw fail(
    RangeError,
    `Got argnum=${argnum}, but only ${count} positional inputs`,
    'Arguments are counted from 0; -1 is the last.',
  );
}

function checkArgnums(argnums: unknown): asserts argnums is Argnums {
  const list: readonly unknown[] = Array.isArray(argnums) ? argnums : [argnums];
  const wrong = list.find((n) => !Number.isInteger(n));
  if (wrong !== undefined) {
    throw fail(
      TypeError,
      `argnums must be int or Tuple[int, ...], got: <class '${kindOf(wrong)}'>`,
      'The number of an argument, or several in an array: { argnums: [0, 1] }.',
    );
  }
  if (list.length === 0) {
    throw fail(Error, 'argnums must be non-empty', 'Name at least one argument.');
  }
  if (new Set(list).size < list.length) {
    throw fail(
      Error,
      `argnums elements must be unique, got (${list.join(', ')})`,
      'Name each argument once.',
    );
  }
}

/** The chosen argument, or several; and a function that puts others in their place. */
export function choose(
  args: readonly unknown[],
  argnums: Argnums,
): { chosen: unknown; withChosen: (others: unknown) => unknown[] } {
  checkArgnums(argnums);
  if (typeof argnums === 'number') {
    const place = placeOf(argnums, args.length);
    return { chosen: args[place], withChosen: (other) => args.with(place, other) };
  }
  const places = argnums.map((n) => placeOf(n, args.length));
  return {
    chosen: places.map((place) => args[place]),
    withChosen: (others) =>
      places.reduce<unknown[]>(
        (all, place, i) => all.with(place, (others as readonly unknown[])[i]),
        args.slice(),
      ),
  };
}
