import { describe, expect, test } from 'vitest';
import { grad, type RemovableHandle, tensor, type Tensor } from './index.ts';

const leaf = (): Tensor<[2]> => tensor([1, 2], { requiresGrad: true, dtype: 'float64' });

describe('registerHook', () => {
  test('shows the gradient of a leaf, and what it returns replaces it', () => {
    const x = leaf();
    const seen: unknown[] = [];
    x.registerHook((g) => {
      seen.push(g.toArray());
      return g.mul(10);
    });
    x.mul(x).sum().backward();
    expect(seen).toEqual([[2, 4]]);
    expect(x.grad!.toArray()).toEqual([20, 40]);
  });

  test('of a computed tensor changes what flows on to its inputs', () => {
    const x = leaf();
    const y = x.mul(3);
    y.registerHook((g) => g.mul(10));
    y.sum().backward();
    expect(x.grad!.toArray()).toEqual([30, 30]);
  });

  test('hooks run in the order in which they were registered, and the removed one no more', () => {
    const x = leaf();
    x.registerHook((g) => g.add(1));
    const doubling = x.registerHook((g) => g.mul(2));
    x.sum().backward();
    doubling.remove();
    doubling.remove();
    x.sum().backward();
    // (1 + 1) · 2, then 1 + 1
    expect(x.grad!.toArray()).toEqual([6, 6]);
  });

  test('a hook may remove itself while it runs', () => {
    const x = leaf();
    const handle: RemovableHandle = x.registerHook(() => handle.remove());
    x.registerHook((g) => g.mul(2));
    x.sum().backward();
    expect(x.grad!.toArray()).toEqual([2, 2]);
  });

  test('grad sees the hook of an input at which the pass ends, and not of one through which it goes on', () => {
    const x = leaf();
    const y = x.mul(x);
    y.registerHook((g) => g.mul(10));
    expect(grad(y.sum(), [y, x]).map((g) => g.toArray())).toEqual([
      [1, 1],
      [20, 40],
    ]);
    const z = x.mul(x);
    z.registerHook((g) => g.mul(10));
    expect(grad(z.sum(), z)[0].toArray()).toEqual([10, 10]);
  });

  test('sees only the gradient of its own output', () => {
    const x = leaf();
    const [first, second] = x.mul(1).unbind() as unknown as [Tensor, Tensor];
    let calls = 0;
    first.registerHook(() => {
      calls++;
    });
    second.registerHook((g) => g.mul(3));
    second.backward();
    expect(calls).toBe(0);
    expect(x.grad!.toArray()).toEqual([0, 3]);
  });

  test('refuses a tensor that no gradient reaches', () => {
    expect(() => tensor([1]).registerHook(() => {})).toThrow(
      "cannot register a hook on a tensor that doesn't require gradient",
    );
  });

  test('refuses another shape, another dtype, and what is no tensor', () => {
    const run = (hook: (g: Tensor) => Tensor) => () => {
      const x = leaf();
      x.registerHook(hook);
      x.sum().backward();
    };
    expect(run(() => tensor([1, 2, 3], { dtype: 'float64' }))).toThrow(
      "hook '<lambda>' has changed the size of value",
    );
    const widen = (g: Tensor): Tensor => g.to('float32');
    expect(run(widen)).toThrow(
      "hook 'widen' has changed the type of value (was torch.DoubleTensor got torch.FloatTensor)",
    );
    expect(run(() => 5 as unknown as Tensor)).toThrow("expected Variable, but hook returned 'int'");
  });
});

describe('registerPostAccumulateGradHook', () => {
  test('runs with the leaf once its grad is complete, and not for grad()', () => {
    const x = leaf();
    const seen: unknown[] = [];
    const handle = x.registerPostAccumulateGradHook((p) => seen.push(p.grad!.toArray()));
    grad(x.mul(x).sum(), x);
    expect(seen).toEqual([]);
    x.mul(x).sum().backward();
    handle.remove();
    x.mul(x).sum().backward();
    expect(seen).toEqual([[2, 4]]);
  });

  test('refuses a computed tensor', () => {
    expect(() =>
      leaf()
        .mul(2)
        .registerPostAccumulateGradHook(() => {}),
    ).toThrow('post accumulate grad hooks cannot be registered on non-leaf tensors');
  });
});

