/** Asking for gradients: backward, grad, what is in `grad`, hooks, and derivatives at the edges. */
import {
  backward,
  detectAnomaly,
  eye,
  grad,
  gradcheck,
  maximum,
  noGrad,
  ones,
  tensor,
  type Tensor,
  where,
  zeros,
} from '../../src/index.ts';
import type { Node } from '../../src/node.ts';
import { type Answer, Float, Listed } from './answer.ts';

const leaf = (values: readonly number[] | number): Tensor => tensor(values, { requiresGrad: true });

/** The gradient that `f` leaves in a leaf. */
function gradientOf(values: readonly number[] | number, f: (x: Tensor) => Tensor): Tensor | null {
  const x = leaf(values);
  f(x).sum().backward();
  return x.grad;
}

export const gradientAnswers: { readonly [title: string]: Answer } = {
  'backward on non-scalar': () => leaf([1, 2, 3]).mul(2).backward(),
  'backward twice (pow saves)': () => {
    const y = leaf([1, 2, 3]).pow(2).sum();
    y.backward();
    y.backward();
  },
  'backward twice when nothing saved (add,sum): silently OK, doubles': () => {
    const x = leaf([1, 2, 3]);
    const y = x.add(1).sum();
    y.backward();
    y.backward();
    return x.grad;
  },
  'backward on tensor not requiring grad': () => tensor([1, 2]).sum().backward(),
  '.grad of non-leaf': () => {
    const y = leaf([1, 2]).mul(2);
    y.sum().backward();
    return y.grad;
  },
  '.grad of non-leaf with retain_grad': () => {
    const y = leaf([1, 2, 3]).mul(2);
    y.retainGrad();
    y.sum().backward();
    return y.grad;
  },
  'retain_grad on tensor not requiring grad': () => tensor([1]).retainGrad(),
  'retain_grad on leaf (no-op)': () => {
    const x = leaf([1]);
    x.retainGrad();
    return x.retainsGrad;
  },
  'requires_grad=True on int tensor (ctor)': () =>
    tensor([1, 2], { dtype: 'int32', requiresGrad: true }),
  'requires_grad_ on int tensor': () => tensor([1, 2], { dtype: 'int32' }).requiresGrad_(),
  'requires_grad_ on bool tensor': () => tensor([true, false]).requiresGrad_(),
  'requires_grad=False on non-leaf': () => {
    leaf([1]).mul(2).requiresGrad = false;
  },
  'mismatched gradient shape (backward)': () =>
    leaf([1, 2, 3])
      .mul(2)
      .backward(tensor([1, 1])),
  'gradient arg int dtype': () => {
    const x = leaf([1, 2, 3]);
    x.pow(2).backward(tensor([1, 1, 1], { dtype: 'int32' }));
    return x.grad;
  },
  'gradient arg a python list': () => backward(leaf([1, 2, 3]).mul(2), [0.5, 1.5, 2.5] as never),
  'autograd.grad: wrong number of grad_outputs': () => {
    const x = leaf([1, 2]);
    const y = x.mul(2);
    grad([y, y], [x], { gradOutputs: [tensor([1, 1])] });
  },
  'assign grad of wrong shape': () => {
    leaf([1, 2, 3]).grad = tensor([1, 2]);
  },
  'assign grad of wrong dtype': () => {
    leaf([1, 2]).grad = tensor([1, 2], { dtype: 'float64' });
  },
  'assign grad a list': () => {
    leaf([1, 2]).grad = [1, 2] as never;
  },
  'unused input in autograd.grad': () => {
    const x = leaf([1, 2, 3]);
    grad(x.pow(2).sum(), [x, leaf([1])]);
  },
  'unused input allow_unused': () => {
    const x = leaf([1, 2, 3]);
    return grad(x.pow(2).sum(), [x, leaf([1])], { allowUnused: true });
  },
  'unused input materialize_grads': () => {
    const x = leaf([1, 2, 3]);
    return grad(x.pow(2).sum(), [x, leaf([1, 2, 3])], { materializeGrads: true });
  },
  'materialize_grads with allow_unused=False': () => {
    const x = leaf([1, 2, 3]);
    grad(x.pow(2).sum(), [x], { allowUnused: false, materializeGrads: true });
  },
  'autograd.grad: input not requiring grad': () => grad(leaf([1, 2]).sum(), tensor([1])),
  'autograd.grad: non-scalar output': () => {
    const x = leaf([1, 2]);
    grad(x.mul(2), x);
  },
  'second derivative without create_graph': () => {
    const x = leaf([1, 2]);
    const [g] = grad(x.pow(2).sum(), x);
    grad(g.sum(), x);
  },
  'backward(create_graph=True) warning': {
    differs:
      'A cycle of references leaks nothing where memory is collected by reachability, so nothing is warned of; and the node of the gradient is named after what was done, a clone.',
    run: () => {
      const x = leaf([1, 2, 3]);
      x.pow(3).sum().backward(null, { createGraph: true });
      return x.grad;
    },
    says: 'tensor([ 3., 12., 27.], grad_fn=<CloneBackward0>)',
  },
  'third derivative of x**2 (constant second)': () => {
    const x = leaf(3);
    const [g] = grad(x.pow(2), x, { createGraph: true });
    const [h] = grad(g, x, { createGraph: true });
    return grad(h, x)[0];
  },
  'second derivative of linear fn': () => {
    const x = leaf(3);
    const [g] = grad(x.mul(2), x, { createGraph: true });
    grad(g, x);
  },
  'backward of result computed in no_grad': () => {
    const x = leaf([1, 2]);
    noGrad(() => x.pow(2).sum()).backward();
  },
  'backward through detach': () => leaf([1, 2]).detach().pow(2).sum().backward(),
  'backward directly on a leaf': () => {
    const x = leaf([1, 2, 3]);
    x.backward(tensor([2, 2, 2]));
    return x.grad;
  },
  'backward on comparison result': () => leaf([1, 2]).gt(1).sum().backward(),
  'backward on argmax': () => leaf([1, 2]).argmax().backward(),
  'round gradient zero': () => {
    const x = leaf([1.2, 2.7, 3.1]);
    return [x.round().sum().backward(), x.grad];
  },
  "sqrt'(0)=inf": () => gradientOf([0, 1], (x) => x.sqrt()),
  'where + log -> nan/inf trap': () =>
    gradientOf([0, 1], (x) => where(x.gt(0), x.log(), zeros([2]))),
  'abs/relu at 0': () => gradientOf([0, -1, 1], (x) => x.abs().add(x.relu())),
  'max tie: even split': () => gradientOf([3, 3, 1], (x) => x.max()),
  'max(dim) tie: index only': () => gradientOf([3, 3, 1], (x) => x.max(0).values),
  'maximum tie: half': () => {
    const [x, y] = [leaf([1, 2]), leaf([1, 3])];
    maximum(x, y).sum().backward();
    return [x.grad, y.grad];
  },
  'pow 0**0.5': () => gradientOf([0], (x) => x.pow(0.5)),
  'pow tensor^tensor at 0 and negative base': () => {
    const [a, b] = [leaf([0, -2]), leaf([2, 2])];
    a.pow(b).sum().backward();
    return [a.grad, b.grad];
  },
  'backward(inputs=non leaf/no grad)': () =>
    leaf([1, 2])
      .sum()
      .backward(null, { inputs: [tensor([1])] }),
  'backward(inputs=[])': () => leaf([1, 2]).sum().backward(null, { inputs: [] }),
  'update by reassigning (w becomes non-leaf)': () => {
    let w = leaf([1, 2]);
    w.pow(2).sum().backward();
    w = w.sub(w.grad!.mul(0.1));
    w.pow(2).sum().backward();
    return w.grad;
  },
  'forgot zero_grad: accumulates': () => {
    const w = leaf(4);
    w.pow(2).backward();
    w.pow(2).backward();
    return w.grad;
  },
  'w.grad.zero_ before backward': {
    differs:
      'A method of null is an error of the language, and the compiler says so before: w.grad may be null.',
    run: () => leaf([1]).grad!.zero_(),
    says: "Cannot read properties of null (reading 'zero_')",
  },
  'complex non-holomorphic backward': { none: 'There are no complex numbers.' },
  'complex grad convention |z|^2': { none: 'There are no complex numbers.' },

  'register_hook on no-grad tensor': () => tensor([1]).registerHook(() => {}),
  'hook returns wrong shape': () => {
    const x = leaf([1, 2]);
    x.registerHook((g) => g.narrow(0, 0, 1));
    x.sum().backward();
  },
  'hook returns non tensor': () => {
    const x = leaf([1, 2]);
    x.registerHook(() => 2.5 as never);
    x.sum().backward();
  },
  'post accumulate hook on non leaf': () =>
    leaf([1, 2])
      .mul(2)
      .registerPostAccumulateGradHook(() => {}),
  'hook order': {
    differs:
      'A number is an operand with a place of its own, as its letter in the formula has: no gradient stands there.',
    run: () => {
      const seen: unknown[] = [];
      const note = (...what: readonly unknown[]): void => void seen.push(what);
      const x = leaf([1, 2, 3]);
      const y = x.pow(2);
      y.registerHook((g) => note('tensor', g));
      const node: Node = y.gradFn!;
      node.registerPrehook((gs) => note('pre', gs));
      node.registerHook((inputs, outputs) => note('node', inputs, outputs));
      x.registerPostAccumulateGradHook((leafOfAll) => note('acc', leafOfAll.grad));
      y.sum().backward();
      return new Listed(seen);
    },
    says: "[('tensor', tensor([1., 1., 1.])), ('pre', (tensor([1., 1., 1.]),)), ('node', (tensor([2., 4., 6.]), None), (tensor([1., 1., 1.]),)), ('acc', tensor([2., 4., 6.]))]",
  },
  'detect_anomaly nan': {
    same: () => detectAnomaly(() => leaf([-1]).sqrt().sum().backward()),
    quiet:
      'Who calls detectAnomaly knows of it, and the line that made the node stands in the error itself.',
  },
  'gradcheck float32': () => gradcheck((x) => x.pow(2), leaf([1, 2])),
  'gradcheck no requires grad': () =>
    gradcheck((x) => x.pow(2), tensor([1, 2], { dtype: 'float64' })),
  'gradcheck ok': () =>
    gradcheck((x) => x.pow(2), tensor([1, 2], { dtype: 'float64', requiresGrad: true })),

  'numpy on requires-grad': {
    none: 'There is no NumPy. x.toArray() copies the numbers, so that nothing computed with them can be mistaken for a part of the graph.',
  },
  'numpy after detach': { none: 'There is no NumPy: see the row above.' },
  'tolist on requires-grad': () =>
    new Listed((leaf([1, 2, 3]).toArray() as number[]).map((x) => new Float(x))),
  'item on requires-grad': () => new Float(leaf(2).item()),
  'deepcopy non leaf': {
    none: 'JavaScript has no protocol for deep copies that a class can answer. x.clone() copies and stays connected, x.detach().clone() does not.',
  },
  'torch.tensor(tensor) copy warning': () => tensor(tensor([1, 2]) as never),
  'torch.tensor(requires-grad tensor)': () => tensor(leaf([1, 2, 3]) as never),

  is_grads_batched: () => {
    const x = leaf([1, 2, 3]);
    return grad(x.pow(2), [x], { gradOutputs: eye(3), isGradsBatched: true });
  },
  'select backward': () => gradientOf([1, 2, 3], (x) => x.at(1)),
  'grad print create_graph': () => {
    const x = leaf([1, 2, 3]);
    return grad(x.pow(2).sum(), [x], { createGraph: true });
  },
  'y=2x^2+3z': () => {
    const [x, z] = [leaf(2), leaf(3)];
    const y = x.pow(2).mul(2).add(z.mul(3));
    y.backward();
    return [y, x.grad, z.grad];
  },
  'leaf created in no_grad': () =>
    noGrad(() => {
      const x = leaf([1]);
      return [x.requiresGrad, x.mul(2).requiresGrad];
    }),
  set_grad_enabled: () => noGrad(() => leaf([1]).mul(2)).requiresGrad,
  'autograd.backward same twice': () => {
    const x = leaf([1, 2, 3]);
    const y = x.pow(2).sum();
    backward([y, y]);
    return x.grad;
  },
  'broadcast reduces grad': () => {
    const x = ones([2, 3], { requiresGrad: true });
    const b = ones([3], { requiresGrad: true });
    x.add(b).sum().backward();
    return [x.grad, b.grad];
  },
  'accumulate in place (same object)': () => {
    const x = leaf([1, 2, 3]);
    x.pow(2).sum().backward();
    const g = x.grad;
    x.pow(2).sum().backward();
    return [x.grad === g, g];
  },
  'accumulate create_graph out-of-place': {
    same: () => {
      const x = leaf([1, 2, 3]);
      x.pow(2).sum().backward();
      const g = x.grad;
      x.pow(2).sum().backward(null, { createGraph: true });
      return x.grad === g;
    },
    quiet: 'A cycle of references leaks nothing where memory is collected by reachability.',
  },
};
