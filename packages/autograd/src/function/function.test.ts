import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import {
  type Context,
  Function,
  grad,
  gradcheck,
  gradgradcheck,
  noGrad,
  tensor,
  type Tensor,
} from '../index.ts';
import { type Method, double, Exp, functionOf, reading } from './testing/functions.ts';

const t = (data: number[]): Tensor => tensor(data, { dtype: 'float64' });
const leaf = (data: number[]): Tensor => t(data).requiresGrad_();

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

const backwardOf = (backward: Method, ...inputs: unknown[]): void =>
  (functionOf({ forward: double, backward }).apply(...inputs) as Tensor).sum().backward();

const cases = recordedCases('function', {
  'one input: value, gradient, name of the node': () => {
    const x = leaf([0.5, -1]);
    const y = Exp.apply(x);
    const dx = grad(y, [x], { gradOutputs: t([1, 3]) });
    return [y, dx, y.gradFn!.name, y.gradFn!.nextFunctions[0]![0]!.name];
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

  'an input returned as it is: a new tensor, with the node': () => {
    const x = leaf([1]);
    const op = functionOf({ forward: (_, a) => a, backward: (_, g: Tensor) => g.mul(3) });
    const y = op.apply(x) as Tensor;
    return [y === x, y.gradFn!.name, grad(y, [x])];
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

test('whole numbers and truth values that come out of one have no history', () => {
  const x = leaf([1, -1]);
  const found = functionOf({
    forward: (_, y: Tensor) => [y.mul(2), y.gt(0), y.to('int32')],
    backward: (_, g: Tensor) => g.mul(2),
  }).apply(x) as readonly Tensor[];
  expect(found.map((y) => y.requiresGrad)).toEqual([true, false, false]);
});
