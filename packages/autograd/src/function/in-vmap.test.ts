import { expect, test } from 'vitest';
import { type Cases, recordedCases } from '../../conformance/features/answers.ts';
import { type Context, func, Function, tensor, type Tensor, type VmapInfo } from '../index.ts';

const { grad, hessian, jacfwd, jacrev, vmap } = func;

const t = (data: number[] | number[][]): Tensor => tensor(data, { dtype: 'float64' });
const x = t([
  [0.5, 1],
  [2, 3],
  [4, 5],
]);
const y = t([1.5, 2.5]);

class Square extends Function {
  static forward(a: Tensor): Tensor {
    return a.mul(a);
  }

  static setupContext(ctx: Context, [a]: [Tensor]): void {
    ctx.saveForBackward(a);
    ctx.saveForForward(a);
  }

  static backward({ savedTensors: [a] }: Context, g: Tensor): Tensor {
    return g.mul(2).mul(a!);
  }

  static jvp({ savedTensors: [a] }: Context, da: Tensor): Tensor {
    return da.mul(2).mul(a!);
  }
}

class Generated extends Square {
  static generateVmapRule = true;
}

class Own extends Square {
  static vmap(_: VmapInfo, [dim]: [number], a: Tensor): [Tensor, number] {
    return [Own.apply(a.movedim(dim, -1)), -1];
  }
}

class Pair extends Function {
  static generateVmapRule = true;

  static forward(a: Tensor, b: Tensor, factor: number): Tensor[] {
    return [a.mul(b).mul(factor), a.add(b)] as Tensor[];
  }

  static setupContext(
    ctx: Context<{ factor: number }>,
    [a, b, factor]: [Tensor, Tensor, number],
  ): void {
    ctx.factor = factor;
    ctx.saveForBackward(a, b);
  }

  static backward(ctx: Context<{ factor: number }>, g: Tensor, h: Tensor): (Tensor | null)[] {
    const [a, b] = ctx.savedTensors;
    return [g.mul(b!).mul(ctx.factor).add(h), g.mul(a!).mul(ctx.factor).add(h), null] as Tensor[];
  }
}

class OwnPair extends Pair {
  static override generateVmapRule = false;

  static vmap(_: VmapInfo, __: unknown, a: Tensor, b: Tensor, factor: number): unknown {
    return [OwnPair.apply(a, b, factor), [0, 0]];
  }
}

class Shared extends Pair {
  static override generateVmapRule = false;

  static vmap(_: VmapInfo, __: unknown, a: Tensor, b: Tensor, factor: number): unknown {
    return [Shared.apply(a.at(0), b, factor), null];
  }
}

class Marked extends Function {
  static generateVmapRule = true;

  static forward(a: Tensor): Tensor[] {
    return [a.sin(), a.sign()];
  }

  static setupContext(ctx: Context, [a]: [Tensor], [, sign]: [Tensor, Tensor]): void {
    ctx.markNonDifferentiable(sign);
    ctx.setMaterializeGrads(false);
    ctx.saveForBackward(a, sign);
  }

  static backward({ savedTensors: [a, sign] }: Context, g: Tensor): Tensor {
    return g.mul(a!.cos()).mul(sign!);
  }
}

class Old extends Function {
  static generateVmapRule = true;

  static forward(_: Context, a: Tensor): Tensor {
    return a.mul(2);
  }

  static backward(_: Context, g: Tensor): Tensor {
    return g.mul(2);
  }
}

class Both extends Own {
  static generateVmapRule = true;
}

class OneReturn extends Square {
  static vmap(_: VmapInfo, __: unknown, a: Tensor): unknown {
    return OneReturn.apply(a);
  }
}

class ThreeReturns extends Square {
  static vmap(_: VmapInfo, __: unknown, a: Tensor): unknown {
    return [ThreeReturns.apply(a), 0, 1];
  }
}

class FarDim extends Square {
  static vmap(_: VmapInfo, __: unknown, a: Tensor): unknown {
    return [FarDim.apply(a), 5];
  }
}

type Fn = (...args: Tensor[]) => Tensor;
const over = (fn: Fn, options: func.VmapOptions = {}): Fn => vmap(fn, options) as unknown as Fn;
const square = (a: Tensor): Tensor => Generated.apply(a);
const own = (a: Tensor): Tensor => Own.apply(a);
const of =
  (fn: (a: Tensor) => Tensor) =>
  (a: Tensor): Tensor =>
    fn(a).sum().sin();
