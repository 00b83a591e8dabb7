/** Beside the recorded cases: short compositions, whose derivatives are written out here. */
import type { Calls } from './library.ts';

/** One chain of elementwise operations: the function and its two derivatives. */
interface Chain {
  readonly f: (x: number) => number;
  readonly first: (x: number) => number;
  readonly second: (x: number) => number;
}

const { exp, tanh } = Math;
const sigmoid = (x: number): number => 1 / (1 + exp(-x));
const slopeOfTanh = (x: number): number => 1 - tanh(x) ** 2;
const slopeOfSigmoid = (x: number): number => sigmoid(x) * (1 - sigmoid(x));

/** f(x²) has the slope 2x·f′(x²), and that has 2f′(x²) + 4x²·f″(x²). */
const ofSquare = (
  f: (t: number) => number,
  first: (t: number) => number,
  second: (t: number) => number,
): Chain => ({
  f: (x) => f(x * x),
  first: (x) => 2 * x * first(x * x),
  second: (x) => 2 * first(x * x) + 4 * x * x * second(x * x),
});

export const elementwise: { readonly [name: string]: Chain } = {
  'exp(x²)': ofSquare(exp, exp, exp),
  'tanh(x²)': ofSquare(tanh, slopeOfTanh, (t) => -2 * tanh(t) * slopeOfTanh(t)),
  'sigmoid(x²)': ofSquare(sigmoid, slopeOfSigmoid, (t) => slopeOfSigmoid(t) * (1 - 2 * sigmoid(t))),
  'x·exp(x)': {
    f: (x) => x * exp(x),
    first: (x) => (1 + x) * exp(x),
    second: (x) => (2 + x) * exp(x),
  },
  // What does not lead to the result must change nothing.
  '2x², beside an unused branch': {
    f: (x) => 2 * x * x,
    first: (x) => 4 * x,
    second: () => 4,
  },
};

/** What a library needs for them. */
export interface Links<T> {
  square(x: T): T;
  exp(x: T): T;
  tanh?(x: T): T;
  sigmoid?(x: T): T;
  times(x: T, y: T): T;
  double(x: T): T;
  /** A further use of the same tensor. */
  use(x: T): T;
}

export function chains<T>({ square, exp, tanh, sigmoid, times, double, use }: Links<T>): Calls<T> {
  return {
    'exp(x²)': (x: T) => exp(square(x)),
    ...(tanh && { 'tanh(x²)': (x: T) => tanh(square(x)) }),
    ...(sigmoid && { 'sigmoid(x²)': (x: T) => sigmoid(square(x)) }),
    'x·exp(x)': (x: T) => times(use(x), exp(x)),
    '2x², beside an unused branch': (x: T) => {
      const h = square(x);
      square(use(h));
      return double(h);
    },
  };
}
