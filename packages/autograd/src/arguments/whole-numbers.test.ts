import * as torch from '../index.ts';
import * as F from '../functional.ts';
import { refuses, type Case, type Loose } from './testing/refuses.ts';

const T: Loose = torch;
const L: Loose = F;
const x: Loose = torch.ones([4, 4], { requiresGrad: true });

/** As PyTorch 2.13 says it, recorded for each of these calls. */
const int = (
  call: string,
  run: () => unknown,
  where: readonly [call: string, argument: string, position: number],
  what: string,
): Case => [
  call,
  run,
  `${where[0]}(): argument '${where[1]}' (position ${where[2]}) must be int, not float`,
  `${what}: a whole number, and not ${/\d\.5/.exec(call)}.`,
];

refuses('a fraction where things are counted', [
  int('chunk(1.5)', () => x.chunk(1.5), ['chunk', 'chunks', 1], 'The number of parts'),
  int('split(1.5)', () => x.split(1.5), ['split', 'split_size', 1], 'The length of each part'),
  int(
    'tensorSplit(1.5)',
    () => x.tensorSplit(1.5),
    ['tensor_split', 'sections', 1],
    'The number of parts',
  ),
  int(
    'narrow(0, 0.5, 1)',
    () => x.narrow(0, 0.5, 1),
    ['narrow', 'start', 2],
    'The place where the run begins',
  ),
  int(
    'narrow(0, 0, 1.5)',
    () => x.narrow(0, 0, 1.5),
    ['narrow', 'length', 3],
    'How many elements there are in the run',
  ),
  int(
    'select(0, 1.5)',
    () => x.select(0, 1.5),
    ['select', 'index', 2],
    'Which one along the dimension',
  ),
  int('topk(1.5)', () => x.topk(1.5), ['topk', 'k', 1], 'How many to take'),
  int(
    'kthvalue(1.5)',
    () => x.kthvalue(1.5),
    ['kthvalue', 'k', 1],
    'Which one in order, counted from 1',
  ),
  int('tril(0.5)', () => x.tril(0.5), ['tril', 'diagonal', 1], 'How far above the main diagonal'),
  int('triu(0.5)', () => x.triu(0.5), ['triu', 'diagonal', 1], 'How far above the main diagonal'),
  int(
    'diagonal(0.5)',
    () => x.diagonal(0.5),
    ['diagonal', 'offset', 1],
    'How far above the main diagonal',
  ),
  int(
    'unfold(0, 1.5, 1)',
    () => x.unfold(0, 1.5, 1),
    ['unfold', 'size', 2],
    'The length of a window',
  ),
  int(
    'unfold(0, 1, 1.5)',
    () => x.unfold(0, 1, 1.5),
    ['unfold', 'step', 3],
    'How far apart two windows begin',
  ),
  int(
    'asStrided([2], [1], 0.5)',
    () => x.asStrided([2], [1], 0.5),
    ['as_strided', 'storage_offset', 3],
    'The place of the first element',
  ),
  int('diag(0.5)', () => x.diag(0.5), ['diag', 'diagonal', 1], 'How far above the main diagonal'),
  int(
    'diagEmbed(0.5)',
    () => x.diagEmbed(0.5),
    ['diag_embed', 'offset', 1],
    'How far above the main diagonal',
  ),
  int(
    'diagonalScatter(…, 0.5)',
    () => x.diagonalScatter(T.ones([4]), 0.5),
    ['diagonal_scatter', 'offset', 2],
    'How far above the main diagonal',
  ),
  int(
    'selectScatter(…, 0, 1.5)',
    () => x.selectScatter(T.ones([4]), 0, 1.5),
    ['select_scatter', 'index', 3],
    'Which one along the dimension',
  ),
  int(
    'trilIndices(2.5, 3)',
    () => T.trilIndices(2.5, 3),
    ['tril_indices', 'row', 1],
    'How many rows there are',
  ),
  int(
    'triuIndices(2, 3, 0.5)',
    () => T.triuIndices(2, 3, 0.5),
    ['triu_indices', 'offset', 3],
    'How far above the main diagonal',
  ),
  int('rot90(1.5)', () => x.rot90(1.5), ['rot90', 'k', 1], 'The number of right angles'),
  int('diff(1.5)', () => x.diff(1.5), ['diff', 'n', 1], 'How many times differences are taken'),
  int(
    'repeatInterleave(1.5)',
    () => x.repeatInterleave(1.5),
    ['repeat_interleave', 'repeats', 1],
    'How often each element comes',
  ),
  int(
    'oneHot(…, 2.5)',
    () => L.oneHot(T.tensor([1], { dtype: 'int32' }), 2.5),
    ['one_hot', 'num_classes', 2],
    'How many classes there are',
  ),
]);

