/** What a step used is given back: memory does not grow with the number of steps. */
import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { mseLoss } from './functional.ts';
import {
  checkpoint,
  type Context,
  detectAnomaly,
  forwardAd,
  func,
  Function,
  grad,
  graphOf,
  noGrad,
  randn,
  savedTensorsHooks,
  tensor,
  type Tensor,
  vmap,
} from './index.ts';
import * as nn from './nn.ts';
import { Adam, LBFGS, type Optimizer, SGD } from './optim.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const MB = 2 ** 20;
type Step = () => unknown;

function run(step: Step, times: number): void {
  for (let i = 0; i < times; i++) step();
}

/** Of everything that is in memory: tensors, nodes, lists, functions. It collects the garbage first. */
const countObjects = (): number => queryObjects(Object, { format: 'count' });

function bytesInUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function bytesWithoutGarbage(): number {
  // What the first collection finds may be what the second can let go of.
  collectGarbage();
  collectGarbage();
  return bytesInUse();
}

const point = (): Tensor => tensor([0.5, -1, 2]);
const leaf = (): Tensor => point().requiresGrad_();
const loss = (x: Tensor): Tensor => x.sin().mul(x).sum();

function training(): Step {
  const net = new nn.Sequential(new nn.Linear(2, 4), new nn.Tanh(), new nn.Linear(4, 1));
  const optimizer = new Adam(net.parameters(), { lr: 1e-3 });
  const [x, y] = [randn([8, 2]), randn([8, 1])];
  return () => {
    optimizer.zeroGrad();
    mseLoss(net.forward(x), y).backward();
    optimizer.step();
  };
}

class Doubled extends Function {
  static forward(ctx: Context, x: Tensor): Tensor {
    ctx.saveForBackward(x);
    return x.mul(2);
  }

  static backward(ctx: Context, g: Tensor): Tensor {
    return g.mul(2).mul(ctx.savedTensors[0]!.cos());
  }
}

const x = leaf();
const samples = randn([4, 3]);
const norm = new nn.BatchNorm1d(3);
let weights = leaf();
let state = point();

function stepOf(optimizer: Optimizer<object, object>): Step {
  const lossAnew = (): Tensor => {
    optimizer.zeroGrad();
    const y = loss(x);
    y.backward();
    return y;
  };
  return () => optimizer.step(lossAnew);
}

const steps: { readonly [what: string]: Step } = {
  'a loss without a backward pass': () => loss(x),
  'a pass that keeps the graph': () => loss(x).backward(null, { retainGraph: true }),
  'a gradient of a gradient': () => grad(loss(x), x, { createGraph: true })[0].sum().backward(),
  'a graph that is drawn': () => graphOf(loss(x)).toDot(),
  'without recording': () => noGrad(() => loss(x)),

  'hooks on what was computed, and on a leaf until they are removed': () => {
    const y = x.mul(2);
    y.retainGrad();
    y.registerHook(() => {});
    y.gradFn!.registerPrehook(() => {});
    y.gradFn!.registerHook(() => {});
    const handles = [x.registerHook(() => {}), x.registerPostAccumulateGradHook(() => {})];
    loss(y).backward();
    for (const handle of handles) handle.remove();
  },

  'changes in place, of a whole and through a view': () => {
    const y = x.clone();
    y.mul_(2);
    y.at(0).add_(1);
    loss(y).backward();
    noGrad(() => x.sub_(x.grad!.mul(1e-3)));
    x.grad = null;
  },

  'a change of a saved value, and the error': () => {
    const y = x.mul(2);
    const z = loss(y);
    y.mul_(2);
    expect(() => z.backward()).toThrow('modified by an inplace operation');
  },

  'func.grad': () => func.grad(loss)(point()),
  'func.hessian': () => func.hessian(loss)(point()),
  'vmap of func.grad': () => vmap(func.grad(loss))(samples),
  'forward mode': () =>
    forwardAd.dualLevel(() => forwardAd.unpackDual(loss(forwardAd.makeDual(point(), x)))),
  checkpoint: () => checkpoint(loss, x).backward(),
  'hooks on saved values': () =>
    savedTensorsHooks(
      (y) => y.detach(),
      (y) => y,
      () => loss(x),
    ).backward(),
  'a custom function': () => loss(Doubled.apply(x)).backward(),
  'anomaly detection': () => detectAnomaly(() => loss(x).backward()),

  'gradient descent by hand': () => {
    const [g] = grad(loss(weights), weights);
    weights = weights.sub(g.mul(1e-3)).detach().requiresGrad_();
  },
  'a state that is handed on, cut off': () => {
    state = state.detach().mul(x).tanh();
    state.sum().backward();
  },
  'batch norm, which counts along': () => norm.forward(samples).sum().backward(),
  'SGD with momentum': stepOf(new SGD([x], { lr: 1e-3, momentum: 0.9 })),
  LBFGS: stepOf(new LBFGS([x], { lr: 1e-3, historySize: 5 })),
};

/** How many objects are there after so many rounds that were not there before; the first rounds may set something up. */
function kept(round: Step, times: number): number {
  run(round, 20);
  const before = countObjects();
  run(round, times);
  return countObjects() - before;
}

describe('what a step made is let go of', () => {
  test('after 10,000 steps of training memory is what it was', () => {
    const step = training();
    run(step, 500);
    const before = bytesWithoutGarbage();
    run(step, 10_000);
    expect(bytesWithoutGarbage() - before).toBeLessThan(MB);
  });

  test('nothing remains of any kind of step', () => {
    const TIMES = 100;
    const leaks = (step: Step): boolean => kept(step, TIMES) > TIMES / 2;
    const all = Object.entries(steps);
    // Counting takes long: one by one they are looked at only to name one that is to blame.
    const leaking = leaks(() => all.forEach(([, step]) => step()))
      ? (all.find(([, step]) => leaks(step))?.[0] ?? 'all together')
      : null;
    expect(leaking).toBeNull();
  });

  test('and a history that somebody holds is seen', () => {
    const losses: Tensor[] = [];
    expect(kept(() => losses.push(loss(x)), 100)).toBeGreaterThan(100);
  });

  test('large tensors do not wait for somebody to collect them', () => {
    const large = randn([100_000]).requiresGrad_();
    const before = bytesWithoutGarbage();
    let most = 0;
    // 1.2 MB in each step
    run(() => {
      large.mul(2).add(1).sum().backward();
      most = Math.max(most, bytesInUse());
    }, 200);
    expect(most - before).toBeLessThan(128 * MB);
  });
});
