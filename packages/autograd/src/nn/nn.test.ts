import { expect, test } from 'vitest';
import { type Cases, recordedCases } from '../../conformance/features/answers.ts';
import { manualSeed, tensor, type Tensor, zeros } from '../index.ts';
import * as nn from '../nn.ts';
import { SGD } from '../optim.ts';

const { init } = nn;
const network = (): nn.Sequential =>
  new nn.Sequential(new nn.Linear(2, 16), new nn.Tanh(), new nn.Linear(16, 1, { bias: false }));

const filled = (fill: (x: Tensor) => Tensor, shape: readonly number[] = [3, 5]): Tensor =>
  fill(zeros(shape, { dtype: 'float64' }));

function load(change: (state: Map<string, Tensor>) => void): void {
  const net = network();
  const state = net.stateDict();
  change(state);
  net.loadStateDict(state);
}

const cases: Cases = {
  'a layer begins with these numbers': () =>
    new nn.Linear(2, 3, { dtype: 'float64' }).parameters().map((p) => p.detach()),
  'a network is printed': () => network().toString(),
  'a network in a network is printed': () =>
    new nn.Sequential(
      network(),
      new nn.Sequential(new nn.ReLU(), new nn.LeakyReLU(0.2)),
      new nn.Softmax(1),
    ).toString(),
  'its parameters have these names': () =>
    network()
      .namedParameters()
      .map(([name]) => name),
  'its modules have these names': () =>
    network()
      .namedModules()
      .map(([name]) => name),
  'a parameter is printed': () => new nn.Parameter(tensor([1, 2.5])).toString(),
  uniform: () => filled((x) => init.uniform_(x, -1, 2)),
  normal: () => filled((x) => init.normal_(x, 1, 2)),
  'xavier, uniform': () => filled((x) => init.xavierUniform_(x, 2)),
  'xavier, normal': () => filled((x) => init.xavierNormal_(x)),
  'kaiming, uniform': () => filled((x) => init.kaimingUniform_(x)),
  'kaiming, normal, backward': () =>
    filled((x) => init.kaimingNormal_(x, { mode: 'fan_out', nonlinearity: 'relu' })),
  'kaiming of a kernel': () => filled((x) => init.kaimingUniform_(x, { a: 0.5 }), [2, 3, 4]),
  gains: () =>
    (['linear', 'sigmoid', 'tanh', 'relu', 'leaky_relu', 'selu'] as const).map((name) =>
      init.calculateGain(name),
    ),
  'a vector has no fans': () => filled((x) => init.xavierUniform_(x), [3]),
  'a state with other names': () =>
    load((state) => {
      state.delete('0.weight');
      state.set('other', zeros([1]));
    }),
  'a state with another shape': () => load((state) => state.set('0.bias', zeros([3]))),
};

test.for(recordedCases('nn', cases))('%s: as in PyTorch', ([, difference]) => {
  manualSeed(0);
  expect(difference()).toBe('');
});

class Net extends nn.Module {
  hidden = new nn.Linear(1, 8);
  layers = [new nn.Linear(8, 8), new nn.Linear(8, 1)];
  scale = new nn.Parameter(tensor([1]));

  forward(x: Tensor): Tensor {
    const h = this.layers[0]!.forward(this.hidden.forward(x).tanh()).tanh();
    return this.layers[1]!.forward(h).mul(this.scale);
  }
}

test('fields, and lists in fields, belong to a module', () => {
  expect(new Net().namedParameters().map(([name]) => name)).toEqual([
    'scale',
    'hidden.weight',
    'hidden.bias',
    'layers.0.weight',
    'layers.0.bias',
    'layers.1.weight',
    'layers.1.bias',
  ]);
});

test('a parameter that two modules share is there once', () => {
  const layer = new nn.Linear(2, 2);
  expect(new nn.Sequential(layer, layer).parameters()).toHaveLength(2);
});

test('a network learns the squares of numbers', () => {
  manualSeed(1);
  const net = new Net();
  const x = tensor([[-1], [-0.5], [0], [0.5], [1]]);
  const optimizer = new SGD(net.parameters(), { lr: 0.1, momentum: 0.9 });
  const loss = (): Tensor => net.forward(x).sub(x.pow(2)).pow(2).mean();
  for (let i = 0; i < 400; i++) {
    optimizer.zeroGrad();
    loss().backward();
    optimizer.step();
  }
  expect(loss().item()).toBeLessThan(1e-3);
});

test('a state goes into another network of the same kind, as a copy', () => {
  const [from, to] = [network(), network()];
  to.loadStateDict(from.stateDict());
  const x = tensor([[1, 2]]);
  expect(to.forward(x).values()).toEqual(from.forward(x).values());
  to.parameters()[0]!.detach().zero_();
  expect(to.forward(x).values()).not.toEqual(from.forward(x).values());
});

test('eval reaches every module', () => {
  const net = new Net().eval();
  expect(net.modules().every((module) => !module.training)).toBe(true);
});

test('a frozen network gets no gradient', () => {
  const net = new Net().requiresGrad_(false);
  expect(net.forward(tensor([[1]])).requiresGrad).toBe(false);
});
