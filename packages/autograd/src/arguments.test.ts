/** What comes of arguments of another kind, which only the types refuse. */
import { describe, expect, test } from 'vitest';
import * as torch from './index.ts';
import { tensor } from './index.ts';
import * as F from './functional.ts';
import * as nn from './nn.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the compiler would refuse every one of these calls
type Loose = any;
const T: Loose = torch;
const N: Loose = nn;
const L: Loose = F;
const x: Loose = torch.ones([2, 3], { requiresGrad: true });

type Case = readonly [call: string, run: () => unknown, message: string, advice: string];

const refuses = (title: string, cases: readonly Case[]): void => {
  describe(`refused: ${title}`, () => {
    test.each(cases)('%s', (_, run, message, advice) => {
      let said = '';
      try {
        run();
      } catch (error) {
        said = (error as Error).message;
      }
      expect(said).toBe(`${message}\n${advice}`);
      // A size that is no number once shifted all small tensors that came after it.
      expect([tensor([1, 2]).toArray(), tensor([3]).toArray()]).toEqual([[1, 2], [3]]);
    });
  });
};

const element = (call: string, kind: string, at: number, argument = 'size'): string =>
  `${call}(): argument '${argument}' (position 1) must be tuple of ints, but found element of type ${kind} at pos ${at}`;
const whole = (list: string, example: string): string =>
  `The array is [${list}], and each of its entries is a whole number: ${example}.`;
const missing = (layer: string, names: string): string =>
  `${layer}.__init__() missing ${names.includes(' and ') ? '2 required positional arguments' : '1 required positional argument'}: ${names}`;
const sizes = (example: string): string => `The sizes come one after the other: ${example}.`;

refuses('a size is a whole number', [
  [
    'zeros([undefined])',
    () => T.zeros([undefined]),
    element('zeros', 'NoneType', 0),
    whole('undefined', 'zeros([2, 3])'),
  ],
  [
    'zeros([NaN])',
    () => T.zeros([Number.NaN]),
    element('zeros', 'float', 0),
    whole('NaN', 'zeros([2, 3])'),
  ],
  [
    'ones([2.5, 2])',
    () => T.ones([2.5, 2]),
    element('ones', 'float', 0),
    whole('2.5, 2', 'ones([2, 3])'),
  ],
  [
    "empty([2, '3'])",
    () => T.empty([2, '3']),
    element('empty', 'str', 1),
    whole('2, 3', 'empty([2, 3])'),
  ],
  [
    'full([undefined], 1)',
    () => T.full([undefined], 1),
    element('full', 'NoneType', 0),
    whole('undefined', 'full([2, 3], 1.5)'),
  ],
  ['rand([2.5])', () => T.rand([2.5]), element('rand', 'float', 0), whole('2.5', 'rand([2, 3])')],
  [
    'randn([undefined, 2])',
    () => T.randn([undefined, 2]),
    element('randn', 'NoneType', 0),
    whole('undefined, 2', 'randn([2, 3])'),
  ],
  [
    'randint(0, 2, [undefined])',
    () => T.randint(0, 2, [undefined]),
    element('randint', 'NoneType', 0),
    whole('undefined', 'randint(10, [2, 3])'),
  ],
  [
    'randperm(undefined)',
    () => T.randperm(undefined),
    "randperm(): argument 'n' (position 1) must be int, not NoneType",
    'Say how many numbers there are: randperm(10).',
  ],
  [
    'arange(0, 1, NaN)',
    () => T.arange(0, 1, Number.NaN),
    'step must be nonzero',
    'From 0 to 1 by NaN never arrives.',
  ],
  [
    'new Linear(3)',
    () => new N.Linear(3),
    missing('Linear', "'out_features'"),
    sizes('new Linear(3, 2)'),
  ],
  [
    'new Linear()',
    () => new N.Linear(),
    missing('Linear', "'in_features' and 'out_features'"),
    sizes('new Linear(3, 2)'),
  ],
  [
    'new Linear(2.5, 2)',
    () => new N.Linear(2.5, 2),
    element('empty', 'float', 1),
    whole('2, 2.5', 'empty([2, 3])'),
  ],
  [
    "new Linear('3', 2)",
    () => new N.Linear('3', 2),
    element('empty', 'str', 1),
    whole('2, 3', 'empty([2, 3])'),
  ],
  [
    'new Linear(-1, 2)',
    () => new N.Linear(-1, 2),
    'Trying to create tensor with negative dimension -1: [2, -1]',
    'Sizes are whole numbers, 0 or more.',
  ],
  [
    'new Embedding(3)',
    () => new N.Embedding(3),
    missing('Embedding', "'embedding_dim'"),
    sizes('new Embedding(10, 3)'),
  ],
  [
    'new BatchNorm1d()',
    () => new N.BatchNorm1d(),
    missing('BatchNorm1d', "'num_features'"),
    sizes('new BatchNorm1d(4)'),
  ],
  [
    'new LayerNorm()',
    () => new N.LayerNorm(),
    missing('LayerNorm', "'normalized_shape'"),
    sizes('new LayerNorm(4)'),
  ],
  [
    'new Conv2d(1, 2)',
    () => new N.Conv2d(1, 2),
    missing('Conv2d', "'kernel_size'"),
    sizes('new Conv2d(1, 8, 3)'),
  ],
  [
    'new Conv1d()',
    () => new N.Conv1d(),
    "Conv1d.__init__() missing 3 required positional arguments: 'in_channels', 'out_channels', and 'kernel_size'",
    sizes('new Conv1d(1, 8, 3)'),
  ],
  [
    'repeat([1.5, 1])',
    () => x.repeat([1.5, 1]),
    element('repeat', 'float', 0, 'repeats'),
    whole('1.5, 1', 'x.repeat([2, 1])'),
  ],
  [
    'repeat([undefined, 1])',
    () => x.repeat([undefined, 1]),
    element('repeat', 'NoneType', 0, 'repeats'),
    whole('undefined, 1', 'x.repeat([2, 1])'),
  ],
  [
    'tile([undefined])',
    () => x.tile([undefined]),
    element('tile', 'NoneType', 0, 'dims'),
    whole('undefined', 'x.tile([2, 1])'),
  ],
  [
    'repeatInterleave(1.5)',
    () => x.repeatInterleave(1.5),
    "repeat_interleave(): argument 'repeats' (position 1) must be int, not float",
    'Say how often each element comes: x.repeatInterleave(2).',
  ],
  [
    'reshape([1.5, 4])',
    () => x.reshape([1.5, 4]),
    element('reshape', 'float', 0, 'shape'),
    whole('1.5, 4', 'x.reshape([3, 2])'),
  ],
]);

