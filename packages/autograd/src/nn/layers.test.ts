import { expect, test } from 'vitest';
import { type Cases, recordedCases } from '../../conformance/features/answers.ts';
import { arange, manualSeed, ones, tensor, type Tensor } from '../index.ts';
import { isFloatingPoint } from '../dtype.ts';
import * as nn from '../nn.ts';
import { sizeOf } from '../shape.ts';

const D = { dtype: 'float64' } as const;
const t = (data: number[]): Tensor => tensor(data, D);
const whole = (data: number[] | number[][]): Tensor => tensor(data, { dtype: 'int32' });

/** Numbers that are all different, the same in both languages. */
function filled(shape: readonly number[]): Tensor {
  return arange(0, sizeOf(shape), 1, D).mul(0.37).sin().reshape(shape);
}

interface Working extends nn.Module {
  forward(...inputs: Tensor[]): Tensor;
}

/** The result, and the gradients of all parameters and of the first input. */
function worked(module: Working, ...inputs: readonly [Tensor, ...Tensor[]]): (Tensor | null)[] {
  const [x] = inputs;
  const isInput = isFloatingPoint(x.dtype);
  if (isInput) x.requiresGrad_();
  const y = module.forward(...inputs);
  y.mul(filled(y.shape)).sum().backward();
  const grads = module.parameters().map((p) => p.grad);
  return [y.detach(), ...grads, ...(isInput ? [x.grad] : [])];
}

const state = (module: nn.Module): object => Object.fromEntries(module.stateDict());

const caseOf = <T>(
  kind: string,
  all: { readonly [name: string]: T },
  run: (given: T) => unknown,
): Cases =>
  Object.fromEntries(
    Object.entries(all).map(([name, given]) => [`${name}${kind}`, () => run(given)]),
  );

const printed: { readonly [name: string]: () => nn.Module } = {
  Conv1d: () => new nn.Conv1d(2, 4, 3),
  Conv2d: () => new nn.Conv2d(2, 4, 3, { padding: 'same', dilation: 2, groups: 2, bias: false }),
  'Conv2d with margins': () =>
    new nn.Conv2d(2, 4, [3, 2], { stride: 2, padding: 1, paddingMode: 'reflect' }),
  LayerNorm: () => new nn.LayerNorm(4),
  'LayerNorm of two dimensions': () =>
    new nn.LayerNorm([2, 3], { eps: 0.25, elementwiseAffine: false }),
  BatchNorm1d: () => new nn.BatchNorm1d(3),
  BatchNorm2d: () =>
    new nn.BatchNorm2d(3, { momentum: null, affine: false, trackRunningStats: false }),
  Dropout: () => new nn.Dropout(0.25),
  Embedding: () => new nn.Embedding(4, 2),
  'Embedding with a padding': () => new nn.Embedding(4, 2, { paddingIdx: 1 }),
  'Embedding with options': () =>
    new nn.Embedding(4, 2, { paddingIdx: 0, maxNorm: 0.5, normType: 1, scaleGradByFreq: true }),
  MaxPool2d: () => new nn.MaxPool2d(2),
  'MaxPool2d with options': () =>
    new nn.MaxPool2d([3, 2], { stride: [2, 1], padding: 1, ceilMode: true }),
  AvgPool2d: () => new nn.AvgPool2d([3, 2], { stride: 1 }),
  ELU: () => new nn.ELU(0.25),
  LeakyReLU: () => new nn.LeakyReLU(1e-5),
  ModuleList: () =>
    new nn.ModuleList<nn.Module>([
      new nn.Linear(2, 2),
      new nn.Linear(2, 2),
      new nn.ReLU(),
      new nn.Linear(2, 2),
    ]),
  'ModuleList of none': () => new nn.ModuleList(),
  ModuleDict: () =>
    new nn.ModuleDict<nn.Module>()
      .set('2', new nn.Linear(1, 1))
      .set(
        '1',
        new nn.ModuleList([new nn.Sequential(new nn.ReLU()), new nn.Sequential(new nn.ReLU())]),
      ),
  CrossEntropyLoss: () => new nn.CrossEntropyLoss({ weight: ones([3]) }),
};

