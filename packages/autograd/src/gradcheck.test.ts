import { describe, expect, test, vi } from 'vitest';
import { gradcheck, GradcheckError, gradgradcheck, tensor, type Tensor } from './index.ts';

const leaf = (numbers: readonly number[]): Tensor<[number]> =>
  tensor([...numbers], { dtype: 'float64', requiresGrad: true });

/** x², whose derivative reads as that of x²/2. */
const halved = (x: Tensor): Tensor => x.detach().mul(x);

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}

describe('gradcheck', () => {
  test('is true for right derivatives, of several inputs and outputs', () => {
    expect(gradcheck((x) => x.pow(3), leaf([0.5, -1.5]))).toBe(true);
    expect(gradcheck((x, y) => [x.mul(y), y.exp().sum()], [leaf([1, 2]), leaf([3, 4])])).toBe(true);
  });

  test('prints both Jacobians as PyTorch does, and where they are furthest apart', () => {
    expect(messageOf(() => gradcheck(halved, leaf([1, 2])))).toBe(
      [
        'Jacobian mismatch for output 0 with respect to input 0,',
        'numerical:tensor([[2.0000, 0.0000],',
        '        [0.0000, 4.0000]], dtype=torch.float64)',
        'analytical:tensor([[1., 0.],',
        '        [0., 2.]], dtype=torch.float64)',
        'Furthest apart: number 1 of the output with respect to number 1 of the input. Moving it says 4, the derivative says 2.',
      ].join('\n'),
    );
  });

  test('a row belongs to a number of the input, a column to one of the output', () => {
    // y = [x0 + 2 x1, 3 x0, x1]: three outputs of two inputs
    const w = tensor(
      [
        [1, 2],
        [3, 0],
        [0, 1],
      ],
      { dtype: 'float64' },
    );
    const message = messageOf(() => gradcheck((x) => w.matmul(x.mul(x.detach())), leaf([1, 1])));
    expect(message).toContain(
      'numerical:tensor([[2.0000, 6.0000, 0.0000],\n        [4.0000, 0.0000, 2.0000]]',
    );
  });

  test('names the output and the input that differ', () => {
    const wrong = (x: Tensor, y: Tensor): Tensor[] => [x.mul(2), x.add(halved(y))];
    expect(messageOf(() => gradcheck(wrong, [leaf([1]), leaf([3])]))).toContain(
      'Jacobian mismatch for output 1 with respect to input 1,',
    );
  });

  test('leaves the inputs and their grad as they were', () => {
    const x = leaf([1, 2]);
    expect(gradcheck((p) => p.exp(), x)).toBe(true);
    expect(x.toArray()).toEqual([1, 2]);
    expect(x.grad).toBe(null);
    expect(x.version).toBe(0);
  });

  test('puts an input back when the function throws', () => {
    const x = leaf([1, 2]);
    const picky = (p: Tensor): Tensor => {
      if (p.values()[0] !== 1) throw new Error('no further');
      return p.mul(2);
    };
    expect(() => gradcheck(picky, x)).toThrow('no further');
    expect(x.toArray()).toEqual([1, 2]);
  });

  test('moves the numbers of a view in place', () => {
    const whole = tensor(
      [
        [1, 2],
        [3, 4],
      ],
      { dtype: 'float64' },
    );
    const column = whole.t().at(0).requiresGrad_();
    expect(gradcheck((c) => c.mul(c), column)).toBe(true);
    expect(() => gradcheck(halved, column)).toThrow('Jacobian mismatch');
    expect(whole.toArray()).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('gives false instead of throwing when asked, but not for errors of the function', () => {
    expect(gradcheck(halved, leaf([1]), { raiseException: false })).toBe(false);
    const broken = (): Tensor => {
      throw new TypeError('mine');
    };
    expect(() => gradcheck(broken, leaf([1]), { raiseException: false })).toThrow('mine');
  });

  test('lets the tolerances decide', () => {
    const off = (x: Tensor): Tensor => x.mul(2).add(x.detach().mul(0.001));
    expect(gradcheck(off, leaf([1]))).toBe(true);
    expect(() => gradcheck(off, leaf([1]), { rtol: 1e-5 })).toThrow(GradcheckError);
  });

  test('refuses a gradient that is nan where the slope is not', () => {
    // √ at 0 in a branch that is not taken
    const trap = (x: Tensor): Tensor => x.mul(x).sqrt().mul(0);
    expect(() => gradcheck(trap, leaf([0]))).toThrow('Jacobian mismatch');
  });

  test('a function that cuts the path and still moves is wrong, one that does not move is right', () => {
    expect(messageOf(() => gradcheck((x) => x.detach().mul(2), leaf([1])))).toContain(
      'Numerical gradient for function expected to be zero',
    );
    expect(gradcheck((x) => x.detach().mul(0), leaf([1]))).toBe(true);
  });

  test('wants an input that requires a gradient, and no repeated memory', () => {
    expect(() => gradcheck((x) => x, tensor([1], { dtype: 'float64' }))).toThrow(
      'gradcheck expects at least one input tensor to require gradient, but none of them have requires_grad=True.',
    );
    const stretched = tensor([1], { dtype: 'float64' }).expand([3]).requiresGrad_();
    expect(() => gradcheck((x) => x, stretched)).toThrow(
      'The 0th input has a dimension with stride 0.',
    );
  });

  test('warns of inputs that are not float64', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(() => gradcheck((x) => x.mul(x), tensor([1, 2], { requiresGrad: true }))).toThrow(
      'Jacobian mismatch',
    );
    expect(warn.mock.calls[0]![0]).toMatch(
      /^UserWarning: Input #0 requires gradient and is not a double/,
    );
    warn.mockRestore();
  });

  test('notices outputs that change their shape, and derivatives that change from pass to pass', () => {
    const shrinking = (x: Tensor): Tensor => (x.values()[0]! > 1 ? x.mul(1) : x.sum());
    expect(() => gradcheck(shrinking, leaf([1, 2]))).toThrow(
      'Expected `func` to return outputs with the same shape when inputs are perturbed by 1e-06, but got: shapes torch.Size([]) and torch.Size([2]).',
    );
    let passes = 0;
    const unsteady = (x: Tensor): Tensor => {
      const y = x.mul(2);
      y.registerHook((g) => g.mul(1 + 1e-9 * passes++));
      return y;
    };
    expect(() => gradcheck(unsteady, leaf([1]))).toThrow('Backward is not reentrant');
    expect(gradcheck(unsteady, leaf([1]), { nondetTol: 1e-6 })).toBe(true);
  });

  test('notices a derivative that forgets the gradient that arrives', () => {
    const forgetful = (x: Tensor): Tensor => {
      const y = x.mul(2);
      y.registerHook((g) => g.mul(0).add(1));
      return y;
    };
    // Right for an upstream gradient of 1, which is all that a single output shows.
    expect(() => gradcheck(forgetful, leaf([3]))).toThrow('backward not multiplied by grad_output');
  });
});

describe('gradgradcheck', () => {
  test('is true for right second derivatives', () => {
    expect(gradgradcheck((x, y) => x.mul(y).sin(), [leaf([1, 2]), leaf([3, 0.5])])).toBe(true);
    expect(gradgradcheck((x) => x.pow(3), leaf([1, 2]), leaf([0.3, -0.7]))).toBe(true);
  });

  test('notices a derivative that is right but cannot be differentiated', () => {
    const once = (x: Tensor): Tensor => {
      const y = x.mul(x);
      y.registerHook((g) => g.detach());
      return y;
    };
    expect(gradcheck(once, leaf([1, 2]))).toBe(true);
    expect(() => gradgradcheck(once, leaf([1, 2]))).toThrow(GradcheckError);
  });
});