const pair = (of: typeof Pair) => (a: Tensor, b: Tensor) => of.apply(a, b, 3);
const together = (a: Tensor): Tensor => over(of(square) as Fn)(a);

const generated: Cases = {
  generated: () => over(square as Fn)(x),
  'generated: inDims and outDims': () => over(square as Fn, { inDims: 1, outDims: -1 })(x),
  'generated: gradients inside': () => over(grad(of(square)) as Fn)(x),
  'generated: second derivatives inside': () => over(hessian(of(square)) as Fn)(x),
  'generated: gradients outside': () => grad((a: Tensor) => together(a).sum())(x),
  'generated: second derivatives outside': () => jacrev(grad((a: Tensor) => together(a).sum()))(x),
  'generated: in two vmaps': () => over(over(square as Fn))(x),
  'generated: gradients in two vmaps': () => {
    const f = (a: Tensor, b: Tensor): Tensor => square(a.mul(b)).sin();
    return over(over(grad(f) as Fn, { inDims: [0, null] }), { inDims: [0, null] })(x, y.at(0));
  },
  'generated: tangents': () => [over(jacfwd(of(square)) as Fn)(x), jacfwd(together)(x)],
  'generated: several, one of them shared': () => vmap(pair(Pair), { inDims: [0, null] })(x, y),
  'generated: gradients of several': () => {
    const f = (a: Tensor, b: Tensor): Tensor => {
      const [p, q] = vmap(pair(Pair), { inDims: [0, null] })(a, b);
      return p!.sin().sum().add(q!.sin().sum());
    };
    return grad(f, { argnums: [0, 1] })(x, y);
  },
  'generated: marks of the context': () => vmap((a: Tensor) => Marked.apply(a), { inDims: 0 })(x),
  'generated: gradients past marks of the context': () =>
    over(grad((a: Tensor) => Marked.apply(a)[0]!.sum()) as Fn)(x),
  'generated: backward, after vmap': () => {
    const a = x.clone().requiresGrad_();
    over(square as Fn)(a)
      .sin()
      .sum()
      .backward();
    return a.grad;
  },
};

const ownRules: Cases = {
  "a rule of one's own": () => over(own as Fn)(x),
  "a rule of one's own: inDims and outDims": () => over(own as Fn, { inDims: 1, outDims: 1 })(x),
  "a rule of one's own: gradients inside": () => over(grad(of(own)) as Fn)(x),
  "a rule of one's own: in two vmaps": () => over(over(own as Fn))(x),
  "a rule of one's own: several": () => vmap(pair(OwnPair), { inDims: [0, null] })(x, y),
  "a rule of one's own: a result that all samples share": () =>
    vmap(pair(Shared), { inDims: [0, null] })(x, y),
  'refused: neither': () => over((a) => Square.apply(a!))(x),
  'refused: both': () => over((a) => Both.apply(a!))(x),
  'refused: no setupContext': () => over((a) => Old.apply(a!))(x),
  'refused: one return': () => over((a) => OneReturn.apply(a!))(x),
  'refused: three returns': () => over((a) => ThreeReturns.apply(a!))(x),
  'refused: a dimension past the last': () => over((a) => FarDim.apply(a!))(x),
};

test.for(recordedCases('function_vmap', { ...generated, ...ownRules }))(
  '%s: as in PyTorch',
  ([, difference]) => {
    expect(difference()).toBe('');
  },
);

test('a generated rule runs each method once for all samples', () => {
  const shapes: unknown[] = [];
  class Seen extends Generated {
    static override forward(a: Tensor): Tensor {
      shapes.push(a.shape);
      return a.mul(a);
    }
  }
  over(grad((a: Tensor) => Seen.apply(a).sum()) as Fn)(x);
  expect(shapes).toEqual([[2]]);
});

test("a rule of one's own is told how many samples there are, and which inputs have them", () => {
  const told: unknown[] = [];
  class Told extends Pair {
    static override generateVmapRule = false;

    static vmap(info: VmapInfo, inDims: unknown, a: Tensor, b: Tensor, factor: number): unknown {
      told.push(info, inDims, a.shape, b.shape, factor);
      return [Told.apply(a, b, factor), 0];
    }
  }
  vmap(pair(Told), { inDims: [0, null], randomness: 'same' })(x, y);
  expect(told).toEqual([{ batchSize: 3, randomness: 'same' }, [0, null, null], [3, 2], [2], 3]);
});