const begun: { readonly [name: string]: () => nn.Module } = {
  Conv1d: () => new nn.Conv1d(2, 3, 2, D),
  Conv2d: () => new nn.Conv2d(2, 4, [1, 2], { groups: 2, ...D }),
  LayerNorm: () => new nn.LayerNorm([2, 2], D),
  'LayerNorm without bias': () => new nn.LayerNorm(2, { bias: false, ...D }),
  BatchNorm1d: () => new nn.BatchNorm1d(2, D),
  'BatchNorm2d in a network': () =>
    new nn.Sequential(new nn.BatchNorm2d(2, { affine: false, ...D }), new nn.Conv2d(2, 1, 1, D)),
  Embedding: () => new nn.Embedding(3, 2, { paddingIdx: -2, ...D }),
  ModuleList: () => new nn.ModuleList([new nn.Linear(1, 1, D), new nn.Linear(1, 2, D)]),
  ModuleDict: () => new nn.ModuleDict({ b: new nn.Linear(1, 1, D), a: new nn.Linear(1, 2, D) }),
  'a layer that stands in two places': () => {
    const layer = new nn.Linear(1, 1, D);
    return new nn.Sequential(layer, new nn.ReLU(), layer);
  },
  BCEWithLogitsLoss: () => new nn.BCEWithLogitsLoss({ weight: t([1, 2]), posWeight: t([3, 4]) }),
  NLLLoss: () => new nn.NLLLoss(),
};

const signals = [2, 2, 5];
const images = [2, 2, 5, 4];
const atWork: { readonly [name: string]: readonly [() => Working, readonly number[]] } = {
  Conv1d: [() => new nn.Conv1d(2, 3, 2, { stride: 2, padding: 1, ...D }), signals],
  'Conv1d, circular': [
    () => new nn.Conv1d(2, 3, 3, { padding: 2, paddingMode: 'circular', ...D }),
    signals,
  ],
  Conv2d: [() => new nn.Conv2d(2, 4, [1, 2], { groups: 2, ...D }), images],
  'Conv2d, the same size': [() => new nn.Conv2d(2, 1, [3, 2], { padding: 'same', ...D }), images],
  'Conv2d, the same size, mirrored': [
    () =>
      new nn.Conv2d(2, 1, [3, 2], {
        dilation: [1, 2],
        padding: 'same',
        paddingMode: 'reflect',
        ...D,
      }),
    images,
  ],
  'Conv2d, repeated edges': [
    () => new nn.Conv2d(2, 1, 2, { padding: [1, 2], paddingMode: 'replicate', bias: false, ...D }),
    images,
  ],
  'Conv2d, valid, mirrored': [
    () => new nn.Conv2d(2, 1, 2, { padding: 'valid', paddingMode: 'reflect', ...D }),
    images,
  ],
  LayerNorm: [() => new nn.LayerNorm([5, 4], D), images],
  'LayerNorm without weight': [
    () => new nn.LayerNorm(4, { eps: 0.25, elementwiseAffine: false, ...D }),
    images,
  ],
  BatchNorm1d: [() => new nn.BatchNorm1d(2, D), signals],
  'BatchNorm1d of rows': [() => new nn.BatchNorm1d(4, { momentum: 0.25, eps: 0.5, ...D }), [3, 4]],
  BatchNorm2d: [() => new nn.BatchNorm2d(2, { affine: false, ...D }), images],
  'BatchNorm2d in use': [() => new nn.BatchNorm2d(2, D).eval(), images],
  'BatchNorm2d without memory, in use': [
    () => new nn.BatchNorm2d(2, { bias: false, trackRunningStats: false, ...D }).eval(),
    images,
  ],
  Dropout: [() => new nn.Dropout(0.25), images],
  'Dropout in use': [() => new nn.Dropout(0.25).eval(), signals],
  MaxPool2d: [() => new nn.MaxPool2d(2, { padding: 1 }), images],
  'MaxPool2d with options': [
    () => new nn.MaxPool2d([2, 1], { stride: [2, 3], dilation: 2, ceilMode: true }),
    images,
  ],
  AvgPool2d: [() => new nn.AvgPool2d(2), images],
  'AvgPool2d with options': [
    () => new nn.AvgPool2d(2, { stride: 1, padding: 1, ceilMode: true, countIncludePad: false }),
    images,
  ],
  'AvgPool2d by another number': [() => new nn.AvgPool2d(2, { divisorOverride: 3 }), images],
};

function remembered(layer: nn.BatchNorm1d): unknown {
  for (const i of [0, 1, 2])
    layer.forward(
      filled([4, 2, 3])
        .mul(i + 1)
        .add(i),
    );
  return [state(layer), layer.eval().forward(filled([4, 2, 3]))];
}

