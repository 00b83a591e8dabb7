import { describe, expect, test } from 'vitest';
import { type Context, Function, grad, tensor, type Tensor } from './index.ts';

const leaf = (data: number[]): Tensor => tensor(data, { dtype: 'float64', requiresGrad: true });

describe('a pass inside a pass', () => {
  test('over the same graph disturbs neither', () => {
    const x = leaf([2]);
    const square = x.mul(x);
    const seen: unknown[] = [];
    class Watched extends Function {
      static forward(_: Context, y: Tensor): Tensor {
        return y.mul(1);
      }

      // The gradient of x² waits at `square` while this runs, and another one passes through it.
      static backward(_: Context, g: Tensor): Tensor {
        seen.push(grad(square, x, { retainGraph: true })[0].toArray());
        return g;
      }
    }
    const y = square.mul(3).add(Watched.apply(square));
    // 3 x² + x², and x² alone
    expect(grad(y, x)[0].toArray()).toEqual([16]);
    expect(seen).toEqual([[4]]);
  });
});

describe('grad with respect to what was computed', () => {
  test('does not go back beyond it', () => {
    const x = leaf([2]);
    let calls = 0;
    const early = x.mul(3);
    early.registerHook(() => {
      calls++;
    });
    const y = early.mul(early);
    expect(grad(y.mul(5), y)[0].toArray()).toEqual([5]);
    expect(calls).toBe(0);
  });
});
