/** Nothing recurses over the graph: it may be as deep as memory allows. */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  checkpoint,
  type Context,
  detectAnomaly,
  forwardAd,
  func,
  Function,
  functional,
  grad,
  gradcheck,
  graphOf,
  savedTensorsHooks,
  tensor,
  type Tensor,
  vmap,
} from './index.ts';

const leaf = (): Tensor => tensor(1.5, { dtype: 'float64', requiresGrad: true });
const point = (): Tensor => tensor(1.5, { dtype: 'float64' });
const one = (): Tensor => tensor(1, { dtype: 'float64' });

/** Deeper than the stack is. */
const DEPTH = 20_000;
const R = 1 + 1e-6;

function chain(x: Tensor, depth: number, step = (y: Tensor): Tensor => y.mul(R)): Tensor {
  let y = x;
  for (let i = 0; i < depth; i++) y = step(y);
  return y;
}

const deep = (x: Tensor): Tensor => chain(x, DEPTH);

function derivativeOf(fn: (x: Tensor) => Tensor): Tensor {
  const x = leaf();
  return grad(fn(x), x)[0];
}

test('a chain of 1,000,000 operations is differentiated', () => {
  const x = leaf();
  const y = chain(x, 500_000, (z) => z.mul(R).add(0.25));
  y.backward();
  const power = R ** 500_000;
  // The sum of a geometric series beside x · rⁿ.
  expect(y.item() / (1.5 * power + (0.25 * (power - 1)) / (R - 1))).toBeCloseTo(1, 9);
  expect(x.grad!.item() / power).toBeCloseTo(1, 9);
});

class Scaled extends Function {
  static forward(ctx: Context, x: Tensor): Tensor {
    ctx.saveForBackward(x);
    return x.mul(R);
  }

  static backward(_: Context, g: Tensor): Tensor {
    return g.mul(R);
  }
}

/** The derivative of `deep`, found in another way each time. */
const derivatives: { readonly [way: string]: () => Tensor } = {
  'with the graph kept, then let go of': () => {
    const x = leaf();
    const y = deep(x);
    y.backward(null, { retainGraph: true });
    x.grad = null;
    y.backward();
    return x.grad!;
  },
  'by a derivative of the derivative': () => {
    const x = leaf();
    // Of x² · Rⁿ: 2 x · Rⁿ, and then 2 · Rⁿ.
    const [first] = grad(deep(x.mul(x)), x, { createGraph: true });
    return grad(first, x)[0].div(2);
  },
  'with a hook on every tensor': () => {
    const x = leaf();
    let calls = 0;
    chain(x, DEPTH, (y) => {
      const z = y.mul(R);
      z.registerHook(() => {
        calls++;
      });
      return z;
    }).backward();
    expect(calls).toBe(DEPTH);
    return x.grad!;
  },
  'with anomaly detection': () => detectAnomaly(() => derivativeOf(deep)),
  'with hooks on saved values': () => {
    const r = tensor(R, { dtype: 'float64', requiresGrad: true });
    return savedTensorsHooks(
      (y) => y,
      (y) => y,
      () => derivativeOf((x) => chain(x, DEPTH, (y) => y.mul(r))),
    );
  },
  'of custom functions': () => derivativeOf((x) => chain(x, DEPTH, (y) => Scaled.apply(y))),
  'of checkpoints': () =>
    derivativeOf((x) => chain(x, DEPTH, (y) => checkpoint((z: Tensor) => z.mul(R), y))),
  'in a checkpoint in a checkpoint': () =>
    derivativeOf((x) => checkpoint((y: Tensor) => checkpoint(deep, y), x)),
  'that was changed in place': () => derivativeOf((x) => chain(x.clone(), DEPTH, (y) => y.mul_(R))),
  'that was changed in place through views of views': () =>
    derivativeOf((x) => {
      const y = x.clone();
      chain(y, DEPTH, (view) => view.view([]).mul_(R));
      return y;
    }),
  'by func.grad': () => func.grad(deep)(point()),
  'by func.vjp': () => func.vjp(deep, point())[1](one())[0],
  'by func.jvp': () => func.jvp(deep, [point()], [one()])[1],
  'by func.hessian': () =>
    func
      .hessian((x: Tensor) => deep(x.mul(x)))(point())
      .div(2),
  'by functional.jacobian': () => functional.jacobian(deep, point()) as Tensor,
  'by forward mode': () =>
    forwardAd.dualLevel(
      () => forwardAd.unpackDual(deep(forwardAd.makeDual(point(), one()))).tangent!,
    ),
  'in vmap': () => vmap(func.grad(deep))(point().expand([2])).at(1),
};

describe('a deep chain is differentiated', () => {
  test.for(Object.entries(derivatives))('%s', ([, find]) => {
    expect(find().item() / R ** DEPTH).toBeCloseTo(1, 9);
  });
});

describe('a deep chain', () => {
  test('is deeper than the stack', () => {
    const down = (n: number): number => (n === 0 ? 0 : 1 + down(n - 1));
    expect(() => down(DEPTH)).toThrow(RangeError);
  });

  test('is printed', () => {
    const y = deep(leaf());
    expect(String(y)).toBe('tensor(1.5303, dtype=torch.float64, grad_fn=<MulBackward0>)');
    expect(inspect(y)).toBe(String(y));
    expect(inspect(y.gradFn)).toBe('<MulBackward0>');
  });

  test('is drawn', () => {
    const { backward, nodes, toDot } = graphOf(deep(leaf()));
    expect(backward).toHaveLength(DEPTH + 1);
    expect(toDot().split('\n').length).toBeGreaterThan(nodes.length);
  });

  test('is checked with finite differences', () => {
    expect(gradcheck((x) => chain(x, DEPTH), leaf())).toBe(true);
  });
});
