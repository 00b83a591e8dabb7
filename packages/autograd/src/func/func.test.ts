import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import { func, grad, noGrad, ones, stack, tensor, type Tensor } from '../index.ts';
import { linear } from '../functional.ts';
import * as nn from '../nn.ts';

type Nested = readonly (number | Nested)[];
const t = (data: number | Nested): Tensor => tensor(data, { dtype: 'float64' }) as Tensor;
const leaf = (data: number | Nested): Tensor => t(data).requiresGrad_();
const x = t([1.5, -0.5]);
const z = t([3, 4]);
const batch = t([
  [1, 2],
  [3, 4],
  [5, 6],
]);
type Fn = (...args: Tensor[]) => Tensor;
const cube: Fn = (a) => a!.pow(3).sum();
const mixed: Fn = (a) => a!.pow(3).sum().mul(a!.at(0)).add(a!.sin().prod());
const rows: Fn = (a) => stack([a!.prod(), a!.sum(), a!.at(0).sin()]) as Tensor;
/** Wrong on purpose, as someone without types may write it. */
const wrong = <T>(value: unknown): T => value as T;

/** Anything that names its parameters will do; those of nn are tested beside it. */
class Linear {
  weight = leaf([[0.5, -2]]);
  bias = leaf([0.25]);

  namedParameters(): [string, Tensor][] {
    return [
      ['weight', this.weight],
      ['bias', this.bias],
    ];
  }

  forward(a: Tensor): Tensor {
    return linear(a, this.weight, this.bias);
  }
}

const net = new Linear();
const { gradAndValue, vjp, jvp, jacrev, jacfwd, hessian, vmap, functionalCall } = func;
const dx = func.grad;

