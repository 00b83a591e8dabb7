import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import {
  type Context,
  exp,
  forwardAd,
  func,
  Function,
  grad,
  gradcheck,
  gradgradcheck,
  noGrad,
  onceDifferentiable,
  tensor,
  type Tensor,
} from '../index.ts';

const t = (data: number[]): Tensor => tensor(data, { dtype: 'float64' });
const leaf = (data: number[]): Tensor => t(data).requiresGrad_();

class Exp extends Function {
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

/** (a · b · n, a − b) */
class Scaled extends Function {
  static forward(
    ctx: Context<{ n: number }>,
    a: Tensor,
    b: Tensor,
    n: number,
  ): readonly [Tensor, Tensor] {
    ctx.saveForBackward(a, b);
    ctx.n = n;
    return [a.mul(b).mul(n), a.sub(b)];
  }

  static backward({ savedTensors: [a, b], n }: Context<{ n: number }>, g: Tensor, h: Tensor) {
    return [g.mul(b!).mul(n).add(h), g.mul(a!).mul(n).sub(h), null];
  }
}

type Method = (ctx: Context, ...args: never[]) => unknown;
type Applied = { apply(...inputs: unknown[]): never };

/** A class Op with the static methods that are given. */
function functionOf(methods: { [name: string]: Method }): Applied {
  class Op extends Function {}
  return Object.assign(Op, methods) as unknown as Applied;
}

const double: Method = (_, x: Tensor) => x.mul(2);
const saving: Method = (ctx, x: Tensor) => {
  ctx.saveForBackward(x);
  return x.mul(2);
};
const reading: Method = (ctx, g: Tensor) => {
  const [x] = ctx.savedTensors;
  return g.mul(2).add(x!.mul(0));
};
const backwardOf = (backward: Method, ...inputs: unknown[]): void =>
  (functionOf({ forward: double, backward }).apply(...inputs) as Tensor).sum().backward();

const raised: Method = (ctx, x: Tensor) => {
  x.add_(1);
  ctx.markDirty(x);
  return x;
};

function withTangent(op: Applied, ...more: unknown[]): unknown {
  return forwardAd.dualLevel(() => {
    const { primal, tangent } = forwardAd.unpackDual(
      op.apply(forwardAd.makeDual(t([1, 2]), t([3, 5])), ...more) as Tensor,
    );
    return [primal, tangent];
  });
}

const cases = recordedCases('function', {
  'one input: value, gradient, name of the node': () => {
    const x = leaf([0.5, -1]);
    const y = Exp.apply(x);
    const dx = grad(y, [x], { gradOutputs: t([1, 3]) });
    return [y, dx, y.gradFn!.name, y.gradFn!.nextFunctions[0]![0]!.name];
  },

  'a saved output keeps its history: the second derivative': () => {
    const x = leaf([0.5, -1]);
    const [g] = grad(Exp.apply(x), [x], { gradOutputs: t([1, 3]), createGraph: true });
    return grad(g, [x], { gradOutputs: t([2, 5]) });
  },

  'several inputs and outputs: value, gradients, second derivatives': () => {
    const [a, b, g, h] = [leaf([1.5, 2.5]), leaf([-0.5, 3]), leaf([2, 7]), leaf([-3, 5])] as const;
    const y = Scaled.apply(a, b, 3);
    const first = grad(y, [a, b], { gradOutputs: [g, h], createGraph: true });
    return [y, first, grad(first, [a, b, g, h], { gradOutputs: [t([2, 4]), t([-1, 0.5])] })];
  },

  'an output that nothing depends on has a gradient of zeros': () => {
    const [a, b] = [leaf([1.5, 2.5]), leaf([-0.5, 3])];
    return grad(Scaled.apply(a, b, 3)[1].sum(), [a, b]);
  },

  'with setMaterializeGrads(false) it has null': () => {
    const seen: boolean[] = [];
    const op = functionOf({
      forward: (ctx, x: Tensor) => {
        ctx.setMaterializeGrads(false);
        return [x.mul(2), x.mul(3)];
      },
      backward: (_, g: Tensor, h: Tensor | null) => {
        seen.push(h === null);
        return g.mul(2);
      },
    });
    const x = leaf([1, 2]);
    const [y] = op.apply(x) as Tensor[];
    return [grad(y!.sum(), [x]), seen];
  },

  'needsInputGrad says which inputs require a gradient': () => {
    const seen: unknown[] = [];
    const op = functionOf({
      forward: (ctx, a: Tensor, b: Tensor) => {
        seen.push(ctx.needsInputGrad);
        return a.mul(b);
      },
      backward: (_, g) => [g, g, null],
    });
    const { nextFunctions } = (op.apply(leaf([1]), t([2]), 3) as Tensor).gradFn!;
    return [seen, nextFunctions.length, nextFunctions[1]![0]];
  },

  'what is neither needed nor a tensor gets null': () => {
    const op = functionOf({
      forward: (_, a: Tensor, b: Tensor, n: number) => a.mul(b).mul(n),
      backward: (_, g: Tensor) => [g.mul(6), null, null],
    });
    const a = leaf([1]);
    return grad(op.apply(a, t([2]), 3), [a]);
  },

  'further nulls are no mistake': () => {
    const x = leaf([1]);
    const op = functionOf({
      forward: double,
      backward: (_, g: Tensor) => [g.mul(2), null, null],
    });
    return grad(op.apply(x), [x]);
  },

  'too few gradients': () => backwardOf((_, g) => g, leaf([1]), leaf([2])),
  'too many gradients': () => backwardOf((_, g) => [g, g], leaf([1])),
  'a gradient of another shape': () =>
    backwardOf((_, g: Tensor) => g.narrow(0, 0, 2), leaf([1, 2, 3])),

  'a gradient that was broadcast is summed back, in the dtype of the input': () => {
    const x = leaf([1, 2, 3]);
    const op = functionOf({
      forward: (_, a: Tensor) => a.sum(),
      backward: (_, g: Tensor) => g.float().expand([2, 3]),
    });
    return grad(op.apply(x), [x]);
  },

  'a gradient that is a number': () => backwardOf(() => 2.5, leaf([1])),
  'a gradient for what is no tensor': () => backwardOf((_, g) => [g, g], leaf([1]), 2),

  'null for the gradient cuts the path': () => {
    const x = leaf([1]);
    grad(functionOf({ forward: double, backward: () => null }).apply(x), x);
  },

  'no forward': () => functionOf({}).apply(leaf([1])),
  'no backward': () => (functionOf({ forward: double }).apply(leaf([1])) as Tensor).backward(),
  'backward and vjp': () =>
    (
      functionOf({ forward: double, backward: reading, vjp: reading }).apply(leaf([1])) as Tensor
    ).backward(),

  'vjp is another name of backward': () => {
    const x = leaf([1]);
    const op = functionOf({ forward: double, vjp: (_, g: Tensor) => g.mul(2) });
    return grad(op.apply(x), [x]);
  },

  'a saved number': () => {
    const forward: Method = (ctx, x: Tensor) => {
      ctx.saveForBackward(x, 3 as never);
      return x.mul(2);
    };
    functionOf({ forward, backward: reading }).apply(leaf([1]));
  },

  'null may be saved': () => {
    const op = functionOf({
      forward: (ctx, x: Tensor) => {
        ctx.saveForBackward(null, x);
        return x.mul(2);
      },
      backward: ({ savedTensors: [nothing, x] }, g: Tensor) =>
        nothing === null ? g.mul(x!) : null,
    });
    const x = leaf([3]);
    return grad(op.apply(x), [x]);
  },

  'a saved tensor that was changed in place': () => {
    const x = leaf([1, 2]).mul(1);
    const y = functionOf({ forward: saving, backward: reading }).apply(x) as Tensor;
    x.mul_(2);
    y.sum().backward();
  },

  'a second pass over saved tensors': () => {
    const y = functionOf({ forward: saving, backward: reading }).apply(leaf([1])) as Tensor;
    y.backward();
    y.backward();
  },

  'a second pass where nothing was saved': () => {
    const x = leaf([1]);
    const op = functionOf({ forward: double, backward: (_, g: Tensor) => g.mul(2) });
    const y = op.apply(x) as Tensor;
    y.backward();
    y.backward();
    return x.grad;
  },

  'what is saved beside inputs and outputs has no history': () => {
    const op = functionOf({
      forward: (ctx, x: Tensor) => {
        const e = exp(x);
        ctx.saveForBackward(e);
        return e.mul(1);
      },
      backward: (ctx, g: Tensor) => g.mul(ctx.savedTensors[0]!),
    });
    const x = leaf([1]);
    grad(op.apply(x), x, { createGraph: true })[0].backward();
  },

  'onceDifferentiable: a second derivative': () => {
    const [x, g] = [leaf([1]), leaf([2])];
    const backward = onceDifferentiable((_: Context, h: Tensor) => h.mul(2));
    const y = functionOf({ forward: double, backward }).apply(x) as Tensor;
    grad(y, x, { gradOutputs: g, createGraph: true })[0].backward();
  },

  'onceDifferentiable: a first derivative': () => {
    const x = leaf([1]);
    const backward = onceDifferentiable((_: Context, h: Tensor) => h.mul(2));
    const [first] = grad(functionOf({ forward: double, backward }).apply(x), x, {
      createGraph: true,
    });
    return [first, first.requiresGrad];
  },

  'an input returned as it is: a new tensor, with the node': () => {
    const x = leaf([1]);
    const op = functionOf({ forward: (_, a) => a, backward: (_, g: Tensor) => g.mul(3) });
    const y = op.apply(x) as Tensor;
    return [y === x, y.gradFn!.name, grad(y, [x])];
  },

  markNonDifferentiable: () => {
    const seen: unknown[] = [];
    const op = functionOf({
      forward: (ctx, x: Tensor) => {
        const [above, rest] = [x.gt(1), x.mul(3)];
        ctx.markNonDifferentiable(above, rest);
        return [x.mul(2), above, rest];
      },
      backward: (_, g: Tensor, ...others) => {
        seen.push(others);
        return g.mul(2);
      },
    });
    const x = leaf([1, 2]);
    const [y, above, rest] = op.apply(x) as Tensor[];
    return [above, rest!.requiresGrad, grad(y!.sum(), [x]), seen];
  },

  'outputs that are no tensors pass through, and their gradient is null': () => {
    const seen: boolean[] = [];
    const op = functionOf({
      forward: (_, x: Tensor) => [x.mul(2), 'hi'],
      backward: (_, g: Tensor, h) => {
        seen.push(h === null);
        return g.mul(2);
      },
    });
    const x = leaf([1]);
    const [y, word] = op.apply(x) as [Tensor, string];
    return [word, grad(y, [x]), seen];
  },

  'nothing is recorded where nothing requires a gradient, or recording is off': () => [
    noGrad(() => Exp.apply(leaf([1]))).requiresGrad,
    Exp.apply(t([1])).requiresGrad,
  ],

  'setupContext: forward without a context': () => {
    class Power extends Function {
      static forward(x: Tensor, n: number): Tensor {
        return x.pow(n);
      }

      static setupContext(ctx: Context<{ n: number }>, [x, n]: readonly [Tensor, number]): void {
        ctx.saveForBackward(x);
        ctx.n = n;
      }

      static backward({ savedTensors: [x], n }: Context<{ n: number }>, g: Tensor) {
        return [g.mul(n).mul(x!.pow(n - 1)), null];
      }
    }
    const x = leaf([2, 3]);
    const y: Tensor = Power.apply(x, 3);
    return [y, grad(y.sum(), [x])];
  },

  'markDirty: the input itself comes back, with the node': () => {
    const x = leaf([1, 2]);
    const y = x.mul(3);
    const z = functionOf({ forward: raised, backward: (_, g: Tensor) => g.mul(5) }).apply(y);
    return [z === y, z, y.gradFn!.name, grad((z as Tensor).sum(), [x])];
  },

  'markDirty: a leaf': () =>
    functionOf({ forward: raised, backward: (_, g) => g }).apply(leaf([1])),

  'markDirty: not returned': () => {
    const forward: Method = (ctx, x: Tensor) => {
      x.add_(1);
      ctx.markDirty(x);
      return x.mul(1);
    };
    functionOf({ forward, backward: (_, g) => g }).apply(leaf([1]).mul(1));
  },

  'an output that is a view may not be changed in place': () => {
    const op = functionOf({ forward: (_, x: Tensor) => x.view([-1]), backward: (_, g) => g });
    (op.apply(leaf([1, 2]).mul(1)) as Tensor).mul_(2);
  },

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

describe('custom functions do as PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});

describe('derivatives that were written by hand', () => {
  test('are checked as those of an operation are', () => {
    const [a, b] = [leaf([1.5, 2.5]), leaf([-0.5, 3])];
    expect(gradcheck((x, y) => Scaled.apply(x, y, 3), [a, b])).toBe(true);
    expect(gradgradcheck((x, y) => Scaled.apply(x, y, 3), [a, b])).toBe(true);
  });

  test('a wrong one is found', () => {
    const wrong = functionOf({ forward: (_, x: Tensor) => x.pow(2), backward: (_, g) => g });
    expect(gradcheck((x) => wrong.apply(x), leaf([1.5]), { raiseException: false })).toBe(false);
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
      const moved = Both.apply(forwardAd.makeDual(a, t([1])) as Tensor);
      return [moved, forwardAd.unpackDual(moved).tangent!] as const;
    });
    expect(tangent.toArray()).toEqual([15]);
    expect(grad(y, a)[0].toArray()).toEqual([10]);
  });

  test('runs sample by sample inside vmap', () => {
    const shapes: unknown[] = [];
    class Seen extends Function {
      static forward(_: Context, y: Tensor): Tensor {
        shapes.push(y.shape);
        return y.mul(2);
      }

      static backward(_: Context, g: Tensor): Tensor {
        return g.mul(2);
      }
    }
    const y = func.vmap((row: Tensor) => Seen.apply(row))(t([1, 2]).reshape([2, 1]));
    expect(y.toArray()).toEqual([[2], [4]]);
    expect(shapes).toEqual([[1], [1]]);
    const gradient = func.grad((z: Tensor) => Seen.apply(z).sum());
    expect(
      func
        .vmap(gradient)(t([1, 2]).reshape([2, 1]))
        .toArray(),
    ).toEqual([[2], [2]]);
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
