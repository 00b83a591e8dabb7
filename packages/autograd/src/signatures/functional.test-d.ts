/** What compiles and what does not, of losses and layers; checked with the sources by `tsc`. */
import * as F from '../functional.ts';
import { type Tensor, zeros } from '../index.ts';

const vector = zeros([3]);
const matrix = zeros([2, 3]);
const images = zeros([2, 3, 8, 8]);
const classes = zeros([2], { dtype: 'int32' });
declare const n: number;
declare const reduction: F.LossReduction;

F.mseLoss(matrix, matrix) satisfies Tensor<[]>;
F.l1Loss(matrix, vector, { reduction: 'none' }) satisfies Tensor<[2, 3]>;
F.huberLoss(matrix, matrix, { reduction: 'sum', delta: 2 }) satisfies Tensor<[]>;
F.smoothL1Loss(matrix, matrix, { reduction }) satisfies Tensor;
F.klDiv(matrix, matrix, { reduction: 'batchmean' }) satisfies Tensor<[]>;
F.binaryCrossEntropyWithLogits(matrix, matrix, { posWeight: vector }) satisfies Tensor<[]>;
F.crossEntropy(matrix, classes, { weight: vector, labelSmoothing: 0.1 }) satisfies Tensor<[]>;
F.crossEntropy(matrix, classes, { reduction: 'none' }) satisfies Tensor<[2]>;
F.crossEntropy(images, classes, { reduction: 'none' }) satisfies Tensor<[2, 8, 8]>;
F.nllLoss(vector, classes, { reduction: 'none' }) satisfies Tensor<[]>;
F.multiMarginLoss(vector, zeros([1]), { reduction: 'none' }) satisfies Tensor<[1]>;
F.multilabelSoftMarginLoss(matrix, matrix, { reduction: 'none' }) satisfies Tensor<[2]>;
F.marginRankingLoss(vector, vector, vector, { reduction: 'none' }) satisfies Tensor<[3]>;
F.tripletMarginLoss(matrix, matrix, vector, { reduction: 'none' }) satisfies Tensor<[2]>;
F.cosineEmbeddingLoss(matrix, matrix, zeros([2]), { reduction: 'none' }) satisfies Tensor<[2]>;
F.gaussianNllLoss(matrix, vector, 1, { reduction: 'none' }) satisfies Tensor<[2, 3]>;
// @ts-expect-error The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1
F.mseLoss(matrix, zeros([2, 2]));
// @ts-expect-error reduction is 'mean', 'sum' or 'none'
F.l1Loss(matrix, matrix, { reduction: 'batchmean' });
// @ts-expect-error beta is of smoothL1Loss
F.huberLoss(matrix, matrix, { beta: 1 });

F.cosineSimilarity(matrix, matrix) satisfies Tensor<[2]>;
F.cosineSimilarity(matrix, vector, { dim: 0 }) satisfies Tensor<[3]>;
F.pairwiseDistance(matrix, matrix, { keepdim: true }) satisfies Tensor<[2, 1]>;
F.normalize(matrix, { dim: 0 }) satisfies Tensor<[2, 3]>;
// @ts-expect-error Dimension out of range (expected to be in range of [-2, 1], but got 2)
F.normalize(matrix, { dim: 2 });

F.layerNorm(matrix, [3], vector, vector) satisfies Tensor<[2, 3]>;
F.batchNorm(matrix, vector, vector, { training: true }) satisfies Tensor<[2, 3]>;
F.dropout(images) satisfies Tensor<[2, 3, 8, 8]>;
F.embedding(classes, zeros([10, 4])) satisfies Tensor<[2, 4]>;
F.oneHot(classes, 5) satisfies Tensor<[2, 5]>;
// @ts-expect-error the options of embedding are its third argument, and paddingIdx is a number
F.embedding(classes, zeros([10, 4]), { paddingIdx: '1' });

F.glu(zeros([2, 4])) satisfies Tensor<[2, 2]>;
F.glu(matrix, 0) satisfies Tensor<[1, 3]>;
F.glu(matrix, n) satisfies Tensor<[number, number]>;
// @ts-expect-error Halving dimension must be even, but dimension 1 is size 3
F.glu(matrix);

const [query, key, value] = [zeros([5, 7, 3]), zeros([5, 2, 3]), zeros([5, 2, 4])];
F.scaledDotProductAttention(query, key, value) satisfies Tensor<[5, 7, 4]>;
F.scaledDotProductAttention(zeros([7, 3]), zeros([2, 3]), zeros([2, 4]), {
  attnMask: zeros([6, 7, 2]),
}) satisfies Tensor<[6, 7, 4]>;
F.scaledDotProductAttention(zeros([4, 7, 3]), zeros([2, 5, 3]), zeros([2, 5, 6]), {
  enableGqa: true,
}) satisfies Tensor<[4, 7, 6]>;
F.bilinear(matrix, zeros([2, 5]), zeros([4, 3, 5])) satisfies Tensor<[2, 4]>;

F.pad(matrix, [-1, 3]) satisfies Tensor<[2, 5]>;
F.pad(zeros([1]), [-2, 2]) satisfies Tensor<[1]>;
F.pad(matrix, [1, 1], 'reflect') satisfies Tensor<[2, 5]>;
// @ts-expect-error there is no such mode
F.pad(matrix, [1, 1], 'mirror');
// @ts-expect-error there is no such mode
F.interpolate(images, { size: 4, mode: 'cubic' });