const one = (call: string, argument: string, kind: string, example: string) =>
  [
    `${call}(): argument '${argument}' (position 1) must be tuple of ints, not ${kind}`,
    `It is one array: ${example}.`,
  ] as const;

refuses('a shape is one array', [
  ['zeros(2, 3)', () => T.zeros(2, 3), ...one('zeros', 'size', 'int', 'zeros([2, 3])')],
  ['randn(2, 3)', () => T.randn(2, 3), ...one('randn', 'size', 'int', 'randn([2, 3])')],
  ['full(2, 1)', () => T.full(2, 1), ...one('full', 'size', 'int', 'full([2, 3], 1.5)')],
  [
    'randint(0, 2)',
    () => T.randint(0, 2),
    ...one('randint', 'size', 'NoneType', 'randint(10, [2, 3])'),
  ],
  ['reshape(3, 2)', () => x.reshape(3, 2), ...one('reshape', 'shape', 'int', 'x.reshape([3, 2])')],
  ['view(6)', () => x.view(6), ...one('view', 'size', 'int', 'x.view([3, 2])')],
  ['expand(2, 3)', () => x.expand(2, 3), ...one('expand', 'size', 'int', 'x.expand([2, 3])')],
  ['permute(1, 0)', () => x.permute(1, 0), ...one('permute', 'dims', 'int', 'x.permute([1, 0])')],
  ['repeat(2, 1)', () => x.repeat(2, 1), ...one('repeat', 'repeats', 'int', 'x.repeat([2, 1])')],
]);

const must = (call: string, argument: string, position: number, kind: string) =>
  [
    `${call}(): argument '${argument}' (position ${position}) must be Tensor, not ${kind}`,
    kind === 'NoneType' ? 'An operand is missing.' : 'Make it a tensor: tensor(…).',
  ] as const;
const v: Loose = torch.ones([3]);
const w: Loose = torch.ones([2, 2, 3]);

