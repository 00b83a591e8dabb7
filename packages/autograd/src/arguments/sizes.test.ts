import * as torch from '../index.ts';
import * as nn from '../nn.ts';
import { refuses, type Loose } from './testing/refuses.ts';

const T: Loose = torch;
const N: Loose = nn;
const x: Loose = torch.ones([2, 3], { requiresGrad: true });

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
    'How many numbers there are: a whole number.',
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
