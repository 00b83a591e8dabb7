import { expect, test } from 'vitest';
import * as torch from '../index.ts';
import { tensor } from '../index.ts';
import * as F from '../functional.ts';
import * as nn from '../nn.ts';
import { type Case, refuses, type Loose } from './testing/refuses.ts';

const T: Loose = torch;
const N: Loose = nn;
const x: Loose = torch.ones([2, 3], { requiresGrad: true });

const kinds = "'float32', 'float64', 'int32' or 'bool'";

refuses('what is said is of the kind that is asked for', [
  [
    "x.to('cuda')",
    () => x.to('cuda'),
    'Torch not compiled with CUDA enabled',
    "There is one device, and all tensors are on it: leave x.to('cuda') out.",
  ],
  [
    "x.to('float16')",
    () => x.to('float16'),
    "Invalid device string: 'float16'",
    `Name a kind of numbers: ${kinds}.`,
  ],
  [
    'x.to({ dtype })',
    () => x.to({ dtype: 'float64' }),
    "to(): argument 'dtype' must be torch.dtype, not dict",
    `Write x.to('float64'): there are ${kinds}.`,
  ],
  [
    'new Sequential([…])',
    () => new N.Sequential([new nn.ReLU()]),
    'list is not a Module subclass',
    'The modules of a Sequential come one by one: new Sequential(a, b).',
  ],
  [
    'new Sequential(linear, F.relu)',
    () => new N.Sequential(new nn.Linear(1, 1), F.relu),
    'relu is not a Module subclass',
    'A function has no parameters to be found: use its module, as new ReLU() for relu, or call it in forward.',
  ],
  [
    'new ModuleList([1])',
    () => new N.ModuleList([1]),
    'int is not a Module subclass',
    'The modules of a Sequential come one by one: new Sequential(a, b).',
  ],
  [
    'new ModuleDict({ a: F.relu })',
    () => new N.ModuleDict({ a: F.relu }),
    'relu is not a Module subclass',
    'A function has no parameters to be found: use its module, as new ReLU() for relu, or call it in forward.',
  ],
  [
    'noGrad()',
    () => T.noGrad(),
    'expected a function, but got NoneType',
    'What is to run so stands in a function: noGrad(() => { … }), and its result comes back.',
  ],
  [
    'noGrad(x)',
    () => T.noGrad(x),
    'expected a function, but got Tensor',
    'What is to run so stands in a function: noGrad(() => { … }), and its result comes back.',
  ],
  [
    'loadStateDict(3)',
    () => (new nn.Linear(1, 1) as Loose).loadStateDict(3),
    "Expected state_dict to be dict-like, got <class 'int'>.",
    'Pass what net.stateDict() gave: net.loadStateDict(other.stateDict()).',
  ],
  [
    'loadStateDict([1])',
    () => (new nn.Linear(1, 1) as Loose).loadStateDict([1]),
    "Expected state_dict to be dict-like, got <class 'list'>.",
    'Pass what net.stateDict() gave: net.loadStateDict(other.stateDict()).',
  ],
  [
    'loadStateDict({ weight: [[1]] })',
    () => (new nn.Linear(1, 1, { bias: false }) as Loose).loadStateDict({ weight: [[1]] }),
    'Error(s) in loading state_dict for Linear:\n\tWhile copying the parameter named "weight", expected torch.Tensor or Tensor-like object from checkpoint but received <class \'list\'>',
    'The state is that of another network: compare the names of its fields and the sizes of its layers. Nothing was changed.',
  ],
  [
    'x.sum({ dim: 0 })',
    () => x.sum({ dim: 0 }),
    "sum(): argument 'dim' (position 1) must be int, not dict",
    'The dimension comes before the options: x.sum(0).',
  ],
  [
    'varMean(x, { dim: 0 })',
    () => T.varMean(x, { dim: 0 }),
    "var_mean(): argument 'dim' (position 1) must be int, not dict",
    'The dimension comes before the options: varMean(x, 0).',
  ],
  ...[
    [
      'linspace(tensor(0), 1, 3)',
      () => T.linspace(tensor(0), 1, 3),
      'linspace',
      'start',
      1,
      'Tensor',
    ],
    ['linspace(0, "1", 3)', () => T.linspace(0, '1', 3), 'linspace', 'end', 2, 'str'],
    ['full([2])', () => T.full([2]), 'full', 'fill_value', 2, 'NoneType'],
    ['x.fill_("a")', () => T.zeros([2]).fill_('a'), 'fill_', 'value', 1, 'str'],
  ].map(([call, run, name, argument, position, kind]): Case => [
    call as string,
    run as () => unknown,
    `${name}(): argument '${argument}' (position ${position}) must be Number, not ${kind}`,
    kind === 'Tensor' ? 'Read the number from the tensor: x.item().' : 'Pass a number.',
  ]),
  [
    'x.sum(tensor(1))',
    () => x.sum(tensor(1, { dtype: 'int32' })),
    "argument 'dim' must be int, not Tensor",
    'A dimension is named by a whole number, before the options: x.softmax(1), x.sum(0, { keepdim: true }).',
  ],
  [
    "x.sum('0')",
    () => x.sum('0'),
    "argument 'dim' must be int, not str",
    'A dimension is named by a whole number, before the options: x.softmax(1), x.sum(0, { keepdim: true }).',
  ],
  [
    'noGrad(async () => …)',
    () => T.noGrad(async () => x),
    'the function waits for something, and the mode ends before it goes on',
    'Await first, and wrap what computes alone: const y = noGrad(() => net.forward(x)).',
  ],
  [
    'x.softmax({ dim: 1 })',
    () => x.softmax({ dim: 1 }),
    "argument 'dim' must be int, not dict",
    'A dimension is named by a whole number, before the options: x.softmax(1), x.sum(0, { keepdim: true }).',
  ],
  [
    'x.argmax({ dim: 1 })',
    () => x.argmax({ dim: 1 }),
    "argument 'dim' must be int, not dict",
    'A dimension is named by a whole number, before the options: x.softmax(1), x.sum(0, { keepdim: true }).',
  ],
  [
    'tensordot(x, x, [[1], [1]])',
    () => T.tensordot(x, x, [[1], [1]]),
    'tensordot(): the options must be an object, not list',
    'The dimensions are named: tensordot(a, b, { dims: [[1],[1]] }).',
  ],
  [
    'tensordot(x, x, 1)',
    () => T.tensordot(x, x, 1),
    'tensordot(): the options must be an object, not int',
    'Options have names: { dims: … }.',
  ],
  [
    'x.grad = x',
    () => {
      x.grad = x;
    },
    "can't assign Variable as its own grad",
    'A gradient is a tensor of its own: assign x.detach().clone() for one with the same numbers.',
  ],
]);

test('a state is a map or an object', () => {
  const layer = new nn.Linear(2, 1, { bias: false });
  layer.loadStateDict({ weight: tensor([[3, 4]]) });
  expect(layer.weight.toArray()).toEqual([[3, 4]]);
});
