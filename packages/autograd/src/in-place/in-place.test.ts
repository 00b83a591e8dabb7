import { describe, expect, test } from 'vitest';
import { graphOf, noGrad, ones, tensor, type Tensor, vmap } from '../index.ts';

const leaf = (values: readonly number[]): Tensor => tensor(values, { requiresGrad: true });

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was thrown';
}

describe('updating parameters', () => {
  test('steps of gradient descent on (w − 3)² halve the distance to 3 at the rate 1/4', () => {
    const w = leaf([7]);
    for (let i = 0; i < 4; i++) {
      w.grad = null;
      w.sub(3).pow(2).sum().backward();
      noGrad(() => w.sub_(w.grad!.mul(0.25)));
    }
    expect(w.toArray()).toEqual([3 + 4 / 16]);
    expect(w.isLeaf).toBe(true);
    expect(w.requiresGrad).toBe(true);
    expect(w.version).toBe(4);
  });

  test('takes numbers, tensors of the same shape, and single numbers as tensors', () => {
    const w = tensor([1, 2, 3]);
    expect(w.mul_(2).toArray()).toEqual([2, 4, 6]);
    expect(w.div_(tensor([1, 2, 3])).toArray()).toEqual([2, 2, 2]);
    expect(w.add_(tensor(0.5)).toArray()).toEqual([2.5, 2.5, 2.5]);
    expect(w.sub_(tensor([1, 2, 3], { dtype: 'int32' })).toArray()).toEqual([1.5, 0.5, -0.5]);
    expect(w.dtype).toBe('float32');
  });

  test('writes into a part of a tensor, and into one that is read in another order', () => {
    const w = tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    w.t().add_(tensor([10, 20]));
    w.at(0).mul_(2);
    expect(w.toArray()).toEqual([
      [22, 24, 26],
      [24, 25, 26],
    ]);
  });

  test('rounds a number to float32 as the operation without "_" does', () => {
    const w = tensor([1 / 3]);
    const sum = w.add(0.1).item();
    expect(w.add_(0.1).item()).toBe(sum);
  });

  test('whatever dtype the other operand has, the tensor keeps its own', () => {
    expect(tensor([1, 2]).add_(tensor([0.1, 0.2], { dtype: 'float64' })).dtype).toBe('float32');
    expect(tensor([3, 4], { dtype: 'int32' }).mul_(2).dtype).toBe('int32');
  });

  test('the place of a change is noted only while a derivative needs the numbers', () => {
    const w = leaf([1, 2]);
    const loss = w.mul(w).sum();
    expect(w.storage.holders).toBeGreaterThan(0);
    loss.backward();
    noGrad(() => w.sub_(w.grad!));
    expect(w.storage.holders).toBe(0);
    expect(w.storage.changedBy).toBe(null);
  });
});

describe('a result that cannot stand in the place of the tensor', () => {
  test('of another kind of numbers', () => {
    expect(messageOf(() => tensor([4], { dtype: 'int32' }).div_(2))).toBe(
      "result type Float can't be cast to the desired output type Int\n" +
        'The results do not fit into a tensor of int32: use the form without "_", or convert first with x.to(\'float32\').',
    );
    expect(messageOf(() => tensor([true]).add_(tensor([1], { dtype: 'int32' })))).toContain(
      "result type Int can't be cast to the desired output type Bool\n",
    );
  });

  test('of another shape, and nothing was changed', () => {
    const x = tensor([1, 2, 3]);
    const other: Tensor = tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(messageOf(() => x.add_(other))).toContain(
      "output with shape [3] doesn't match the broadcast shape [2, 3]\n",
    );
    expect(x.toArray()).toEqual([1, 2, 3]);
    expect(x.version).toBe(0);
  });
});

test('comparisons become 1 and 0, of the dtype of the tensor', () => {
  const x = tensor([1, 2, 3]);
  expect(x.gt_(1).toArray()).toEqual([0, 1, 1]);
  expect(x.dtype).toBe('float32');
  expect(x.logicalNot_().toArray()).toEqual([1, 0, 0]);
});

test('polygamma takes its order as the method does', () => {
  const x = tensor([1, 2], { dtype: 'float64' });
  const expected = x.polygamma(1).toArray();
  expect(x.polygamma_(1).toArray()).toEqual(expected);
});

// PyTorch leaves the gradient of what was overwritten as it was: a silent mistake that we do not copy.
test('logic in the place of a value leaves it no gradient', () => {
  const x = leaf([1, 2]);
  const y: Tensor = x.mul(3).logicalNot_();
  expect(y.gradFn!.name).toBe('LogicalNotBackward0');
  y.sum().backward();
  expect(x.grad!.toArray()).toEqual([0, 0]);
});

// PyTorch takes such a view for a leaf, unless somebody read its grad_fn before: a trap that we do not copy.
test('a view made before its base had a gradient may be changed after it', () => {
  const x = leaf([1, 2, 3]);
  const z: Tensor = tensor([5, 6, 7]);
  const v = z.at(1);
  z.mul_(x);
  v.mul_(10);
  z.sum().backward();
  expect(z.toArray()).toEqual([5, 120, 21]);
  expect(x.grad!.toArray()).toEqual([5, 60, 7]);
});

