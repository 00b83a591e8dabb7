import * as torch from '../index.ts';
import * as F from '../functional.ts';
import * as nn from '../nn.ts';
import { refuses, type Loose } from './testing/refuses.ts';

const T: Loose = torch;
const L: Loose = F;
const x: Loose = torch.ones([2, 3], { requiresGrad: true });

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
