/** Functions of functions: functional, func, vmap and forward mode; and an optimiser. */
import {
  forwardAd,
  func,
  functional,
  ones,
  randn,
  tensor,
  type Tensor,
  vmap,
} from '../../src/index.ts';
import { SGD } from '../../src/optim.ts';
import type { Answer } from './answer.ts';

const whole = (): Tensor => tensor([1, 2], { dtype: 'int32' });

/** Of a shape that the compiler does not know: else it would refuse these programs. */
const of = (values: readonly number[]): Tensor => tensor(values);
const doubled = (x: Tensor): Tensor => x.mul(2);
const constant = (): Tensor => tensor([1, 2]);

export const functionalAnswers: { readonly [title: string]: Answer } = {
  'jacobian strict independent output': () =>
    functional.jacobian(constant, tensor([1, 2]), { strict: true }),
  'jacobian non-strict independent output': () => functional.jacobian(constant, tensor([1, 2])),
  'jacobian strict: output independent of one input': () =>
    functional.jacobian((...xs: readonly Tensor[]) => doubled(xs[0]!), [of([1]), of([2])], {
      strict: true,
    }),
  'jacobian strict create_graph linear': () =>
    functional.jacobian(doubled, tensor([1]), { strict: true, createGraph: true }),
  'jacobian strict+vectorize': () =>
    functional.jacobian(doubled, tensor([1]), { strict: true, vectorize: true }),
  'jacobian forward-mode without vectorize': () =>
    functional.jacobian(doubled, tensor([1]), { strategy: 'forward-mode' }),
  'jacobian func returns float': () => functional.jacobian(() => 1.5 as never, tensor([1])),
  'jacobian input not tensor': {
    differs: 'An array stands for a tuple: PyTorch says the same of (0.5, 1.5).',
    run: () => functional.jacobian((x: Tensor) => x, [0.5, 1.5] as never),
    says: "The inputs given to jacobian must be either a Tensor or a tuple of Tensors but the value at index 0 has type <class 'float'>.",
  },
  'hessian non-scalar': () => functional.hessian(doubled, tensor([1, 2])),
  'hessian strict linear': () =>
    functional.hessian((x: Tensor) => x.sum(), tensor([1, 2]), { strict: true }),
  'vjp v shape mismatch': () => functional.vjp(doubled, of([1, 2, 3]), of([1, 2])),
  'vjp missing v': () => functional.vjp(doubled, tensor([1, 2, 3])),
  'jvp missing v': () => functional.jvp(doubled, tensor([1, 2, 3])),
  'jvp v shape mismatch': () => functional.jvp(doubled, of([1, 2, 3]), of([1, 2])),
  'hvp v mismatch': () => functional.hvp((x: Tensor) => x.pow(2).sum(), of([1, 2, 3]), of([1, 2])),
  'vhp non-scalar': () => functional.vhp(doubled, tensor([1, 2]), tensor([1, 2])),
  'hessian print': () => functional.hessian((x: Tensor) => x.pow(3).sum(), tensor([1, 2])),
  'jacobian tuple structure': () =>
    functional.jacobian(
      (x: Tensor, y: Tensor) => [x.mul(y), x.sum()],
      [tensor([1, 2]), tensor([3, 4])],
    ),
  'vjp/jvp result': () => {
    const [x, v] = [tensor([1, 2, 3]), tensor([1, 0, 0])];
    const square = (t: Tensor): Tensor => t.pow(2);
    return [functional.vjp(square, x, v), functional.jvp(square, x, v)];
  },

  'func.grad non scalar': () => func.grad((x: Tensor) => x.mul(2))(tensor([1, 2])),
  'func.grad int': () => func.grad((x: Tensor) => x.sum())(whole()),
  'func.jacrev int': () => func.jacrev((x: Tensor) => x)(whole()),
  'grad control flow ok': () =>
    func.grad((x: Tensor) => (x.item() > 0 ? x.pow(2) : x.neg()))(tensor(2)),

  'vmap item': () => vmap((x: Tensor) => x.sum().item() as never)(ones([2, 3])),
  'vmap control flow': {
    differs:
      'JavaScript asks no object whether it is true: the number has to be read, which vmap refuses.',
    run: () => vmap((x: Tensor) => (x.sum().item() > 0 ? x : x.neg()))(ones([2, 3])),
    says: "vmap: It looks like you're calling .item() on a Tensor. We don't support vmap over calling .item() on a Tensor, please try to rewrite what you're doing with other operations. If error is occurring somewhere inside PyTorch internals, please file a bug report.",
  },
  'vmap random': () => vmap((x: Tensor) => x.add(randn([3])))(ones([2, 3])),
  'vmap size mismatch': () => vmap((...xs: Tensor[]) => xs[0]!)(of([1, 2, 3]), of([1, 2])),

  'forward AD': () =>
    forwardAd.dualLevel(() => {
      const x: Tensor = forwardAd.makeDual(tensor([1, 2]), tensor([1, 0]));
      const { primal, tangent } = forwardAd.unpackDual(x.pow(2));
      return [primal, tangent];
    }),
  'forward AD outside level': () => forwardAd.makeDual(tensor([1]), tensor([1])),
  'forward AD shape mismatch': () =>
    forwardAd.dualLevel(() => forwardAd.makeDual(tensor([1]), tensor([1, 2]))),

  'optimizer given non-leaf': () =>
    new SGD([tensor([1], { requiresGrad: true }).mul(2)], { lr: 0.1 }),
};
