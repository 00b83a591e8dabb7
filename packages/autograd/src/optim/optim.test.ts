import { expect, test, vi } from 'vitest';
import { type Cases, recordedCases } from '../../conformance/features/answers.ts';
import { tensor, type Tensor } from '../index.ts';
import { Adam, AdamW, LBFGS, type LbfgsSettings, type Optimizer, SGD } from '../optim.ts';

const double = { dtype: 'float64', requiresGrad: true } as const;
const leaf = (values: number | readonly number[] | readonly (readonly number[])[]): Tensor =>
  tensor(values, double);

/** Bent like Rosenbrock's valley, with a second parameter of another shape. */
function lossOf(x: Tensor, y: Tensor): Tensor {
  const valley = x.at(1).sub(x.at(0).pow(2)).pow(2).mul(5);
  return x.at(0).sub(1).pow(2).add(valley).add(y.mul(y).sum()).add(y.at(0).sub(x).pow(2).sum());
}

type Make = (params: Tensor[]) => Optimizer<object, object>;

function start(make: Make) {
  const x = leaf([-1.5, 0.5]);
  const y = leaf([
    [0.25, -0.75],
    [1.5, 0.5],
  ]);
  return { x, y, optimizer: make([x, y]) };
}

function walk(make: Make): unknown[] {
  const { x, y, optimizer } = start(make);
  return Array.from({ length: 10 }, () => {
    optimizer.zeroGrad();
    const loss = lossOf(x, y);
    loss.backward();
    optimizer.step();
    return [loss.item(), x.detach().clone(), y.detach().clone()];
  }).flat();
}

function walkWithClosure(make: Make): unknown[] {
  const { x, y, optimizer } = start(make);
  let count = 0;
  return Array.from({ length: 4 }, () => {
    const loss = optimizer.step(() => {
      count++;
      optimizer.zeroGrad();
      const l = lossOf(x, y);
      l.backward();
      return l;
    });
    return [loss.item(), count, x.detach().clone(), y.detach().clone()];
  }).flat();
}

/** One step with a line search: how often the loss was computed, and where it ends. */
function minimised(x: Tensor, lossAt: () => Tensor, settings: Partial<LbfgsSettings>): unknown[] {
  let count = 0;
  const optimizer = new LBFGS([x], { ...settings, lineSearchFn: 'strong_wolfe' });
  optimizer.step(() => {
    count++;
    optimizer.zeroGrad();
    const loss = lossAt();
    loss.backward();
    return loss;
  });
  return [count, x.detach()];
}

