/** Whole numbers made vectors: learnt ones, or ones with a single 1. */
import { checkInt } from '../../check-shape.ts';
import { ones, zeros } from '../../creation.ts';
import { type DType, isFloatingPoint, scalarTypeName } from '../../dtype.ts';
import { checkTensor } from '../../define/check-operand.ts';
import { fail } from '../../errors.ts';
import { runningDuals, withDuals } from '../../forward-mode/duals.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { Embedding, EmbeddingOptions, OneHot } from '../../signatures/layers.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { eq, gt } from '../comparison/comparison.ts';
import { add, div, mul } from '../pointwise/arithmetic.ts';
import { norm } from '../reductions/norm.ts';
import { select } from '../indexing/slices.ts';
import { where } from '../pointwise/conditional.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { indexAdd, indexSelect } from '../indexing/index-select.ts';
import { reshape } from '../shape/views.ts';

interface Rows {
  readonly rows: readonly number[];
  readonly paddingIdx: number | null;
  readonly scaleGradByFreq: boolean;
}

function checkLengths(weight: Tensor): void {
  if (isFloatingPoint(weight.dtype)) return;
  throw fail(
    TypeError,
    `norm(): input dtype should be either floating point or complex. Got ${scalarTypeName[weight.dtype]} instead.`,
    'Shortened whole numbers are seldom whole: leave maxNorm out.',
  );
}

/** Shortens the rows that are read and longer than `maxNorm`, in their place. */
export function shorten_(weight: Tensor, input: Tensor, maxNorm: number, normType: number): void {
  // Neither gradients nor tangents know of it: the weight moves as it did before.
  const levels = runningDuals();
  const tangents = levels.map((level) => level.tangentOf(weight));
  withDuals([], () =>
    noGrad(() => {
      const rows = reshape(input, [input.numel()]) as Tensor;
      const read = indexSelect(weight, 0, rows);
      const length = norm(read, normType, 1, { keepdim: true });
      const factor = where(gt(length, maxNorm), div(maxNorm, add(length, 1e-7)), 1);
      weight.indexCopy_(0, rows, mul(read, factor));
    }),
  );
  levels.forEach((level, i) => level.changeTangent(weight, tangents[i]!));
}

/** How often the row of each number is read. */
function frequencies(input: Tensor, rows: number, dtype: DType): Tensor {
  const flat = reshape(input, [input.numel()]) as Tensor;
  const counts = indexAdd(zeros([rows], { dtype }), 0, flat, ones([input.numel()], { dtype }));
  return reshape(indexSelect(counts as Tensor, 0, flat), input.shape);
}

const embeddingRecord = operation({
  name: 'embedding',
  torch: 'torch.nn.functional.embedding',
  summary: 'For each whole number its row of the weight.',
  formula: 'b[a]',
  method: false,
  derivatives: {
    b: {
      formula: 'g added to the rows that were read',
      saves: 'a',
      rule: (g, { a, args: { rows, paddingIdx, scaleGradByFreq } }: Saved<Rows>) => {
        const kept = paddingIdx === null ? g : where(unsqueeze(eq(a, paddingIdx), -1), 0, g);
        const shares = scaleGradByFreq
          ? div(kept, unsqueeze(frequencies(a, rows[0]!, g.dtype), -1))
          : kept;
        const flat = reshape(shares, [a.numel(), rows[1]!]) as Tensor;
        return indexAdd(zeros(rows, { dtype: g.dtype }), 0, reshape(a, [a.numel()]), flat);
      },
    },
  },
  samples: [
    [fixed([3], [1, 0, 1]), t([3, 2])],
    // The row of the padding moves the result, and gets no gradient for it: no finite differences there.
    [fixed([2, 2], [1, 2, 0, 2]), exact([3, 2], [0.5, 1, -1, 2, 3, -2]), { paddingIdx: 2 }],
    [fixed([], [1]), t([2, 3])],
    [fixed([2], [0, 1]), exact([2, 2], [0.5, 1, -1, 2]), { paddingIdx: -1 }],
    // Rows that are shortened before they are read: what is read is no function of what was there.
    [fixed([3], [0, 2, 0]), exact([3, 2], [0.5, 1, -1, 2, 3, -2]), { maxNorm: 1.5 }],
    [fixed([2], [1, 2]), exact([3, 2], [0.5, 1, -1, 2, 3, -2]), { maxNorm: 2, normType: 1 }],
  ],
});

