/** Whole numbers made vectors: learnt ones, or ones with a single 1. */
import { zeros } from '../../creation.ts';
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, t } from '../../sample.ts';
import type { Embedding, EmbeddingOptions, OneHot } from '../../signatures.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { eq } from '../comparison/comparison.ts';
import { where } from '../pointwise/conditional.ts';
import { unsqueeze } from '../shape/dimensions.ts';
import { indexAdd, indexSelect } from '../indexing/index-select.ts';
import { reshape } from '../shape/views.ts';

interface Rows {
  readonly rows: readonly number[];
  readonly paddingIdx: number | null;
}

const embeddingRecord = operation({
  name: 'embedding',
  torch: 'torch.nn.functional.embedding',
  node: 'EmbeddingBackward0',
  summary: 'For each whole number its row of the weight.',
  formula: 'b[a]',
  method: false,
  derivatives: {
    b: {
      formula: 'g added to the rows that were read',
      saves: 'a',
      rule: (g, { a, args: { rows, paddingIdx } }: Saved<Rows>) => {
        const kept = paddingIdx === null ? g : where(unsqueeze(eq(a, paddingIdx), -1), 0, g);
        const flat = reshape(kept, [a.numel(), rows[1]!]) as Tensor;
        return indexAdd(
          zeros(rows, { dtype: g.dtype }),
          0,
          reshape(a, [a.numel()]),
          flat,
        ) as Tensor;
      },
    },
  },
  samples: [
    [fixed([3], [1, 0, 1]), t([3, 2])],
    // The row of the padding moves the result, and gets no gradient for it: no finite differences there.
    [fixed([2, 2], [1, 2, 0, 2]), exact([3, 2], [0.5, 1, -1, 2, 3, -2]), { paddingIdx: 2 }],
    [fixed([], [1]), t([2, 3])],
    [fixed([2], [0, 1]), exact([2, 2], [0.5, 1, -1, 2]), { paddingIdx: -1 }],
  ],
});

/**
 * For each whole number its row of the weight; the row `paddingIdx` gets no gradient.
 *
 * Shapes: input […], weight [rows, D] → […, D].
 * Throws: RangeError for a row that is not there, TypeError for numbers that are not whole.
 * Source: `torch.nn.functional.embedding`
 */
export const embedding: Op<Embedding> = publish(
  ((input: Tensor, weight: Tensor, { paddingIdx }: EmbeddingOptions = {}): Tensor => {
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
      throw fail(
        RangeError,
        'index out of range in self',
        `There is a ${wrong}; the rows are counted from 0 to ${count - 1}.`,
      );
    }
    const y = noGrad(() => {
      const rows = indexSelect(weight, 0, reshape(input, [input.numel()]) as Tensor);
      return reshape(rows, [...input.shape, size]) as Tensor;
    });
    const padding = paddingIdx === undefined ? null : (paddingIdx + count) % count;
    return record(embeddingRecord, y, input, weight, null, {
      rows: weight.shape,
      paddingIdx: padding,
    });
  }) as unknown as Embedding,
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
export const oneHot: Op<OneHot> = publish(
  ((input: Tensor, numClasses = -1): Tensor => {
    if (input.dtype !== 'int32') {
      throw fail(
        TypeError,
        'one_hot is only applicable to index tensor of type LongTensor.',
        "Classes are counted: tensor([0, 2], { dtype: 'int32' }), or x.to('int32').",
      );
    }
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
  }) as unknown as OneHot,
  oneHotRecord,
);
