import { describe, expect, test } from 'vitest';
import {
  checkpoint,
  type Context,
  func,
  Function,
  noGrad,
  stack,
  tensor,
  type Tensor,
  zeros,
} from '../index.ts';

const { grad, hessian, jacfwd, jacrev, jvp, vjp, vmap } = func;

type Nested = readonly (number | Nested)[];
const t = (data: Nested): Tensor => tensor(data, { dtype: 'float64' }) as Tensor;

const parameters = t([
  [0.3, 0.7],
  [1.1, -0.4],
  [0.2, 0.9],
]);
const samples = t([
  [1, 2],
  [0.5, -1],
  [2, 0.1],
  [-0.7, 0.6],
]);
const p0 = parameters.at(0);
const v = t([0.4, -1.3]);
const none = zeros([0, 2], { dtype: 'float64' }) as Tensor;

type OfTwo = (p: Tensor, x: Tensor) => Tensor;

const smooth: OfTwo = (p, x) =>
  p.mul(x).sum().sin().mul(p.prod()).add(p.pow(2).mul(x).sum().exp().log1p());

/** Changes its own results in place. */
const changing: OfTwo = (p, x) => {
  const y = p.mul(x);
  y.at(0).mul_(y.at(1).clone());
  y.sin_();
  y.mul_(p.prod());
  return y.sum();
};

/** The same without changes. */
const unchanging: OfTwo = (p, x) => {
  const y = p.mul(x);
  return y.prod().sin().add(y.at(1).sin()).mul(p.prod());
};

class Square extends Function {
  static generateVmapRule = true;

  static forward(a: Tensor): Tensor {
    return a.mul(a);
  }

  static setupContext(ctx: Context, [a]: [Tensor]): void {
    ctx.saveForBackward(a);
  }

  static backward({ savedTensors: [a] }: Context, g: Tensor): Tensor {
    return g.mul(a!).mul(2);
  }

  static jvp({ savedTensors: [a] }: Context, da: Tensor): Tensor {
    return da.mul(a!).mul(2);
  }
}

const custom: OfTwo = (p, x) => Square.apply(p.mul(x)).sum().sin();
const builtIn: OfTwo = (p, x) => p.mul(x).pow(2).sum().sin();
const indexed: OfTwo = (p, x) => p.at([1, 0, 1]).mul(x.at(0)).prod();
const surprise: OfTwo = (p, x) => p.mul(x).logSoftmax(0).at(0).neg();
const largest: OfTwo = (p, x) => p.mul(x).max();

/** One row after the other. */
function each(rows: Tensor, fn: (row: Tensor) => Tensor): Tensor {
  return stack([...rows].map(fn));
}

const ofP = (f: OfTwo, x: Tensor) => (p: Tensor) => f(p, x);
/** By going back alone, a sample at a time: what all others are held to. */
const slope = (f: OfTwo, p: Tensor, x: Tensor): Tensor => grad(ofP(f, x))(p);
const bend = (f: OfTwo, p: Tensor, x: Tensor): Tensor => jacrev(jacrev(ofP(f, x)))(p);
const third = (f: OfTwo, p: Tensor, x: Tensor): Tensor => jacrev(jacrev(jacrev(ofP(f, x))))(p);

const overSamples = (of: (x: Tensor) => Tensor): Tensor => vmap(of)(samples);