/**
 * For each whole number its row of the weight; the row `paddingIdx` gets no gradient. With `maxNorm`,
 * rows that are read and longer than that, measured by the norm `normType`, are shortened first, in the
 * weight itself. With `scaleGradByFreq` the gradient of a row is a mean over the places that read it.
 *
 * Shapes: input […], weight [rows, D] → […, D].
 * Throws: RangeError for a row that is not there, TypeError for numbers that are not whole.
 * Source: `torch.nn.functional.embedding`
 */
export const embedding: Op<Embedding> = publish(
  (input: Tensor, weight: Tensor, options: EmbeddingOptions = {}): Tensor => {
    checkTensor('embedding', 'weight', 1, weight);
    const { paddingIdx, maxNorm, normType = 2, scaleGradByFreq = false } = options;
    if (weight.ndim !== 2) {
      throw fail(RangeError, "'weight' must be 2-D", 'It has a row for each number.');
    }
    if (input.dtype !== 'int32') {
      throw fail(
        TypeError,
        `Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got torch.${scalarTypeName[input.dtype]}Tensor instead (while checking arguments for embedding)`,
        "Rows are counted: tensor([0, 2], { dtype: 'int32' }), or x.to('int32').",
      );
    }
    const [count, size] = weight.shape as [number, number];
    if (paddingIdx !== undefined && !(paddingIdx >= -count && paddingIdx < count)) {
      throw fail(
        RangeError,
        'Padding_idx must be within num_embeddings',
        `There are ${count} rows, and the padding is ${paddingIdx}.`,
      );
    }
    const wrong = input.everyNumber.find((i) => i < 0 || i >= count);
    if (wrong !== undefined) {
      // To measure a row it is selected first, and that is what fails.
      if (maxNorm !== undefined && wrong >= count) select(weight, 0, wrong);
      throw fail(
        RangeError,
        'index out of range in self',
        `There is a ${wrong}; the rows are counted from 0 to ${count - 1}.`,
      );
    }
    if (maxNorm !== undefined) {
      checkLengths(weight);
      shorten_(weight, input, maxNorm, normType);
    }
    const y = noGrad(() => {
      const rows = indexSelect(weight, 0, reshape(input, [input.numel()]) as Tensor);
      return reshape(rows, [...input.shape, size]);
    });
    const padding = paddingIdx === undefined ? null : (paddingIdx + count) % count;
    return record(embeddingRecord, y, input, weight, null, {
      rows: weight.shape,
      paddingIdx: padding,
      scaleGradByFreq,
    });
  },
  embeddingRecord,
);

const oneHotRecord = operation({
  name: 'oneHot',
  torch: 'torch.nn.functional.one_hot',
  node: '',
  summary: 'For each class a vector of zeros with a 1 in its place.',
  formula: 'y[…, k] = 1 where k = a, else 0',
  method: false,
  derivatives: {},
  samples: [
    [fixed([3], [1, 0, 2])],
    [fixed([2, 2], [1, 2, 0, 2]), 4],
    [fixed([], [1]), 2],
    [fixed([0], []), 3],
  ],
});

/**
 * For each class a vector of zeros with a 1 in its place, as many as the largest class needs unless told.
 *
 * Throws: RangeError for classes that do not fit, TypeError for numbers that are not whole.
 * Source: `torch.nn.functional.one_hot`
 */
export const oneHot: Op<OneHot> = publish((input: Tensor, numClasses = -1): Tensor => {
  if (input.dtype !== 'int32') {
    throw fail(
      TypeError,
      'one_hot is only applicable to index tensor of type LongTensor.',
      "Classes are counted: tensor([0, 2], { dtype: 'int32' }), or x.to('int32').",
    );
  }
  checkInt('one_hot', 'num_classes', 2, numClasses, 'How many classes there are');
  const classes = input.everyNumber;
  if (classes.length === 0 && numClasses <= 0) {
    throw fail(
      RangeError,
      'Can not infer total number of classes from empty tensor.',
      'Say how many: oneHot(x, 3).',
    );
  }
  if (classes.some((k) => k < 0)) {
    throw fail(RangeError, 'Class values must be non-negative.', 'They are counted from 0.');
  }
  let most = -1;
  for (const k of classes) most = Math.max(most, k);
  if (numClasses !== -1 && most >= numClasses) {
    throw fail(
      RangeError,
      'Class values must be smaller than num_classes.',
      `There is a ${most}, and of ${numClasses} classes the last is ${numClasses - 1}.`,
    );
  }
  const count = numClasses === -1 ? most + 1 : numClasses;
  const y = empty([...input.shape, count], 'int32');
  classes.forEach((k, i) => (y.data[y.offset + i * count + k] = 1));
  return y;
}, oneHotRecord);
