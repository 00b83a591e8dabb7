/** What the types know of custom functions and checkpoints; checked with the sources by `tsc`. */
import {
  checkpoint,
  type Context,
  Function,
  onceDifferentiable,
  type Tensor,
  zeros,
} from '../index.ts';

class Scaled extends Function {
  static forward(ctx: Context<{ n: number }>, a: Tensor<[3]>, n: number): Tensor<[3]> {
    ctx.n = n;
    return a.mul(n);
  }

  static backward({ n }: Context<{ n: number }>, g: Tensor): [Tensor, null] {
    return [g.mul(n), null];
  }
}

Scaled.apply(zeros([3]), 2) satisfies Tensor<[3]>;
// @ts-expect-error the inputs are those of forward
Scaled.apply(zeros([4]), 2);
// @ts-expect-error the second input is missing
Scaled.apply(zeros([3]));

class Power extends Function {
  static forward(a: Tensor, n: number): readonly [Tensor, Tensor] {
    return [a.pow(n), a];
  }

  static setupContext(ctx: Context, [a, n]: readonly [Tensor, number]): void {
    ctx.saveForBackward(a.mul(n));
  }

  static backward = onceDifferentiable((_: Context, g: Tensor) => [g, null]);
}

Power.apply(zeros([3]), 2) satisfies readonly [Tensor, Tensor];
// @ts-expect-error without a context forward gets the inputs alone
Power.apply({}, zeros([3]), 2);

const block = (a: Tensor<[2, 3]>, n: number): Tensor<[2]> => a.sum(1).mul(n);

checkpoint(block, zeros([2, 3]), 4) satisfies Tensor<[2]>;
checkpoint(block, zeros([2, 3]), 4, { earlyStop: false }) satisfies Tensor<[2]>;
// @ts-expect-error the arguments are those of the function
checkpoint(block, zeros([3]), 4);