refuses('a tensor stands where one is computed with', [
  ['x.matmul(2)', () => x.matmul(2), ...must('matmul', 'other', 1, 'int')],
  ['x.matmul([[1]])', () => x.matmul([[1]]), ...must('matmul', 'other', 1, 'list')],
  ['matmul(2, x)', () => T.matmul(2, x), ...must('matmul', 'input', 1, 'int')],
  ['x.mm()', () => x.mm(), ...must('mm', 'mat2', 1, 'NoneType')],
  ['x.mv(2)', () => x.mv(2), ...must('mv', 'vec', 1, 'int')],
  ['w.bmm(2)', () => w.bmm(2), ...must('bmm', 'mat2', 1, 'int')],
  ['v.dot(1.5)', () => v.dot(1.5), ...must('dot', 'tensor', 1, 'float')],
  ['v.outer(2)', () => v.outer(2), ...must('outer', 'vec2', 1, 'int')],
  ['x.addmm(x, 2)', () => x.addmm(x, 2), ...must('addmm', 'mat2', 2, 'int')],
  ['F.mseLoss(x)', () => L.mseLoss(x), ...must('mse_loss', 'target', 2, 'NoneType')],
  ['F.mseLoss(1, x)', () => L.mseLoss(1, x), ...must('mse_loss', 'input', 1, 'int')],
  ['F.l1Loss(x, 1)', () => L.l1Loss(x, 1), ...must('l1_loss', 'target', 2, 'int')],
  [
    'F.crossEntropy(x, 1)',
    () => L.crossEntropy(x, 1),
    ...must('cross_entropy_loss', 'target', 2, 'int'),
  ],
  [
    'F.crossEntropy(x, [0, 1])',
    () => L.crossEntropy(x, [0, 1]),
    ...must('cross_entropy_loss', 'target', 2, 'list'),
  ],
  ['F.nllLoss(x, 1)', () => L.nllLoss(x, 1), ...must('nll_loss_nd', 'target', 2, 'int')],
  [
    'F.binaryCrossEntropyWithLogits(x, 1)',
    () => L.binaryCrossEntropyWithLogits(x, 1),
    ...must('binary_cross_entropy_with_logits', 'target', 2, 'int'),
  ],
  [
    'linear.forward()',
    () => (new nn.Linear(3, 2) as Loose).forward(),
    ...must('linear', 'input', 1, 'NoneType'),
  ],
  [
    'linear.forward([[1, 2, 3]])',
    () => (new nn.Linear(3, 2) as Loose).forward([[1, 2, 3]]),
    ...must('linear', 'input', 1, 'list'),
  ],
  ['F.linear(x, 2)', () => L.linear(x, 2), ...must('linear', 'weight', 2, 'int')],
  ['F.embedding([0], x)', () => L.embedding([0], x), ...must('embedding', 'indices', 2, 'list')],
  [
    'cat(x, x)',
    () => T.cat(x, x),
    "cat(): argument 'tensors' (position 1) must be tuple of Tensors, not Tensor",
    'The tensors are one array: cat([x, y]).',
  ],
  [
    'stack(x, x)',
    () => T.stack(x, x),
    "stack(): argument 'tensors' (position 1) must be tuple of Tensors, not Tensor",
    'The tensors are one array: stack([x, y]).',
  ],
  [
    'vstack(1)',
    () => T.vstack(1),
    "vstack(): argument 'tensors' (position 1) must be tuple of Tensors, not int",
    'The tensors are one array: vstack([x, y]).',
  ],
  [
    'cat([x, 1])',
    () => T.cat([x, 1]),
    'expected Tensor as element 1 in argument 0, but got int',
    'Make it a tensor: tensor([…]).',
  ],
  [
    'stack([x, null])',
    () => T.stack([x, null]),
    'expected Tensor as element 1 in argument 0, but got NoneType',
    'Make it a tensor: tensor([…]).',
  ],
  [
    'grad(y)',
    () => T.grad(x.sum()),
    "grad() missing 1 required positional argument: 'inputs'",
    'Say with respect to which tensors: grad(y, [x]).',
  ],
  [
    'grad(y, [x, 1])',
    () => T.grad(x.sum(), [x, 1]),
    'all inputs have to be Tensors or GradientEdges, but got int',
    'Say with respect to which tensors: grad(y, [x]).',
  ],
]);

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
  [
    'x.softmax({ dim: 1 })',
    () => x.softmax({ dim: 1 }),
    "argument 'dim' must be int, not dict",
    'A dimension is named by its number, before the options: x.softmax(1), x.sum(0, { keepdim: true }).',
  ],
  [
    'x.argmax({ dim: 1 })',
    () => x.argmax({ dim: 1 }),
    "argument 'dim' must be int, not dict",
    'A dimension is named by its number, before the options: x.softmax(1), x.sum(0, { keepdim: true }).',
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
    'The dimensions are named: tensordot(a, b, { dims: 1 }).',
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
