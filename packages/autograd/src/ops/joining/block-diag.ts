/** Matrices laid corner to corner. */
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { recordEach } from '../../record.ts';
import { fixed, t } from '../../sample.ts';
import type { Shape } from '../../shape.ts';
import type { BlockDiag } from '../../signatures/several.ts';
import { copyInto } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { viewAs } from '../../view-history.ts';
import { commonType } from './cat.ts';
import { narrow } from '../indexing/slices.ts';
import { reshape } from '../shape/views.ts';

/** Where a block stands, and the shape of what it was made from. */
interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly shape: Shape;
}

const blockDiagRecord = operation({
  name: 'blockDiag',
  torch: 'torch.block_diag',
  summary: 'Matrices corner to corner along a diagonal, zeros elsewhere; a vector is a row.',
  formula: '[[a, 0], [0, b]]',
  method: false,
  derivatives: {
    each: {
      formula: 'its own block of g',
      saves: '',
      rule: (g, { args: blocks }: Saved<readonly Block[]>, i) => {
        const { row, column, rows, columns, shape } = blocks[i]!;
        return reshape(narrow(narrow(g, 0, row, rows), 1, column, columns), shape);
      },
    },
  },
  samples: [
    [[t([2, 2]), t([1, 3])]],
    [[t([2]), t([]), t([2, 1])]],
    [[t([1, 2]), t([2, 0]), t([0])]],
    [[fixed([1, 1], [2]), t([1])]],
    [[t([2, 3])]],
  ],
});

/**
 * Matrices corner to corner along a diagonal, zeros elsewhere; a vector is a row.
 *
 * Source: `torch.block_diag`
 */
export const blockDiag: Op<BlockDiag> = publish((tensors: readonly Tensor[]): Tensor => {
  if (tensors.length === 0) return empty([1, 0], 'float32');
  let [row, column] = [0, 0];
  const blocks = tensors.map(({ shape, ndim }, i): Block => {
    if (ndim > 2) {
      throw fail(
        RangeError,
        `torch.block_diag: Input tensors must have 2 or fewer dimensions. Input ${i} has ${ndim} dimensions`,
        `Its shape is [${shape.join(', ')}].`,
      );
    }
    const [rows, columns] = [shape.at(-2) ?? 1, shape.at(-1) ?? 1];
    const block = { row, column, rows, columns, shape };
    row += rows;
    column += columns;
    return block;
  });
  const y = empty([row, column], commonType(tensors));
  blocks.forEach((block, i) => {
    const x = tensors[i]!;
    const place = y.offset + block.row * column + block.column;
    const steps = [column, 1].slice(2 - x.ndim);
    copyInto(viewAs(y, x.shape, steps, place), x, x.strides);
  });
  return recordEach(blockDiagRecord, y, tensors, blocks);
}, blockDiagRecord);