describe('messages name what the learner has', () => {
  test('the line that changed a saved value', () => {
    const x = leaf([1, 2, 3]);
    const y = x.mul(2);
    const loss = y.pow(2).sum();
    const line = Number(/in-place\.test\.ts:(\d+)/.exec(new Error().stack!)![1]) + 1;
    y.add_(1);
    expect(messageOf(() => loss.backward())).toContain(
      `PowBackward0 saved this tensor for its derivative; it was changed in place at in-place.test.ts:${line}:`,
    );
  });

  test('the name or the shape of a leaf', () => {
    const w = leaf([1, 2, 3]);
    expect(messageOf(() => w.add_(1))).toContain('The tensor of shape [3] is a leaf');
    w.named('w');
    expect(messageOf(() => w.add_(1))).toContain('w (shape [3]) is a leaf');
    expect(messageOf(() => w.at(0).add_(1))).toContain(
      'w (shape [3]) is a leaf, and this is a part',
    );
  });
});

describe('inside vmap', () => {
  const words =
    'vmap: inplace arithmetic(self, *extra_args) is not possible because there exists a Tensor `other` in extra_args that has more elements than `self`.';

  test.for([
    ['add_', (w, x) => w.add_(x)],
    ['mul_, not recorded', (w, x) => noGrad(() => w.mul_(x))],
    ['copy_', (w, x) => w.copy_(x)],
    ['fill_', (w, x) => w.fill_(x.sum())],
  ] satisfies [string, (w: Tensor, x: Tensor) => Tensor][])(
    '%s: what all samples share cannot hold what differs between them',
    ([, change]) => {
      const w: Tensor = ones([3]);
      const each = vmap((x: Tensor) => change(w, x));
      expect(messageOf(() => each(ones([2, 3])))).toContain(words);
      expect(w.toArray()).toEqual([1, 1, 1]);
    },
  );

  test('a sample changes in its own place', () => {
    const double = vmap((x: Tensor) => {
      x.at(0).mul_(10);
      return x.add_(1);
    });
    const rows = tensor([
      [1, 2],
      [3, 4],
    ]);
    double(rows);
    expect(rows.toArray()).toEqual([
      [11, 3],
      [31, 5],
    ]);
  });
});

test('a view that lost its way prints as Invalid', () => {
  const w = leaf([1, 2]);
  const v = noGrad(() => w.at(0));
  noGrad(() => w.mul_(2));
  expect(`${v}`).toBe('tensor(2., grad_fn=<Invalid>)');
});

describe('hooks', () => {
  test('a tensor that retains its gradient gets that of what it holds in the end', () => {
    const x = leaf([1, 2]);
    const y: Tensor = x.mul(2);
    y.retainGrad();
    y.mul_(3);
    y.mul(tensor([10, 100]))
      .sum()
      .backward();
    expect(y.grad!.toArray()).toEqual([10, 100]);
    expect(x.grad!.toArray()).toEqual([60, 600]);
  });

  test('so does a view, whose history is made anew', () => {
    const x = leaf([1, 2]);
    const y: Tensor = x.mul(2);
    const v = y.at(1);
    v.retainGrad();
    y.mul_(3);
    v.mul(5).backward();
    expect(v.grad!.item()).toBe(5);
    expect(x.grad!.toArray()).toEqual([0, 30]);
  });

  test('a hook stays with the value on which it was put', () => {
    const seen: unknown[] = [];
    const x = leaf([1]);
    const y: Tensor = x.mul(2);
    y.registerHook((g) => void seen.push(g.toArray()));
    y.mul_(3);
    y.sum().backward();
    expect(seen).toEqual([[3]]);
  });
});

describe('in a drawing of the graph', () => {
  test('each operation shows what it gave, though the tensor was changed since', () => {
    const x = leaf([1, 2]).named('x');
    const y: Tensor = x.mul(2).named('y');
    y.add_(10);
    y.mul_(3);
    const { nodes } = graphOf(y.sum());
    const shown = Object.fromEntries(nodes.map(({ gradFn, value }) => [gradFn, value]));
    expect(shown).toMatchObject({
      AddBackward0: [12, 14],
      MulBackward0: [36, 42],
      SumBackward0: 78,
    });
    expect(nodes.find(({ op, value }) => op === 'mul' && String(value) === '2,4')?.name).toBe('y');
  });

  test('a change of a view is drawn as what was put, and where', () => {
    const x = leaf([1, 2]);
    const y: Tensor = x.mul(2);
    y.at(0).exp_();
    const { nodes, edges } = graphOf(y);
    const id = (gradFn: string): string => nodes.find((n) => n.gradFn === gradFn)!.id;
    const into = edges.filter(({ to }) => to === id('CopySlices'));
    expect(into.map(({ from, local }) => [from, local])).toEqual([
      [id('MulBackward0'), 'g, and 0 in the place of the view'],
      [id('ExpBackward0'), 'the view of g'],
    ]);
    expect(nodes.find((n) => n.gradFn === 'MulBackward0')!.value).toEqual([2, 4]);
  });
});