const ints = (
  call: string,
  run: () => unknown,
  where: readonly [call: string, argument: string, position: number],
  advice: string,
): Case => [
  call,
  run,
  `${where[0]}(): argument '${where[1]}' (position ${where[2]}) must be tuple of ints, but found element of type float at pos 0`,
  advice,
];
const each = (list: string, example: string): string =>
  `The array is [${list}], and each of its entries is a whole number: ${example}.`;

refuses('a fraction in a list of whole numbers', [
  ints(
    'split([1.5, 2.5])',
    () => x.split([1.5, 2.5]),
    ['split_with_sizes', 'split_sizes', 2],
    each('1.5, 2.5', 'x.split([1, 2])'),
  ),
  ints(
    'asStrided([2.5], [1])',
    () => x.asStrided([2.5], [1]),
    ['as_strided', 'size', 1],
    each('2.5', 'x.asStrided([3, 2], [1, 1])'),
  ),
  ints(
    'asStrided([2], [1.5])',
    () => x.asStrided([2], [1.5]),
    ['as_strided', 'stride', 2],
    each('1.5', 'x.asStrided([3, 2], [1, 1])'),
  ),
  ints(
    'unflatten(0, [2.5, 2])',
    () => x.unflatten(0, [2.5, 2]),
    ['unflatten', 'sizes', 2],
    each('2.5, 2', 'x.unflatten(0, [2, -1])'),
  ),
  // For a number alone PyTorch says: must be tuple of ints, not float.
  ints(
    'roll(1.5, 0)',
    () => x.roll(1.5, 0),
    ['roll', 'shifts', 1],
    each('1.5', 'x.roll([1, 2], [0, 1])'),
  ),
]);

const dim: readonly [string, string] = [
  "argument 'dim' must be int, not float",
  'A dimension is named by a whole number, before the options: x.softmax(1), x.sum(0, { keepdim: true }).',
];

refuses('a fraction of a dimension', [
  ['sum(0.5)', () => x.sum(0.5), ...dim],
  ['softmax(0.5)', () => x.softmax(0.5), ...dim],
  ['unsqueeze(0.5)', () => x.unsqueeze(0.5), ...dim],
  ['cat([x, x], 0.5)', () => T.cat([x, x], 0.5), ...dim],
  ['transpose(0, NaN)', () => x.transpose(0, Number.NaN), ...dim],
]);

refuses('a window that does not fit', [
  [
    'maxPool2d(…, 5)',
    () => L.maxPool2d(T.zeros([1, 2, 3, 4]), 5),
    'Given input size: (2x3x4). Calculated output size: (2x0x0). Output size is too small',
    'A window that reaches over 5 by 5 does not fit into 3 by 4, the image with its padding.',
  ],
  [
    'maxPool2d(…, [2, 6])',
    () => L.maxPool2d(T.zeros([1, 2, 3, 4]), [2, 6]),
    'Given input size: (2x3x4). Calculated output size: (2x1x0). Output size is too small',
    'A window that reaches over 2 by 6 does not fit into 3 by 4, the image with its padding.',
  ],
  [
    'maxPool2d(…, 5, { dilation: 2 })',
    () => L.maxPool2d(T.zeros([1, 2, 3, 4]), 5, { dilation: 2 }),
    'Given input size: (2x3x4). Calculated output size: (2x-1x0). Output size is too small',
    'A window that reaches over 9 by 9 does not fit into 3 by 4, the image with its padding.',
  ],
  [
    'avgPool1d(…, 5)',
    () => L.avgPool1d(T.zeros([1, 2, 3]), 5),
    'Given input size: (2x1x3). Calculated output size: (2x1x0). Output size is too small',
    'A window that reaches over 1 by 5 does not fit into 1 by 3, the image with its padding.',
  ],
  [
    'avgPool2d(…, 9, { stride: 1, padding: 2 })',
    () => L.avgPool2d(T.zeros([2, 3, 4]), 9, { stride: 1, padding: 2 }),
    'Given input size: (2x3x4). Calculated output size: (2x-1x0). Output size is too small',
    'A window that reaches over 9 by 9 does not fit into 7 by 8, the image with its padding.',
  ],
]);