const q = filled([3, 4]).mul(2).sigmoid();
const classes = whole([1, 3, 0]);
const each = t([1, 2, 3, 4]);
const losses: { readonly [name: string]: readonly [() => Working, Tensor] } = {
  MSELoss: [() => new nn.MSELoss(), q],
  'MSELoss, each': [() => new nn.MSELoss({ reduction: 'none' }), q],
  L1Loss: [() => new nn.L1Loss({ reduction: 'sum' }), q],
  SmoothL1Loss: [() => new nn.SmoothL1Loss({ beta: 0.125 }), q],
  HuberLoss: [() => new nn.HuberLoss({ delta: 0.125 }), q],
  BCELoss: [() => new nn.BCELoss(), q],
  'BCELoss, weighed': [() => new nn.BCELoss({ weight: each, reduction: 'sum' }), q],
  BCEWithLogitsLoss: [() => new nn.BCEWithLogitsLoss(), q],
  'BCEWithLogitsLoss, weighed': [
    () => new nn.BCEWithLogitsLoss({ weight: each, posWeight: t([4, 3, 2, 1]) }),
    q,
  ],
  NLLLoss: [() => new nn.NLLLoss(), classes],
  'NLLLoss, weighed': [() => new nn.NLLLoss({ weight: each, ignoreIndex: 3 }), classes],
  CrossEntropyLoss: [() => new nn.CrossEntropyLoss(), classes],
  'CrossEntropyLoss, weighed': [
    () => new nn.CrossEntropyLoss({ weight: each, ignoreIndex: 3, labelSmoothing: 0.1 }),
    classes,
  ],
  'CrossEntropyLoss of probabilities': [() => new nn.CrossEntropyLoss({ reduction: 'none' }), q],
};

const refused: Cases = {
  'channels that go not into groups': () => new nn.Conv2d(3, 4, 3, { groups: 2 }),
  'results that go not into groups': () => new nn.Conv2d(4, 3, 3, { groups: 2 }),
  'no group': () => new nn.Conv2d(4, 4, 3, { groups: 0 }),
  'the same size in steps': () => new nn.Conv2d(1, 1, 3, { stride: 2, padding: 'same' }),
  'leaving out twice of all': () => new nn.Dropout(2),
  'a padding past the last': () => new nn.Embedding(3, 2, { paddingIdx: 5 }),
  'a padding before the first': () => new nn.Embedding(3, 2, { paddingIdx: -5 }),
  'vectors that are no matrix': () => nn.Embedding.fromPretrained(ones([3])),
  'an image for rows': () => new nn.BatchNorm1d(3).forward(ones([2, 3, 1, 1])),
  'rows for images': () => new nn.BatchNorm2d(3).forward(ones([2, 3])),
  'a single row': () => new nn.BatchNorm1d(3).forward(ones([1, 3])),
  'calling a list': () => new nn.ModuleList([new nn.ReLU()]).forward(),
  'calling a dictionary': () => new nn.ModuleDict().forward(),
  'a place past the list': () => new nn.ModuleList([new nn.ReLU()]).at(3),
  'a name that is not there': () => new nn.ModuleDict({ a: new nn.ReLU() }).get('x'),
  'a vector for images': () => new nn.Conv2d(1, 1, 3).forward(ones([1, 1])),
};

const cases: Cases = {
  ...caseOf(', printed', printed, (make) => make().toString()),
  ...caseOf(', state', begun, (make) => state(make())),
  ...caseOf(', names', begun, (make) => [...make().stateDict().keys()]),
  ...caseOf(', at work', atWork, ([make, shape]) => worked(make(), filled(shape))),
  'Embedding, at work': () =>
    worked(
      new nn.Embedding(3, 2, { paddingIdx: 2, ...D }),
      whole([
        [1, 2],
        [0, 1],
      ]),
    ),
  'Embedding with given vectors, at work': () => {
    const layer = nn.Embedding.fromPretrained(filled([3, 2]));
    return [layer.weight.requiresGrad, layer.forward(whole([1, 1]))];
  },
  'Embedding with given vectors, not frozen, at work': () =>
    worked(nn.Embedding.fromPretrained(filled([3, 2]), { freeze: false }), whole([1, 1])),
  'Embedding of short vectors, at work': () => {
    const layer = new nn.Embedding(3, 2, { maxNorm: 1, ...D });
    return [layer.forward(whole([0, 2])), layer.weight];
  },
  'BatchNorm1d remembers what it measured': () => remembered(new nn.BatchNorm1d(2, D)),
  'BatchNorm1d remembers the mean of all batches': () =>
    remembered(new nn.BatchNorm1d(2, { momentum: null, ...D })),
  'BatchNorm1d with a fixed memory': () => remembered(new nn.BatchNorm1d(2, D).eval()),
  ...caseOf(', at work', losses, ([make, target]) =>
    worked(make(), filled([3, 4]).sigmoid().detach(), target),
  ),
  ...Object.fromEntries(Object.entries(refused).map(([name, run]) => [`refused: ${name}`, run])),
};

test.for(recordedCases('nn_layers', cases))('%s: as in PyTorch', ([, difference]) => {
  manualSeed(0);
  expect(difference()).toBe('');
});

test('a state with running means goes into another network', () => {
  const [from, to] = [new nn.BatchNorm1d(2, D), new nn.BatchNorm1d(2, D)];
  from.forward(filled([4, 2, 3]));
  to.loadStateDict(from.stateDict());
  expect([...to.stateDict()].map(([name, x]) => [name, x.values()])).toEqual(
    [...from.stateDict()].map(([name, x]) => [name, x.values()]),
  );
  expect(to.numBatchesTracked?.item()).toBe(1);
});
