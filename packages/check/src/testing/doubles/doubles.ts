import type { Tensor } from '@gradlings/autograd';

export const double = (x: number): number => 2 * x;

export const squared = (x: number): number => x * x;

export const negated = (x: Tensor): Tensor => x.mul(-2);

export const half = (x: number): number => x / 2;

export const promised = async (x: number): Promise<number> => 2 * x;

export function unwritten(_x: number): number {
  throw new Error('not implemented yet');
}

interface Config {
  readonly factor?: { readonly value: number };
}

// Types and blank lines above must not shift the line that an error names.
export function fails(x: number, config: Config = {}): number {
  return config.factor!.value * x;
}
