/** What is used of jax-js; it is installed apart, so its types are written down here. */
export interface X {
  readonly ref: X;
  readonly shape: number[];
  readonly ndim: number;
  readonly dtype: string;
  astype(dtype: string): X;
  add(y: X | number): X;
  mul(y: X | number): X;
  notEqual(y: number): X;
  square(): X;
  sum(): X;
  reshape(shape: readonly number[]): X;
  slice(...index: (number | readonly number[] | X | null)[]): X;
  dataSync(): ArrayLike<number>;
}

export type F = (...args: unknown[]) => X;

type Many = (...args: unknown[]) => X[];

export interface Jax {
  init(device: string): Promise<unknown>;
  defaultDevice(device: string): void;
  vjp(f: (...x: X[]) => X[], x: X[]): [X[], (ups: X[]) => X[]];
  jit(f: (...x: X[]) => X[]): (...x: X[]) => X[];
  numpy: Record<string, F> & { linalg: Record<string, F> };
  nn: Record<string, F>;
  lax: Record<string, F> & { linalg: Record<string, F> };
  scipySpecial: Record<string, F>;
}

/** Functions of a namespace by name; a name that is not there is a mistake of this file. */
export const functions =
  (space: Record<string, F>) =>
  (name: string): F => {
    const f = space[name];
    if (f === undefined) throw new Error(`jax-js has no ${name}`);
    return f;
  };
export const several = (f: F): Many => f as unknown as Many;

export interface Options {
  readonly keepdim?: boolean;
  readonly correction?: number;
}
