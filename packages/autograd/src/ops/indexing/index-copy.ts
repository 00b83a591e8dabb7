/** Whole slices along a dimension replaced: by those of another tensor, or by one number. */
import { scalarTypeName } from '../../dtype.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { exact, fixed, t } from '../../sample.ts';
import { normalizeDim, sameShape, type Shape } from '../../shape.ts';
import type { IndexCopy } from '../../signatures/indexing.ts';
import { type Tensor } from '../../tensor.ts';
import { putAt } from './at-places.ts';
import { indexFill } from './index-fill.ts';
import { checkWhole, slicesAlong } from './index-places.ts';
import { indexSelect } from './index-select.ts';
import { reshape } from '../shape/views.ts';

interface Copied {
  readonly dim: number;
  /** The shape of the source. */
  readonly shape: Shape;
}

const indexCopyRecord = operation({
  name: 'indexCopy',
  torch: 'torch.index_copy',
  summary: 'a, with each slice of b in the place along the dimension that its index names.',
  formula: 'y = a, y[c[i]] = b[i]',
  derivatives: {
    a: {
      formula: 'g, and 0 where b was put',
      saves: 'c',
      rule: (g, { c, args }: Saved<Copied>) => indexFill(g, args.dim, c, 0),
    },
    b: {
      formula: 'the slices of g that the index names',
      saves: 'c',
      rule: (g, { c, args }: Saved<Copied>) => reshape(indexSelect(g, args.dim, c), args.shape),
    },
  },
  samples: [
    [t([3]), 0, fixed([2], [2, 0]), t([2])],
    [t([2, 3]), -1, fixed([2], [0, 2]), t([2, 2])],
    [t([3, 2]), 0, fixed([], [1]), t([1, 2])],
    [t([3]), 0, fixed([1], [1]), t([])],
    [t([]), 0, fixed([1], [0]), t([1])],
    [t([2, 3]), 0, fixed([0], []), t([0, 3])],
    [exact([3], [1, 2, 3]), 0, fixed([2], [1, 1]), exact([2], [4, 5])],
  ],
});

/** Where an index comes twice, the last slice stays. Source: `torch.index_copy` */
export const indexCopy: Op<IndexCopy> = publish(
  (a: Tensor, dim: number, index: Tensor, source: Tensor): Tensor => {
    const d = normalizeDim(dim, a.ndim);
    checkCopied(a, d, index, source);
    const n = index.numel();
    const shape = a.ndim === 0 ? [n] : a.shape.with(d, n);
    const y = putAt(a, (x) => slicesAlong(index, x, d, shape), source);
    return record(indexCopyRecord, y, a, source, index, { dim: d, shape: source.shape });
  },
  indexCopyRecord,
);

function checkCopied(a: Tensor, dim: number, index: Tensor, source: Tensor): void {
  const n = index.numel();
  const message = wrongShapes(a, dim, index, source);
  if (message !== null) {
    throw fail(
      RangeError,
      `index_copy_(): ${message}`,
      `The source is to have the shape [${a.ndim === 0 ? n : a.shape.with(dim, n).join(', ')}]: one slice for each index.`,
    );
  }
  const got = scalarTypeName[index.dtype];
  checkWhole(`index_copy_(): Expected a long tensor for index, but got ${got}`, index);
  const size = a.shape[dim] ?? 1;
  const wrong = index.values().find((place) => place < 0 || place >= size);
  if (wrong !== undefined) {
    throw fail(
      RangeError,
      `index_copy_(): index ${wrong} is out of bounds for dimension ${dim} with size ${size}`,
      size === 0 ? 'There is nothing along it.' : `Indices along it run from 0 to ${size - 1}.`,
    );
  }
  if (a.dtype !== source.dtype) {
    throw fail(
      TypeError,
      `index_copy_(): self and source expected to have the same dtype, but got (self) ${scalarTypeName[a.dtype]} and (source) ${scalarTypeName[source.dtype]}`,
      `Convert the source: x.to('${a.dtype}').`,
    );
  }
}

/** PyTorch's words for what does not fit, or null. */
function wrongShapes(a: Tensor, dim: number, index: Tensor, source: Tensor): string | null {
  const n = index.numel();
  if (index.ndim > 1) return `Index should have dimension 1 or 0 (got ${index.ndim})`;
  if (a.ndim > 0 && source.ndim > 0 && a.ndim !== source.ndim) {
    return `When source and destination are not scalars, their dimensionality must match. Source dimensionality (${source.ndim}), destination dimensionality (${a.ndim})`;
  }
  if (source.ndim === 0 && n !== 1) {
    return `When source is scalar, index should have one element (got ${n})`;
  }
  if (source.ndim > 0 && n !== source.shape[dim]) {
    return `Number of indices (${n}) should be equal to source.size(dim) (${source.shape[dim]})`;
  }
  const slice = a.shape.toSpliced(dim, 1);
  const given = source.shape.toSpliced(dim, 1);
  return sameShape(slice, given)
    ? null
    : `Source/destination tensor must have same slice shapes. Destination slice shape: ${slice.join(' ')} at dimension ${dim} and source slice shape: ${given.join(' ')} at dimension 0.`;
}
