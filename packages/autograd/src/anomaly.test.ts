import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { crossEntropy } from './functional.ts';
import {
  checkpoint,
  type Context,
  detectAnomaly,
  func,
  Function,
  functional,
  grad,
  savedTensorsHooks,
  sqrt,
  tensor,
  type Tensor,
} from './index.ts';

const source = readFileSync(new URL(import.meta.url), 'utf8').split('\n');
const x = (): Tensor => tensor([-1, 2], { requiresGrad: true });
const data = tensor([-1, 2]) as Tensor;

class Bad extends Function {
  static forward(_: Context, a: Tensor): Tensor {
    return a.mul(1);
  }

  static backward(_: Context, g: Tensor): Tensor {
    return g.mul(NaN);
  }
}

/** Each returns the way by which nan comes about; the line that is to blame says so. */
const ways: { readonly [way: string]: () => unknown } = {
  method: () => x().sqrt().sum().backward(), // to blame
  function: () => sqrt(x()).sum().backward(), // to blame
  'in-place operation': () => {
    const y = x().mul(1);
    y.sqrt_(); // to blame
    y.sum().backward();
  },
  'in-place operation on a view': () => {
    const y = x().mul(1);
    const v = y.at(0);
    v.sqrt_(); // to blame
    y.sum().backward();
  },
  'operation of several outputs': () => {
    const [first] = x().sqrt().unbind() as unknown as [Tensor]; // to blame
    first.backward();
  },
  'operation made of others': () => {
    const target = tensor([0], { dtype: 'int32' });
    crossEntropy(tensor([[NaN, 2]], { requiresGrad: true }) as Tensor, target).backward(); // to blame
  },
  'custom function': () => Bad.apply(x()).sum().backward(), // to blame
  checkpoint: () =>
    checkpoint(
      (a: Tensor) => a.sqrt().mul(2), // to blame
      x(),
    )
      .sum()
      .backward(),
  'hooks of saved tensors': () => {
    const same = (a: Tensor): Tensor => a;
    const y = savedTensorsHooks(same, same, () => x().sqrt()); // to blame
    y.sum().backward();
  },
  'second derivative': () => {
    const a = tensor([0, 2], { requiresGrad: true });
    const [g] = grad(a.sqrt().mul(0).sum(), [a], { createGraph: true }); // to blame
    g.sum().backward();
  },
  'func.grad': () => func.grad((a: Tensor) => a.sqrt().sum())(data), // to blame
  'func.jacrev': () => func.jacrev((a: Tensor) => a.sqrt())(data), // to blame
  'vmap of grad': () => func.vmap(func.grad((a: Tensor) => a.sqrt()))(data), // to blame
  jacobian: () => functional.jacobian((a: Tensor) => a.sqrt(), data), // to blame
};

describe('detectAnomaly names the line of the operation whose derivative is nan', () => {
  test.for(Object.entries(ways))('%s', ([, way]) => {
    let message = '';
    try {
      detectAnomaly(way);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message).toMatch(/^Function '\w+' returned nan values in its 0th output\.\n/);
    const line = Number(/anomaly\.test\.ts:(\d+)/.exec(message)?.[1]);
    expect(source[line - 1]).toMatch(/\/\/ to blame$/);
  });
});

describe('detectAnomaly, when a derivative throws', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('says which operation it belongs to', () => {
    const warnings = vi.spyOn(console, 'warn').mockImplementation(() => {});
    class Throwing extends Function {
      static forward(_: Context, a: Tensor): Tensor {
        return a.mul(1);
      }

      static backward(): Tensor {
        throw new Error('mine');
      }
    }
    expect(() => detectAnomaly(() => Throwing.apply(x()).sum().backward())).toThrow('mine');
    expect(warnings).toHaveBeenCalledWith(
      expect.stringMatching(
        /^UserWarning: Error detected in ThrowingBackward\. .*anomaly\.test\.ts:\d+/s,
      ),
    );
  });
});
