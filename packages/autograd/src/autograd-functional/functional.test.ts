import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import { functional, grad, stack, tensor, type Tensor } from '../index.ts';

type Nested = readonly (number | Nested)[];

const t = (data: number | Nested): Tensor => tensor(data, { dtype: 'float64' }) as Tensor;
const leaf = (data: number | Nested): Tensor => t(data).requiresGrad_();
const x = t([1.5, -0.5]);
const z = t([3, 4]);
const w = t([
  [1, 2],
  [3, 4],
  [5, 6],
]);
const one = t([2]);
const two = t(2);

const rows = (a: Tensor): Tensor => stack([a.prod(), a.sum(), a.at(0).sin()]);
const pair = (a: Tensor, b: Tensor): [Tensor, Tensor] => [a.mul(b.sum()), a.mul(a).sum()];
const mixed = (a: Tensor): Tensor => a.pow(3).sum().mul(a.at(0)).add(a.sin().prod());
const both = (a: Tensor, b: Tensor): Tensor => a.mul(a).mul(b).sum().add(b.prod());
const double = (a: Tensor): Tensor => a.mul(2);
const doubleFirst = (...[a]: [Tensor, Tensor]): Tensor => a.mul(2);
const constant = (n: number) => (): Tensor => t([n]);
const linear = (a: Tensor): Tensor => a.mul(z).sum();
const cubes = (a: Tensor): Tensor => a.pow(3).sum();
const inArray = (a: Tensor): [Tensor] => [a.sum()];
/** Wrong on purpose, as someone without types may write it. */
const wrong = <T>(value: unknown): T => value as T;

const { jacobian, hessian, vjp, jvp, hvp, vhp } = functional;
const strict = { strict: true };
const createGraph = true;