const cases: Cases = {
  SGD: () => walk((p) => new SGD(p, { lr: 0.02 })),
  'SGD with momentum': () => walk((p) => new SGD(p, { lr: 0.02, momentum: 0.9 })),
  'SGD with momentum and dampening': () =>
    walk((p) => new SGD(p, { lr: 0.02, momentum: 0.9, dampening: 0.5 })),
  'SGD of Nesterov': () => walk((p) => new SGD(p, { lr: 0.02, momentum: 0.9, nesterov: true })),
  'SGD with weight decay': () => walk((p) => new SGD(p, { lr: 0.02, weightDecay: 0.1 })),
  'SGD that climbs': () => walk((p) => new SGD(p, { lr: 0.002, momentum: 0.5, maximize: true })),
  Adam: () => walk((p) => new Adam(p, { lr: 0.1 })),
  'Adam with other betas': () =>
    walk((p) => new Adam(p, { lr: 0.1, betas: [0.8, 0.95], eps: 1e-3 })),
  'Adam with weight decay': () => walk((p) => new Adam(p, { lr: 0.1, weightDecay: 0.1 })),
  'Adam that remembers the largest': () => walk((p) => new Adam(p, { lr: 0.1, amsgrad: true })),
  'Adam that climbs': () => walk((p) => new Adam(p, { lr: 0.01, maximize: true })),
  AdamW: () => walk((p) => new AdamW(p, { lr: 0.1 })),
  'AdamW with much decay': () =>
    walk((p) => new AdamW(p, { lr: 0.1, weightDecay: 0.5, amsgrad: true })),
  LBFGS: () => walkWithClosure((p) => new LBFGS(p, { lr: 0.1 })),
  'LBFGS with a line search': () =>
    walkWithClosure((p) => new LBFGS(p, { lineSearchFn: 'strong_wolfe' })),
  'LBFGS with a short memory': () =>
    walkWithClosure((p) => new LBFGS(p, { lr: 0.5, historySize: 2, maxIter: 5 })),
  'LBFGS with a line search in one long step': () =>
    walkWithClosure((p) => new LBFGS(p, { lineSearchFn: 'strong_wolfe', maxIter: 60 })),
  'LBFGS with a line search of few evaluations': () =>
    walkWithClosure((p) => new LBFGS(p, { lr: 10, lineSearchFn: 'strong_wolfe', maxEval: 3 })),
  'LBFGS with a line search that ends in the bracket': () =>
    walkWithClosure((p) => new LBFGS(p, { lr: 30, lineSearchFn: 'strong_wolfe', maxEval: 7 })),
  'LBFGS with a line search that looks for the bracket': () =>
    walkWithClosure((p) => new LBFGS(p, { lr: 1e-4, lineSearchFn: 'strong_wolfe', maxEval: 4 })),
  'LBFGS with one evaluation': () =>
    walkWithClosure((p) => new LBFGS(p, { lineSearchFn: 'strong_wolfe', maxEval: 1 })),
  'LBFGS with few evaluations': () => walkWithClosure((p) => new LBFGS(p, { lr: 0.1, maxEval: 3 })),
  'LBFGS whose first step is too long, with no evaluation left': () => {
    const x = leaf(3);
    return minimised(x, () => x.pow(4), { lr: 10, maxIter: 1 });
  },
  'LBFGS whose first step leads where the loss is nan': () => {
    const x = leaf([0.5]);
    return minimised(x, () => x.mul(x.sqrt()).add(x).sum(), { lr: 4, maxIter: 2, maxEval: 6 });
  },
  'LBFGS with a line search of another name': () => {
    const x = leaf([1]);
    const optimizer = new LBFGS([x], { lineSearchFn: 'wolfe' as never });
    return optimizer.step(() => {
      optimizer.zeroGrad();
      const loss = x.mul(x).sum();
      loss.backward();
      return loss;
    });
  },
  'a parameter twice in one list is moved twice': () => {
    const x = leaf([1]);
    const optimizer = new SGD([x, x], { lr: 0.1 });
    x.mul(3).sum().backward();
    optimizer.step();
    return x.detach();
  },
  'a parameter in two groups': () => {
    const x = leaf([1]);
    return new SGD([{ params: [x] }, { params: [x] }], { lr: 0.1 });
  },
  'groups have settings of their own': () => {
    const { x, y } = start((p) => new SGD(p));
    const optimizer = new SGD([{ params: [x] }, { params: [y], lr: 0.1 }], { lr: 0.01 });
    lossOf(x, y).backward();
    optimizer.step();
    return [x.detach(), y.detach()];
  },
  'what has no gradient stays': () => {
    const [x, y] = [leaf([1]), leaf([2])];
    const optimizer = new Adam([x, y], { lr: 0.1 });
    x.mul(3).sum().backward();
    optimizer.step();
    return [x.detach(), y.detach(), optimizer.state.size];
  },
  'gradients are cleared, to zeros or away': () => {
    const x = leaf([1]);
    const optimizer = new SGD([x], { lr: 0.1 });
    x.mul(3).sum().backward();
    optimizer.zeroGrad({ setToNone: false });
    const zeros = x.grad!.clone();
    optimizer.zeroGrad();
    return [zeros, x.grad === null];
  },
  'no parameters': () => new SGD([], { lr: 0.1 }),
  'a computed tensor': () => new SGD([leaf([1]).mul(2)], { lr: 0.1 }),
  'a learning rate below 0': () => new SGD([leaf([1])], { lr: -1 }),
  'a beta of 1': () => new Adam([leaf([1])], { betas: [1, 0.5] }),
  'Nesterov without momentum': () => new SGD([leaf([1])], { lr: 0.1, nesterov: true }),
};

test.for(recordedCases('optim', cases))('%s: as in PyTorch', ([, difference]) => {
  expect(difference()).toBe('');
});

test('a step that is given a closure computes the loss once and returns it', () => {
  const x = leaf([3]);
  const optimizer = new SGD([x], { lr: 0.1 });
  const loss = optimizer.step(() => {
    const l = x.pow(2).sum();
    l.backward();
    return l;
  });
  expect([loss.item(), x.item()]).toEqual([9, 3 - 0.1 * 6]);
});

test('a tensor is not taken for a list of parameters', () => {
  expect(() => new SGD(leaf([1]) as never)).toThrow(
    'params argument given to the optimizer should be an iterable of Tensors or dicts, but got torch.FloatTensor',
  );
});

const makers = { SGD, Adam, AdamW, LBFGS };

test.each(Object.entries(makers))('%s refuses settings that it does not have', (name, Maker) => {
  const make = (settings: unknown) => () => new Maker([leaf([1])], settings as object);
  expect(make({ learningRate: 1 })).toThrow(
    `${name}.__init__() got an unexpected keyword argument 'learningRate'\nIts settings are lr, `,
  );
  expect(make(0.1)).toThrow(
    `${name}.__init__(): the settings must be an object, not float\nSettings have names: new ${name}(params, { lr: 0.1 }).`,
  );
});

test('a parameter twice in one list is warned of', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const x = leaf([1]);
  new SGD([x, x]);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining('optimizer contains a parameter group with duplicate parameters'),
  );
});

test('one tensor in a group stands for a list of one', () => {
  const w = leaf([1, 2]);
  w.sum().backward();
  new SGD([{ params: w }] as never, { lr: 1 }).step();
  expect(w.toArray()).toEqual([0, 1]);
});