/** Two ways to one result. */
const ways: { readonly [name: string]: readonly [() => Tensor, () => Tensor] } = {
  'jacfwd of a shared argument in vmap': [
    () => overSamples((x) => jacfwd(ofP(smooth, x))(p0)),
    () => each(samples, (x) => slope(smooth, p0, x)),
  ],
  'jacrev of a shared argument in vmap': [
    () => overSamples((x) => jacrev(ofP(smooth, x))(p0)),
    () => each(samples, (x) => slope(smooth, p0, x)),
  ],
  'hessian of a shared argument in vmap': [
    () => overSamples((x) => hessian(ofP(smooth, x))(p0)),
    () => each(samples, (x) => bend(smooth, p0, x)),
  ],
  'reverse over forward in vmap': [
    () => overSamples((x) => jacrev(jacfwd(ofP(smooth, x)))(p0)),
    () => each(samples, (x) => bend(smooth, p0, x)),
  ],
  'forward over forward in vmap': [
    () => overSamples((x) => jacfwd(jacfwd(ofP(smooth, x)))(p0)),
    () => each(samples, (x) => bend(smooth, p0, x)),
  ],
  'third derivatives, forward, reverse and forward, in vmap': [
    () => overSamples((x) => jacfwd(jacrev(jacfwd(ofP(smooth, x))))(p0)),
    () => each(samples, (x) => third(smooth, p0, x)),
  ],
  'hessian in vmap in vmap': [
    () => vmap((p: Tensor) => overSamples((x) => hessian(ofP(smooth, x))(p)))(parameters),
    () => each(parameters, (p) => each(samples, (x) => bend(smooth, p, x))),
  ],
  'grad in vmap in vmap, the other way round': [
    () => vmap((x: Tensor) => vmap(grad(ofP(smooth, x)))(parameters))(samples),
    () => each(samples, (x) => each(parameters, (p) => slope(smooth, p, x))),
  ],
  'grad of vmap of jvp': [
    () => grad((p: Tensor) => overSamples((x) => jvp(ofP(smooth, x), [p], [v])[1]).sum())(p0),
    () => each(samples, (x) => bend(smooth, p0, x).matmul(v)).sum(0),
  ],
  'jvp of vmap of grad': [
    () => jvp((p: Tensor) => overSamples((x) => slope(smooth, p, x)), [p0], [v])[1],
    () => each(samples, (x) => bend(smooth, p0, x).matmul(v)),
  ],
  'vmap of jvp of vmap of grad': [
    () => {
      const slopes = (p: Tensor): Tensor => overSamples((x) => slope(smooth, p, x));
      return vmap((u: Tensor) => jvp(slopes, [p0], [u])[1])(parameters);
    },
    () => each(parameters, (u) => each(samples, (x) => bend(smooth, p0, x).matmul(u))),
  ],
  'jvp with a batch of directions beside a batch of values': [
    () => vmap((x: Tensor, u: Tensor) => jvp(ofP(smooth, x), [p0], [u])[1])(samples, samples),
    () => each(samples, (x) => slope(smooth, p0, x).dot(x)),
  ],
  'vjp in vmap': [
    () => overSamples((x) => vjp((p: Tensor) => p.mul(x).sin(), p0)[1](x)[0]),
    () => each(samples, (x) => p0.mul(x).cos().mul(x).mul(x)),
  ],
  'a function that changes in place: jvp in vmap': [
    () => overSamples((x) => jvp(ofP(changing, x), [p0], [v])[1]),
    () => each(samples, (x) => slope(unchanging, p0, x).dot(v)),
  ],
  'a function that changes in place: grad in vmap': [
    () => overSamples((x) => slope(changing, p0, x)),
    () => each(samples, (x) => slope(unchanging, p0, x)),
  ],
  'a function that changes in place: hessian in vmap': [
    () => overSamples((x) => hessian(ofP(changing, x))(p0)),
    () => each(samples, (x) => bend(unchanging, p0, x)),
  ],
  'a custom function: hessian in vmap': [
    () => overSamples((x) => hessian(ofP(custom, x))(p0)),
    () => each(samples, (x) => bend(builtIn, p0, x)),
  ],
  'a custom function: forward over forward': [
    () => jacfwd(jacfwd(ofP(custom, v)))(p0),
    () => bend(builtIn, p0, v),
  ],
  'checkpoint in grad in vmap': [
    () => overSamples((x) => grad((p: Tensor) => checkpoint(ofP(smooth, x), p))(p0)),
    () => each(samples, (x) => slope(smooth, p0, x)),
  ],
  'positions, in hessian in vmap': [
    () => overSamples((x) => hessian(ofP(indexed, x))(p0)),
    () => each(samples, (x) => bend(indexed, p0, x)),
  ],
  'logSoftmax, in hessian in vmap': [
    () => overSamples((x) => hessian(ofP(surprise, x))(p0)),
    () => each(samples, (x) => bend(surprise, p0, x)),
  ],
  'max, in jacrev in vmap': [
    () => overSamples((x) => jacrev(ofP(largest, x))(p0)),
    () => each(samples, (x) => slope(largest, p0, x)),
  ],
  'a product of zeros, twice': [
    () => jacrev(jacrev((p: Tensor) => p.prod()))(t([0, 2, 3])),
    () =>
      t([
        [0, 3, 2],
        [3, 0, 0],
        [2, 0, 0],
      ]),
  ],
  'no samples': [() => vmap(grad((p: Tensor) => p.pow(2).sum()))(none), () => none],
  'inside noGrad': [
    () => noGrad(() => vmap(grad((p: Tensor) => p.pow(2).sum()))(samples)),
    () => samples.mul(2),
  ],
};

describe('functions of functions of functions', () => {
  test.for(Object.entries(ways))('%s', ([, [one, another]]) => {
    const [p, q] = [one(), another()];
    expect(p.shape).toEqual(q.shape);
    const expected = q.values();
    const apart = p
      .values()
      .map((y, i) => Math.abs(y - expected[i]!) / (1 + Math.abs(expected[i]!)));
    expect(Math.max(0, ...apart)).toBeLessThan(1e-9);
  });
});