const cases = recordedCases('functional', {
  jacobian: () => [
    jacobian(rows, x),
    jacobian((a: Tensor) => a.exp().sum(1), w),
    jacobian((a: Tensor) => a.sum(), w),
  ],

  'jacobian: several inputs and outputs': () => [
    jacobian(pair, [x, z]),
    jacobian(pair, [x, z], { vectorize: true }),
  ],

  'jacobian: one input in an array, one output in an array': () => [
    jacobian((a: Tensor) => a.mul(a), [x]),
    jacobian((a: Tensor) => [a.mul(a)] as const, x),
  ],

  'jacobian: an output that does not depend on an input': () => [
    jacobian(doubleFirst, [x, z]),
    jacobian(() => t([1, 2]), x),
  ],

  'jacobian: vectorize, going back and forward': () => [
    jacobian(rows, x, { vectorize: true }),
    jacobian(rows, x, { vectorize: true, strategy: 'forward-mode' }),
  ],

  'jacobian: forward-mode of several': () =>
    jacobian(pair, [x, z], { vectorize: true, strategy: 'forward-mode' }),

  'jacobian: createGraph': () => {
    const a = leaf([1.5, -0.5]);
    const plain = jacobian(rows, a, { createGraph });
    const vectorized = jacobian(rows, a, { createGraph, vectorize: true });
    const seconds = [plain, vectorized].map((j) => grad(j.mul(w).sum(), [a]));
    return [plain, seconds, jacobian(rows, a).requiresGrad, a.grad];
  },

  'jacobian: a number': () => jacobian(() => wrong<Tensor>(2.5), x),
  'jacobian: numbers': () => jacobian((a: Tensor) => wrong<Tensor>([a, 3]), x),
  'jacobian: an input that is no tensor': () => jacobian(rows, wrong<[Tensor]>([2.5])),
  'jacobian: strict, an output that requires no gradient': () => jacobian(constant(1), x, strict),
  'jacobian: strict, an input that is not used': () => jacobian(doubleFirst, [x, z], strict),
  'jacobian: strict and createGraph, linear': () =>
    jacobian(double, x, { strict: true, createGraph }),
  'jacobian: strict and vectorize': () => jacobian(rows, x, { strict: true, vectorize: true }),
  'jacobian: forward-mode alone': () => jacobian(rows, x, { strategy: 'forward-mode' }),
  'jacobian: forward-mode and strict': () =>
    jacobian(rows, x, { strict: true, vectorize: true, strategy: 'forward-mode' }),
  'jacobian: forward-mode and createGraph': () =>
    jacobian(rows, x, { createGraph, vectorize: true, strategy: 'forward-mode' }),
  'jacobian: another strategy': () => jacobian(rows, x, { strategy: wrong('sideways') }),

  hessian: () => [hessian(mixed, x), hessian(cubes, w)],
  'hessian: several inputs': () => [
    hessian(both, [x, z]),
    hessian(both, [x, z], { vectorize: true }),
  ],

  'hessian: vectorize, and forward over reverse': () => [
    hessian(mixed, x, { vectorize: true }),
    hessian(mixed, x, { vectorize: true, outerJacobianStrategy: 'forward-mode' }),
  ],

  'hessian: createGraph': () => {
    const a = leaf([1.5, -0.5]);
    return grad(hessian(mixed, a, { createGraph }).sum(), [a]);
  },

  'hessian: a linear function': () => [
    hessian((a: Tensor) => a.sum(), x),
    hessian((a: Tensor) => a.mul(2).sum().reshape([1]), x),
  ],

  'hessian: a vector': () => hessian(rows, x),
  'hessian: an array': () => hessian(wrong<(a: Tensor) => Tensor>(inArray), x),
  'hessian: strict, a linear function': () => hessian((a: Tensor) => a.sum(), x, strict),
  'hessian: strict, an output that requires no gradient': () => hessian(() => t(1), x, strict),

  vjp: () => [vjp(rows, x, t([1, 2, 3])), vjp((a: Tensor) => a.prod(), x)],
  'vjp: several inputs and outputs': () => [
    vjp(pair, [x, z], [z, two]),
    vjp(doubleFirst, [x, z], z),
  ],

  'vjp: createGraph': () => {
    const [a, v] = [leaf([1.5, -0.5]), leaf([1, 2, 3])];
    const [y, g] = vjp(rows, a, v, { createGraph });
    return [y, g, grad(g.sum(), [a, v]), vjp(rows, a, v)[1].requiresGrad];
  },

  'vjp: no v': () => vjp(rows, x),
  'vjp: v of another shape': () => vjp(rows, x, z),
  'vjp: v of another length': () => vjp(pair, [x, z], wrong<[Tensor, Tensor]>([z])),
  'vjp: too many v': () => vjp(rows, x, wrong<Tensor>([z, z])),
  'vjp: an entry of another shape': () => vjp(pair, [x, z], [one, two]),
  'vjp: v that is no tensor': () => vjp(rows, x, wrong<Tensor>(2.5)),
  'vjp: strict, an input that is not used': () => vjp(doubleFirst, [x, z], z, strict),
  'vjp: strict and createGraph, linear': () => vjp(double, x, z, { strict: true, createGraph }),

  jvp: () => {
    const spread = (a: Tensor): Tensor => a.mul(w);
    return [jvp(rows, x, z), jvp(spread, one, t([3])), jvp(spread, one)];
  },

  'jvp: several inputs and outputs': () => [
    jvp(pair, [x, z], [z, x]),
    jvp(doubleFirst, [x, z], [z, x]),
  ],

  'jvp: createGraph': () => {
    const [a, v] = [leaf([1.5, -0.5]), leaf([3, 4])];
    const [, u] = jvp(rows, a, v, { createGraph });
    return [u, grad(u.sum(), [a, v]), jvp(rows, a, v)[1].requiresGrad];
  },

  'jvp: what does not move': () => jvp(() => t([1, 2]), x, z),
  'jvp: no v': () => jvp(rows, x),
  'jvp: v of another shape': () => jvp(rows, x, one),
  'jvp: strict, an output that requires no gradient': () => jvp(constant(1), x, z, strict),
  'jvp: strict, an input that is not used': () => jvp(doubleFirst, [x, z], [z, x], strict),

  'hvp and vhp': () => [hvp(mixed, x, z), vhp(mixed, x, z), hvp(cubes, one), vhp(cubes, one)],
  'hvp and vhp: several inputs': () => [hvp(both, [x, z], [z, x]), vhp(both, [x, z], [z, x])],

  'hvp and vhp: createGraph': () => {
    const [a, v] = [leaf([1.5, -0.5]), leaf([3, 4])];
    const [h, k] = [hvp(mixed, a, v, { createGraph })[1], vhp(mixed, a, v, { createGraph })[1]];
    return [grad(h.sum(), [a, v]), grad(k.sum(), [a, v]), hvp(mixed, a, v)[1].requiresGrad];
  },

  'hvp and vhp: a linear function': () => [hvp(linear, x, z), vhp(linear, x, z)],
  'hvp: no v': () => hvp(mixed, x),
  'hvp: v of another shape': () => hvp(mixed, x, one),
  'hvp: a vector': () => hvp(rows, x, z),
  'hvp: an array': () => hvp(wrong<(a: Tensor) => Tensor>(inArray), x, z),
  'vhp: a vector': () => vhp(rows, x, z),
  'vhp: an array': () => vhp(wrong<(a: Tensor) => Tensor>(inArray), x, z),
  'vhp: strict, a linear function': () => vhp(linear, x, z, strict),
  'vhp: strict, an input that is not used': () =>
    vhp((...[a]: [Tensor, Tensor]) => a.pow(2).sum(), [x, z], [z, x], strict),
  'hvp: strict, a linear function': () => hvp(linear, x, z, strict),
  'hvp: strict, an input of the gradient that is not used': () =>
    hvp(
      (a: Tensor, b: Tensor) => a.pow(2).sum().add(b.pow(2).sum().mul(0)).add(b.sum()),
      [x, z],
      [z, x],
      strict,
    ),
  'vhp: strict and createGraph, a square': () =>
    vhp((a: Tensor) => a.pow(2).sum(), x, z, { strict: true, createGraph }),
  'vhp: strict, a gradient that is not used': () =>
    vhp(
      (a: Tensor, b: Tensor) => a.pow(2).sum().mul(1).add(b.mul(b.detach()).sum()),
      [x, z],
      [z, x],
      strict,
    ),
});

describe('derivatives of a function at a point are as PyTorch has them', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});
