/** Where a tensor is not 0. */
import { operation } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { exact, fixed, type Sample, t } from '../../sample.ts';
import { contiguousStrides } from '../../shape.ts';
import type { Argwhere, Nonzero, NonzeroOptions } from '../../signatures/indexing.ts';
import { contiguousData } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { unbind } from '../joining/split.ts';
import { reshape } from '../shape/views.ts';

const samples: readonly Sample[] = [
  [exact([4], [0, 2, NaN, -0])],
  [fixed([2, 3], [1, 0, 1, 0, 0, 1], 'bool')],
  [fixed([2, 1, 2], [0, 5, -1, 0])],
  [exact([], [3])],
  [exact([], [0])],
  [t([2, 0])],
];

const nonzeroRecord = operation({
  name: 'nonzero',
  node: '',
  summary:
    'The indices of every element that is not 0: one row for each, or a vector for each dimension.',
  formula: 'i where aᵢ ≠ 0',
  derivatives: {},
  samples: [...samples, ...samples.map(([a]) => [a!, { asTuple: true }])],
});

/** The indices in row-major order. Source: `torch.nonzero` */
export const nonzero: Op<Nonzero> = publish(
  (a: Tensor, { asTuple = false }: NonzeroOptions = {}): Tensor | Tensor[] =>
    asTuple ? (unbind(places(a.ndim === 0 ? reshape(a, [1]) : a), 1) as Tensor[]) : places(a),
  nonzeroRecord,
);

function places(a: Tensor): Tensor {
  const data = contiguousData(a);
  const found: number[] = [];
  for (let i = 0; i < data.length; i++) if (data[i] !== 0) found.push(i);
  const y = empty([found.length, a.ndim], 'int32');
  const strides = contiguousStrides(a.shape);
  let at = y.offset;
  for (const flat of found) {
    for (let d = 0; d < a.ndim; d++) y.data[at++] = Math.floor(flat / strides[d]!) % a.shape[d]!;
  }
  return y;
}

const argwhereRecord = operation({
  name: 'argwhere',
  node: '',
  summary: 'The indices of every element that is not 0, one row for each.',
  formula: 'i where aᵢ ≠ 0',
  derivatives: {},
  samples,
});

/** The indices of every element that is not 0, one row for each. Source: `torch.argwhere` */
export const argwhere: Op<Argwhere> = publish((a: Tensor): Tensor => places(a), argwhereRecord);