describe('hooks on a node', () => {
  test('before: sees the gradients of the outputs; after: those of the inputs, null where none is needed', () => {
    const x = leaf();
    const y = x.mul(tensor([3, 4], { dtype: 'float64' }));
    const order: unknown[] = [];
    y.gradFn!.registerPrehook((outputs) => {
      order.push(['pre', outputs.map((g) => g?.toArray())]);
    });
    y.gradFn!.registerHook((inputs, outputs) => {
      order.push([
        'post',
        inputs.map((g) => g?.toArray() ?? null),
        outputs.map((g) => g?.toArray()),
      ]);
    });
    y.registerHook((g) => {
      order.push(['tensor', g.toArray()]);
      return g.mul(2);
    });
    y.sum().backward();
    expect(order).toEqual([
      ['tensor', [1, 1]],
      ['pre', [[2, 2]]],
      ['post', [[6, 8], null], [[2, 2]]],
    ]);
  });

  test('may replace what flows on', () => {
    const x = leaf();
    const y = x.mul(tensor([3, 4], { dtype: 'float64' }));
    y.gradFn!.registerPrehook(([g]) => [g!.mul(10)]);
    y.gradFn!.registerHook(([g]) => [g!.mul(5), null]);
    y.sum().backward();
    expect(x.grad!.toArray()).toEqual([150, 200]);
  });

  test('on the node of a leaf: the prehook before, the hook after grad is filled', () => {
    const x = leaf();
    const accumulator = x.mul(x).gradFn!.nextFunctions[0]![0]!;
    accumulator.registerPrehook(([g]) => [g!.mul(7)]);
    const seen: unknown[] = [];
    accumulator.registerHook((inputs, [g]) => {
      seen.push([inputs, g!.toArray(), x.grad!.toArray()]);
    });
    x.mul(x).sum().backward();
    expect(seen).toEqual([[[], [14, 28], [14, 28]]]);
  });

  test('are held to the number of gradients, and to their shapes', () => {
    const run = (attach: (y: Tensor) => void) => () => {
      const y = leaf().mul(tensor([3, 4], { dtype: 'float64' }));
      attach(y);
      y.sum().backward();
    };
    expect(run((y) => y.gradFn!.registerHook(([g]) => [g!]))).toThrow(
      "hook '<lambda>' has returned an incorrect number of values (got 1, but expected 2)",
    );
    expect(
      run((y) => y.gradFn!.registerPrehook(() => [tensor([1], { dtype: 'float64' })])),
    ).toThrow("hook '<lambda>' has changed the size of value");
    expect(run((y) => y.gradFn!.registerPrehook(() => 5 as never))).toThrow(
      "expected tuple, but hook returned 'int'",
    );
    expect(run((y) => y.gradFn!.registerHook(([g]) => [g!, g!]))).toThrow(
      "can't replace a None gradient with a non-None value",
    );
  });
});

describe('retainGrad', () => {
  test('keeps the gradient of a computed tensor, as its hooks left it', () => {
    const x = leaf();
    const y = x.mul(x);
    expect(y.retainsGrad).toBe(false);
    y.registerHook((g) => g.mul(10));
    y.retainGrad();
    y.registerHook((g) => g.mul(3));
    expect(y.retainsGrad).toBe(true);
    y.sum().backward();
    expect(y.grad!.toArray()).toEqual([30, 30]);
    expect(x.grad!.toArray()).toEqual([60, 120]);
  });

  test('does nothing on a leaf, and adds up over two passes', () => {
    const x = leaf();
    x.retainGrad();
    expect(x.retainsGrad).toBe(false);
    const y = x.add(0);
    y.retainGrad();
    y.retainGrad();
    const z = y.sum();
    z.backward();
    z.backward();
    expect(y.grad!.toArray()).toEqual([2, 2]);
  });
});
