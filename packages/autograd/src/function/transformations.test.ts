import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import {
  type Context,
  forwardAd,
  func,
  Function,
  grad,
  onceDifferentiable,
  tensor,
  type Tensor,
} from '../index.ts';
import { type Applied, double, functionOf } from './testing/functions.ts';

const t = (data: number[]): Tensor => tensor(data, { dtype: 'float64' });
const leaf = (data: number[]): Tensor => t(data).requiresGrad_();

function withTangent(op: Applied, ...more: unknown[]): unknown {
  return forwardAd.dualLevel(() => {
    const { primal, tangent } = forwardAd.unpackDual(
      op.apply(forwardAd.makeDual(t([1, 2]), t([3, 5])), ...more) as Tensor,
    );
    return [primal, tangent];
  });
}

const cases = recordedCases('function_tangents', {
  'jvp: the tangent of the output; of an input without one it is shown zeros': () =>
    withTangent(
      functionOf({
        forward: (ctx, a: Tensor, b: Tensor) => {
          ctx.saveForForward(a, b);
          return a.mul(b);
        },
        backward: (_, g) => [g, g],
        jvp: ({ savedTensors: [a, b] }, da: Tensor, db: Tensor) => da.mul(b!).add(db.mul(a!)),
      }),
      t([7, 11]),
    ),

  'jvp: not there': () => withTangent(functionOf({ forward: double, backward: (_, g) => g })),

  'jvp: another shape': () =>
    withTangent(functionOf({ forward: double, jvp: (_, dx: Tensor) => dx.narrow(0, 0, 1) })),

  'jvp: too many': () => withTangent(functionOf({ forward: double, jvp: (_, dx) => [dx, dx] })),
});

describe('tangents of custom functions are as in PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});

describe('with other transformations', () => {
  /** x³, whose tangent is written by hand as well. */
  class Cube extends Function {
    static forward(ctx: Context, x: Tensor): Tensor {
      ctx.saveForBackward(x);
      return x.pow(3);
    }

    static backward({ savedTensors: [x] }: Context, g: Tensor): Tensor {
      return g.mul(x!.pow(2)).mul(3);
    }

    static jvp({ savedTensors: [x] }: Context, dx: Tensor): Tensor {
      return dx.mul(x!.pow(2)).mul(3);
    }
  }
  const cube = (x: Tensor): Tensor => Cube.apply(x);
  const x = t([1, 2]);

  test('is differentiated by func, going back, forward, and both', () => {
    expect(
      func
        .grad((y: Tensor) => cube(y).sum())(x)
        .toArray(),
    ).toEqual([3, 12]);
    expect(func.jacrev(cube)(x).toArray()).toEqual([
      [3, 0],
      [0, 12],
    ]);
    expect(func.jacfwd(cube)(x).toArray()).toEqual([
      [3, 0],
      [0, 12],
    ]);
    const ofSum = (y: Tensor): Tensor => cube(y).sum();
    expect(func.hessian(ofSum)(x).toArray()).toEqual([
      [6, 0],
      [0, 12],
    ]);
  });

  test('what is saved for tangents and what is saved for gradients are kept apart', () => {
    class Both extends Function {
      static forward(ctx: Context, a: Tensor): Tensor {
        ctx.saveForBackward(a.mul(2));
        ctx.saveForForward(a.mul(3));
        return a.mul(a);
      }

      static backward({ savedTensors: [twice] }: Context, g: Tensor): Tensor {
        return g.mul(twice!);
      }

      static jvp({ savedTensors: [thrice] }: Context, da: Tensor): Tensor {
        return da.mul(thrice!);
      }
    }
    const a = leaf([5]);
    const [y, tangent] = forwardAd.dualLevel(() => {
      const moved = Both.apply(forwardAd.makeDual(a, t([1])));
      return [moved, forwardAd.unpackDual(moved).tangent!] as const;
    });
    expect(tangent.toArray()).toEqual([15]);
    expect(grad(y, a)[0].toArray()).toEqual([10]);
  });

  test('a backward that reads single numbers is carried out for one row of a Jacobian after the other', () => {
    class Read extends Function {
      static forward(_: Context, y: Tensor): Tensor {
        return y.mul(2);
      }

      static backward = onceDifferentiable((_: Context, g: Tensor): Tensor =>
        t([g.at(0).item() * 2, g.at(1).item() * 2]),
      );
    }
    expect(
      func
        .jacrev((y: Tensor) => Read.apply(y))(x)
        .toArray(),
    ).toEqual([
      [2, 0],
      [0, 2],
    ]);
  });
});
