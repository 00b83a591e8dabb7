/** Functions of one's own that several tests ask. */
import { type Context, Function, type Tensor } from '../../index.ts';

/** Saves its output. */
export class Exp extends Function {
  static forward(ctx: Context, x: Tensor): Tensor {
    const y = x.exp();
    ctx.saveForBackward(y);
    return y;
  }

  static backward(ctx: Context, g: Tensor): Tensor {
    const [y] = ctx.savedTensors;
    return g.mul(y!);
  }
}

export type Method = (ctx: Context, ...args: never[]) => unknown;
export type Applied = { apply(...inputs: unknown[]): never };

/** A class Op with the static methods that are given. */
export function functionOf(methods: { [name: string]: Method }): Applied {
  class Op extends Function {}
  return Object.assign(Op, methods) as unknown as Applied;
}

export const double: Method = (_, x: Tensor) => x.mul(2);

/** A backward that reads what was saved. */
export const reading: Method = (ctx, g: Tensor) => {
  const [x] = ctx.savedTensors;
  return g.mul(2).add(x!.mul(0));
};
