import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import { dot, func, manualSeed, ones, rand, stack, tensor, type Tensor } from '../index.ts';

type Nested = readonly (number | Nested)[];
const t = (data: number | Nested): Tensor => tensor(data, { dtype: 'float64' }) as Tensor;
const x = t([1.5, -0.5]);
const z = t([3, 4]);
const batch = t([
  [1, 2],
  [3, 4],
  [5, 6],
]);
type Fn = (...args: Tensor[]) => Tensor;
const mixed: Fn = (a) => a!.pow(3).sum().mul(a!.at(0)).add(a!.sin().prod());
const rows: Fn = (a) => stack([a!.prod(), a!.sum(), a!.at(0).sin()]) as Tensor;
/** Wrong on purpose, as someone without types may write it. */
const wrong = <T>(value: unknown): T => value as T;
const { jvp, jacrev, jacfwd, hessian, vmap } = func;
const dx = func.grad;

const cases = recordedCases('vmap', {
  vmap: () => [
    vmap((a: Tensor) => a.mul(a.sum()))(batch),
    vmap((a: Tensor, b: Tensor) => dot(a, b))(batch, batch),
  ],

  'vmap: inDims': () => {
    const f = (a: Tensor, b: Tensor): Tensor => a.mul(b.sum());
    return [
      vmap(f, { inDims: [0, null] })(batch, z),
      vmap(f, { inDims: [1, 0] })(batch, z),
      vmap(f, { inDims: -1 })(batch, batch),
    ];
  },

  'vmap: inDims in the structure of the arguments': () => {
    const f = (p: { a: Tensor; c: Tensor }, b: Tensor): Tensor => p.a.mul(p.c).add(b);
    return vmap(f, { inDims: [{ a: 0, c: null }, 1] })({ a: batch, c: z }, batch.t().contiguous());
  },

  'vmap: a number that all samples share': () =>
    vmap((a: Tensor, n: number) => a.mul(n), { inDims: [0, null] })(batch, 2.5),

  'vmap: outDims': () => {
    const square = (a: Tensor): Tensor => a.outer(a);
    return [
      vmap((a: Tensor) => [square(a), a.sum()], { outDims: [1, 0] })(batch),
      vmap(square, { outDims: -1 })(batch),
    ];
  },

  'vmap: a result that is the same for all': () => [
    vmap((a: Tensor) => [a, z])(batch),
    vmap((a: Tensor) => [a, z], { outDims: [0, null] })(batch),
  ],

  'vmap: results in arrays and objects': () => vmap((a: Tensor) => ({ a, b: [a.sum()] }))(batch),

  'vmap of vmap': () => {
    const rowsOf = vmap((a: Tensor, b: Tensor) => a.mul(b), { inDims: [null, 0] });
    return [
      vmap(rowsOf, { inDims: [0, null] })(x, z),
      vmap(vmap((a: Tensor) => a.sum().mul(a)))(
        t([
          [
            [1, 2],
            [3, 4],
          ],
        ]),
      ),
    ];
  },

  'vmap: chunkSize': () =>
    vmap((a: Tensor) => [a.mul(a.sum()), a.sum()], { chunkSize: 2, outDims: [1, 0] })(batch),

  'vmap: changes in place': () => {
    const b = batch.clone();
    const y = vmap((a: Tensor) => a.mul_(a.sum()))(b);
    return [y, b];
  },

  'vmap: single numbers of a higher dtype do not raise that of vectors': () =>
    vmap((a: Tensor, b: Tensor) => a.mul(b))(batch.float(), t([1, 2, 3])),

  'gradients for each sample': () => {
    const loss = (w: Tensor, a: Tensor, y: Tensor): Tensor => w.mul(a).sum().sub(y).pow(2);
    return vmap(dx(loss), { inDims: [null, 0, 0] })(x, batch, t([1, 2, 3]));
  },

  'gradients through vmap': () => {
    const f = (w: Tensor): Tensor => vmap((a: Tensor) => w.mul(a).sum().pow(2))(batch).sum();
    return [dx(f)(x), hessian(f)(x)];
  },

  'vmap, grad and vmap again': () => {
    const inner = (w: Tensor, a: Tensor): Tensor =>
      vmap((n: Tensor) => w.mul(a).mul(n).sum().pow(2))(z).sum();
    return vmap(dx(inner), { inDims: [null, 0] })(x, batch);
  },

  'Jacobians and Hessians for each sample': () => [
    vmap(jacrev(rows))(batch),
    vmap(jacfwd(rows))(batch),
    vmap(hessian(mixed))(batch),
  ],

  'directional derivatives for each sample, of a shared argument': () => {
    const f = (a: Tensor, v: Tensor): Tensor =>
      jvp((w: Tensor) => w.mul(a).sum().pow(2), [z], [v])[1];
    return vmap(f)(batch, batch.flip(0));
  },

  'vmap: no arguments': () => vmap(() => x)(),

  'vmap: inDims none': () => vmap((a: Tensor) => a, { inDims: null })(batch),

  'vmap: inDims too few': () =>
    vmap((a: Tensor, b: Tensor) => a.add(b), { inDims: [0] })(batch, batch),

  'vmap: inDims beyond': () => vmap((a: Tensor) => a, { inDims: 2 })(batch),

  'vmap: a number mapped': () => vmap((a: Tensor, n: number) => a.mul(n))(batch, 2.5),

  'vmap: a single number mapped': () => vmap((a: Tensor) => a)(t(1)),

  'vmap: other sizes': () => vmap((a: Tensor, b: Tensor) => a.add(b))(batch, z),

  'vmap: returns a number': () => vmap((a: Tensor) => a.ndim + 1.5)(batch),

  'vmap: returns nothing': () => vmap((a: Tensor) => (a.ndim === 1 ? null : a))(batch),

  'vmap: outDims too many': () => vmap((a: Tensor) => [a, a], { outDims: [0, 1, 2] })(batch),

  'vmap: outDims beyond': () => vmap((a: Tensor) => a, { outDims: 2 })(batch),

  'vmap: outDims none for what differs': () => vmap((a: Tensor) => a, { outDims: null })(batch),

  'vmap: randomness': () => vmap((a: Tensor) => a, { randomness: wrong('foo') })(batch),

  'vmap: chunkSize 0': () => vmap((a: Tensor) => a, { chunkSize: 0 })(batch),

  'vmap: item': () => vmap((a: Tensor) => a.mul(a.sum().item()))(batch),

  'vmap: requires_grad_': () => vmap((a: Tensor) => a.requiresGrad_())(batch),

  'vmap: backward': () =>
    vmap((a: Tensor) => {
      a.sum().backward();
      return a;
    })(batch.clone().requiresGrad_()),

  'vmap: a random operation': () => vmap((a: Tensor) => a.add(rand([2])))(batch),

  'vmap: randomness different and same': () =>
    (['different', 'same'] as const).map((randomness) => {
      manualSeed(0);
      const f = (a: Tensor): Tensor => rand([2], { dtype: 'float64' }).add(a.mul(0));
      return vmap(f, { randomness })(batch);
    }),

  'how a batch prints': () => {
    const lines: string[] = [];
    const one = tensor([[1, 2]]) as Tensor;
    const print = (a: Tensor): Tensor => {
      lines.push(String(a));
      return a;
    };
    vmap(print)(one);
    vmap(vmap(print))(one);
    return lines;
  },
});

describe('functions of batches do as PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});

describe('vmap', () => {
  test('calls the function once, however many samples there are', () => {
    let calls = 0;
    vmap((a: Tensor) => {
      calls++;
      return a.mul(2);
    })(ones([1000, 2]));
    expect(calls).toBe(1);
  });

  test('refuses results whose shape differs from sample to sample', () => {
    expect(() => vmap((a: Tensor) => a.at(a.gt(2)))(batch)).toThrow(
      'vmap: We do not support batching operators that can output dynamic shape.',
    );
  });

  test('says what is wrong in the shapes of one sample', () => {
    expect(() => vmap((a: Tensor) => a.add(tensor([1, 2, 3])))(batch)).toThrow(
      'The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0',
    );
  });

  test('leaves nothing behind when the function throws', () => {
    const failing = vmap((a: Tensor): Tensor => {
      throw new Error(`mine, ${a.ndim}`);
    });
    expect(() => failing(batch)).toThrow('mine');
    expect(rand([1]).shape).toEqual([1]);
    expect(() => x.clone().requiresGrad_().sum().backward()).not.toThrow();
  });
});