const cases = recordedCases('func', {
  grad: () => dx(cube)(x),

  'grad of grad': () => [
    dx(dx((a: Tensor) => a.pow(3)))(t(2)),
    dx(dx(dx((a: Tensor) => a.pow(4))))(t(2)),
  ],

  'grad: argnums': () => {
    const f = (a: Tensor, b: Tensor): Tensor => a.mul(b).mul(b).sum();
    return [
      dx(f)(x, z),
      dx(f, { argnums: 1 })(x, z),
      dx(f, { argnums: -1 })(x, z),
      dx(f, { argnums: [1, 0] })(x, z),
    ];
  },

  'grad: arrays and objects of tensors': () => {
    const f = (p: { a: Tensor; b: [Tensor] }): Tensor => p.a.mul(p.b[0]).sum();
    return dx(f)({ a: x, b: [z] });
  },

  'grad: hasAux': () => dx((a: Tensor) => [cube(a), a.mul(2)] as const, { hasAux: true })(x),

  gradAndValue: () => [
    gradAndValue(cube)(x),
    gradAndValue((a: Tensor) => [cube(a), a.mul(2)] as const, { hasAux: true })(x),
  ],

  'grad of what does not depend on it': () => [
    dx((_: Tensor, b: Tensor) => b.sum(), { argnums: [0, 1] })(x, z),
    dx((a: Tensor) => t(3).add(a.detach().mul(0).sum()))(x),
  ],

  'grad heeds noGrad inside, and not around': () => [
    dx((a: Tensor) => noGrad(() => a.mul(a).sum()).add(a.sum()))(x),
    noGrad(() => dx(cube)(x)),
  ],

  'the result requires a gradient only where something around does': () => {
    const w = leaf([3, 4]);
    const g = dx((a: Tensor) => a.mul(w).sum())(x);
    const h = dx(cube)(w);
    return [dx(cube)(x).requiresGrad, g.requiresGrad, grad(g.sum(), [w]), grad(h.sum(), [w])];
  },

  'perturbations of nested gradients are kept apart': () =>
    dx((a: Tensor) => a.mul(dx((b: Tensor) => a.add(b))(t(1))))(t(1)),

  'grad: a vector': () => dx((a: Tensor) => a.mul(2))(x),

  'grad: a number': () => dx((a: Tensor) => wrong<Tensor>(a.ndim + 1.5))(x),

  'grad: an array': () => dx((a: Tensor) => wrong<Tensor>([a.sum(), a]))(x),

  'grad: whole numbers': () => dx(cube)(tensor([1, 2], { dtype: 'int32' })),

  'grad: argnums beyond': () => dx(cube, { argnums: 1 })(x),

  'grad: argnums twice': () =>
    dx((a: Tensor, b: Tensor) => a.mul(b).sum(), { argnums: [0, 0] })(x, z),

  'grad: no argnums': () => dx(cube, { argnums: [] })(x),

  'grad: half an argnum': () => dx(cube, { argnums: 1.5 })(x),

  'grad: hasAux without aux': () =>
    dx(wrong<(a: Tensor) => readonly [Tensor, number]>(cube), { hasAux: true })(x),

  'grad: a number among the arguments': () =>
    dx((p: { a: Tensor; b: number }) => p.a.sum().mul(p.b))({ a: x, b: 2.5 }),

  'backward inside grad': () =>
    dx((a: Tensor) => {
      a.sum().backward();
      return a.sum();
    })(x),

  vjp: () => {
    const [y, back] = vjp((a: Tensor) => a.mul(a), x);
    return [y, back(t([1, 2])), back(t([0, 1]))];
  },

  'vjp: several arguments and outputs': () => {
    const [y, back] = vjp((a: Tensor, b: Tensor) => ({ p: a.mul(b), q: [a.sum()] }), x, z);
    return [y, back({ p: t([1, 2]), q: [tensor(3, { dtype: 'float64' })] })];
  },

  'vjp: hasAux': () => {
    const f = (a: Tensor): [Tensor, Tensor] => [a.mul(a), a.add(1)];
    const [y, back, aux] = vjp(f, x, { hasAux: true });
    return [y, aux, back(z)];
  },

  'vjp: a number': () => vjp((a: Tensor) => a.ndim + 1.5, x),

  'vjp: another shape': () => vjp((a: Tensor) => a.mul(a), x)[1](t([1])),

  'vjp: another structure': () => vjp((a: Tensor) => a.mul(a), x)[1](wrong([t([1, 2])])),

  jvp: () => [jvp(mixed, [x], [z]), jvp((a: Tensor, b: Tensor) => [a.mul(b), a], [x, z], [z, x])],

  'jvp of jvp': () => jvp((a: Tensor) => jvp(mixed, [a], [z])[1], [x], [t([0.5, 2])]),

  'jvp: hasAux': () =>
    jvp((a: Tensor) => [a.mul(a), a.add(1)] as const, [x], [z], { hasAux: true }),

  'jvp of what does not depend on it': () => jvp((a: Tensor) => t([a.ndim + 2]), [x], [z]),

  'jvp: strict': () => jvp((a: Tensor) => t([a.ndim + 2]), [x], [z], { strict: true }),

  'jvp: primals in no array': () => jvp(cube, wrong<[Tensor]>(x), [z]),

  'jvp: tangents in no array': () => jvp(cube, [x], wrong<[Tensor]>(z)),

  'jvp: too many tangents': () => jvp(cube, [x], wrong<[Tensor]>([z, z])),

  'jvp: another shape': () => jvp(cube, [x], [t([1])]),

  'jvp: a number': () => jvp((a: Tensor) => a.ndim + 1.5, [x], [z]),

  'jvp: no arguments': () => jvp(() => x, [], []),

  'jacrev and jacfwd': () => [jacrev(rows)(x), jacfwd(rows)(x)],

  'Jacobians: argnums': () => {
    const f = (a: Tensor, b: Tensor): Tensor => a.mul(b).mul(b.sum());
    return [
      jacrev(f, { argnums: [0, 1] })(x, z),
      jacfwd(f, { argnums: [0, 1] })(x, z),
      jacrev(f, { argnums: 1 })(x, z),
    ];
  },

  'Jacobians of matrices: the shape of the output, then of the argument': () => {
    const f = (w: Tensor): Tensor => w.matmul(z).tanh();
    return [jacrev(f)(batch), jacfwd(f)(batch)];
  },

  'Jacobians of arrays and objects': () => {
    const f = (p: { a: Tensor; b: Tensor }) => ({ y: p.a.mul(2), z: [p.a.sum().mul(p.b)] });
    const p = { a: x, b: t(3) };
    return [jacrev(f)(p), jacfwd(f)(p)];
  },

  'Jacobians: hasAux': () => {
    const f = (a: Tensor): [Tensor, Tensor] => [a.mul(a), a.add(1)];
    return [jacrev(f, { hasAux: true })(x), jacfwd(f, { hasAux: true })(x)];
  },

  'jacrev: chunkSize': () => jacrev(rows, { chunkSize: 2 })(x),

  'hessian, and the other three ways': () => [
    hessian(mixed)(x),
    [jacrev(jacrev(mixed)), jacfwd(jacfwd(mixed)), jacrev(jacfwd(mixed))].map((way) => way(x)),
  ],

  'hessian of a vector': () => hessian(rows)(x),

  'third derivatives': () => jacfwd(hessian(mixed))(x),

  'jacrev: chunkSize 0': () => jacrev(rows, { chunkSize: 0 })(x),

  'jacrev: a number': () => jacrev((a: Tensor) => a.ndim + 1.5)(x),

  'jacfwd: whole numbers': () =>
    jacfwd((a: Tensor) => a.mul(a))(tensor([1, 2], { dtype: 'int32' })),

  functionalCall: () => {
    const both = { weight: t([[1, 2]]), bias: t([3]) };
    const loss = (p: typeof both): Tensor => functionalCall(net, p, batch).pow(2).sum();
    return [functionalCall(net, { weight: t([[1, 2]]) }, z), dx(loss)(both), net.weight];
  },

  'functionalCall: over several networks': () => {
    const f = (weight: Tensor): Tensor => functionalCall(net, { weight }, z);
    return vmap(f)(t([[[1, 2]], [[3, 4]]]));
  },

  'functionalCall: strict, missing': () =>
    functionalCall(net, { weight: net.weight }, z, { strict: true }),

  'functionalCall: strict, unexpected': () =>
    functionalCall(net, { ...Object.fromEntries(net.namedParameters()), foo: z }, z, {
      strict: true,
    }),
});

describe('functions of functions do as PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});

describe('functionalCall', () => {
  test('of a network of nn leaves the network as it was, even when it throws', () => {
    const layer = new nn.Linear(2, 1);
    const own = layer.weight;
    const y = functionalCall(layer, { weight: tensor([[1, 2]]), bias: tensor([0]) }, ones([2]));
    expect(y.toArray()).toEqual([3]);
    expect(() => functionalCall(layer, { weight: tensor([[1, 2, 3]]) }, ones([2]))).toThrow(
      'mat1 and mat2 shapes cannot be multiplied',
    );
    expect(layer.weight).toBe(own);
  });
});
