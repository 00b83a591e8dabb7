import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import { forwardAd, grad, max, noGrad, outer, relu, tensor, type Tensor, zeros } from '../index.ts';

const { dualLevel, enterDualLevel, exitDualLevel, makeDual, unpackDual } = forwardAd;

const t = (data: number | number[]): Tensor => tensor(data, { dtype: 'float64' }) as Tensor;
const whole = tensor([1], { dtype: 'int32' }) as Tensor;
const dual = (primal = [1.5, -0.5], tangent = [3, 5]): Tensor => makeDual(t(primal), t(tangent));
const leaf = (): Tensor => t([1.5, -0.5]).requiresGrad_();
const unpacked = (x: Tensor): unknown => {
  const { primal, tangent } = unpackDual(x);
  return [primal, tangent];
};

/** A case inside a dual level. */
const inside =
  (fn: () => unknown): (() => unknown) =>
  () =>
    dualLevel(fn);

const cases = recordedCases('forward_mode', {
  'the tangent of what is computed is the directional derivative': inside(() => {
    const x = dual();
    const results = [x.mul(x), x.sin().sum(), x.prod().mul(x.at(0)), outer(x, x)] as Tensor[];
    return results.map(unpacked);
  }),

  'a constant has no tangent, and what does not depend on it none either': inside(() => [
    unpacked(t([1])),
    unpacked(t([1]).mul(2)),
    unpacked(dual().mul(0)),
  ]),

  'detach drops it, noGrad does not': inside(() => {
    const x = dual();
    const y = noGrad(() => x.mul(2));
    return [unpacked(x.detach()), unpacked(y)];
  }),

  'a tensor that is changed in place takes the tangent of the result': inside(() => {
    const x = dual();
    const [y, z, w] = [x.mul(1), zeros([2], { dtype: 'float64' }) as Tensor, x.mul(1)];
    y.mul_(x);
    z.add_(x);
    w.zero_();
    return [unpacked(y), unpacked(z), unpacked(w)];
  }),

  'a change of a view is one of its base, and of other views': inside(() => {
    const base = zeros([4], { dtype: 'float64' }) as Tensor;
    const [view, other] = [base.narrow(0, 1, 2), base.at(2)];
    view.copy_(dual());
    return [unpacked(base), unpacked(view), unpacked(other)];
  }),

  'a change of the base is one of its views': inside(() => {
    const base = dual().mul(1);
    const view = base.at(0);
    base.mul_(10);
    return unpacked(view);
  }),

  'a part that is overwritten does not move': inside(() => {
    const y = dual().mul(1);
    y.at(0).fill_(7);
    return unpacked(y);
  }),

  'gradients of tangents: reverse over forward': inside(() => {
    const x = leaf();
    const { primal, tangent } = unpackDual(makeDual(x, t([3, 5])).pow(3));
    return [primal, tangent, grad(tangent!.sum(), [x])];
  }),

  'tangents of gradients: forward over reverse': inside(() => {
    const x = makeDual(leaf(), t([3, 5]));
    const [g] = grad(x.pow(3).sum().mul(x.at(0)), [x], { createGraph: true });
    return unpacked(g);
  }),

  'a tangent may require a gradient itself': inside(() => {
    const v = t([3, 5]).requiresGrad_();
    const { tangent } = unpackDual(makeDual(t([1.5, -0.5]), v).pow(2));
    return [tangent, grad(tangent!.sum(), [v])];
  }),

  'relu does not move at 0': inside(() => unpacked(relu(dual([-1, 0])))),

  'max: the tangent of the element found': inside(() => {
    const { values, indices } = max(dual([1.5, 2.5]), 0);
    return [unpacked(values), indices];
  }),

  'how it prints': inside(() => {
    const x = makeDual(tensor([1, 2]), tensor([3, 5]));
    return [String(x.mul(2)), String(unpackDual(x).primal)];
  }),

  'after the level it is forgotten': () => {
    const y = dualLevel(() => dual().mul(2));
    return [unpacked(y), dualLevel(() => unpacked(y))];
  },

  'outside a level': () => dual(),
  'a level in a level': inside(() => dualLevel(() => 0)),
  'another shape': inside(() => makeDual(t([1]), t([1, 2]))),
  'whole numbers': inside(() => makeDual(whole, t([1]))),
  'a tangent of whole numbers': inside(() => makeDual(t([1]), whole)),
  'a dual of a dual': inside(() => makeDual(dual(), t([1, 2]))),
});

describe('dual numbers are as in PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});

describe('a level', () => {
  test('can be entered and left without a function', () => {
    enterDualLevel();
    const { tangent } = unpackDual(dual().mul(2));
    exitDualLevel();
    expect(tangent!.toArray()).toEqual([6, 10]);
    expect(() => exitDualLevel()).toThrow('no level exists');
  });

  test('ends even when the function throws', () => {
    const failing = (): never => {
      throw new Error('mine');
    };
    expect(() => dualLevel(failing)).toThrow('mine');
    expect(() => dual()).toThrow('no level exists');
  });

  test('leaves operations as they are once it has ended', () => {
    dualLevel(() => dual().mul(2));
    expect(String(t([1]).mul(2))).toBe('tensor([2.], dtype=torch.float64)');
  });
});
