import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import {
  type Context,
  exp,
  Function,
  grad,
  noGrad,
  onceDifferentiable,
  slice,
  tensor,
  type Tensor,
} from '../index.ts';
import { type Method, double, Exp, functionOf, reading } from './testing/functions.ts';

const t = (data: number[]): Tensor => tensor(data, { dtype: 'float64' });
const leaf = (data: number[]): Tensor => t(data).requiresGrad_();

const saving: Method = (ctx, x: Tensor) => {
  ctx.saveForBackward(x);
  return x.mul(2);
};

const raised: Method = (ctx, x: Tensor) => {
  x.add_(1);
  ctx.markDirty(x);
  return x;
};

const cases = recordedCases('function_context', {
  'a saved output keeps its history: the second derivative': () => {
    const x = leaf([0.5, -1]);
    const [g] = grad(Exp.apply(x), [x], { gradOutputs: t([1, 3]), createGraph: true });
    return grad(g, [x], { gradOutputs: t([2, 5]) });
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

  'markDirty: a view, its base and another view have the change in their histories': () => {
    const x = leaf([1, 2]);
    const y = x.mul(3);
    const v: Tensor = y.at(0);
    const w: Tensor = y.at(slice(0, 1));
    functionOf({ forward: raised, backward: (_, g: Tensor) => [g.mul(5), null] }).apply(v, w);
    const grads = [v, w, y].map((z) => grad(z.sum(), [x], { retainGraph: true })[0]);
    return [grads, v, w, y, y.version];
  },

  'markDirty: a tensor with a view': () => {
    const x = leaf([1, 2]);
    const y = x.mul(3);
    const v: Tensor = y.at(0);
    functionOf({ forward: raised, backward: (_, g: Tensor) => [g.mul(5), null] }).apply(y, v);
    return [[v, y].map((z) => grad(z.sum(), [x], { retainGraph: true })[0]), v, y];
  },

  'markDirty: saved as it was changed': () => {
    const forward: Method = (ctx, x: Tensor) => {
      x.exp_();
      ctx.markDirty(x);
      ctx.saveForBackward(x);
      return x;
    };
    const x = leaf([1, 2]);
    const y = x.mul(3);
    functionOf({ forward, backward: (ctx, g: Tensor) => g.mul(ctx.savedTensors[0]!) }).apply(y);
    return grad(y.sum(), [x]);
  },

  'markDirty: a view of a leaf': () =>
    functionOf({ forward: raised, backward: (_, g) => g }).apply(leaf([1, 2]).at(0)),

  'markDirty: one of several views': () =>
    functionOf({ forward: raised, backward: (_, g) => g }).apply(leaf([1, 2]).mul(3).unbind()[0]),

  'markDirty: a view made without recording': () => {
    const y = leaf([1, 2]).mul(3);
    functionOf({ forward: raised, backward: (_, g) => g }).apply(noGrad(() => y.at(0)));
  },

  'markDirty: a view beside another output': () => {
    const forward: Method = (ctx, x: Tensor) => [raised(ctx, x as never), x.mul(2)];
    functionOf({ forward, backward: (_, g) => g }).apply(leaf([1, 2]).mul(3).at(0));
  },

  'an output that is a view may not be changed in place': () => {
    const op = functionOf({ forward: (_, x: Tensor) => x.view([-1]), backward: (_, g) => g });
    (op.apply(leaf([1, 2]).mul(1)) as Tensor).mul_(2);
  },
});

describe('the context of a custom function does as in PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});
