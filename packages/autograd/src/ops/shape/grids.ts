/** Every element of some vectors together with every element of the others. */
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { t } from '../../sample.ts';
import { sizeOf } from '../../shape.ts';
import type {
  CartesianProd,
  Combinations,
  CombinationsOptions,
  Meshgrid,
  MeshgridOptions,
} from '../../signatures/several.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { warnOnce } from '../../warn-once.ts';
import { expand } from './expand.ts';
import { maskedSelect } from '../indexing/masked-select.ts';
import { stack } from '../joining/stack.ts';
import { reshape, view } from './views.ts';

/**
 * From vectors of m, n, … numbers as many tensors of shape [m, n, …], each of which holds along its
 * own dimension what its vector holds. With indexing 'xy' the first two dimensions change places.
 *
 * Source: `torch.meshgrid`
 */
export const meshgrid = composite<Meshgrid>(
  (tensors: readonly Tensor[], { indexing }: MeshgridOptions = {}): Tensor[] => {
    if (indexing === undefined) {
      warnOnce(
        'torch.meshgrid: in an upcoming release, it will be required to pass the indexing argument.',
        "{ indexing: 'ij' } is what you get now: rows go with the first tensor. 'xy' exchanges the first two.",
      );
    }
    checkVectors(tensors);
    return gridsOf(tensors, indexing ?? 'ij');
  },
  {
    name: 'meshgrid',
    summary: 'For each vector a grid over all of them, along one dimension of which it runs.',
    formula: 'yᵢⱼ = aᵢ, zᵢⱼ = bⱼ',
    method: false,
    madeOf: ['view', 'expand'],
    samples: [
      [[t([2]), t([3])], { indexing: 'ij' }],
      [[t([2]), t([3])], { indexing: 'xy' }],
      [[t([2]), t([]), t([3])], { indexing: 'xy' }],
      [[t([3])], { indexing: 'xy' }],
      [[t([2]), t([0])], { indexing: 'ij' }],
    ],
  },
);

function gridsOf(tensors: readonly Tensor[], indexing: string): Tensor[] {
  if (indexing !== 'ij' && indexing !== 'xy') {
    throw fail(
      RangeError,
      `torch.meshgrid: indexing must be one of "xy" or "ij", but received: ${indexing}`,
      "With 'ij' the first tensor runs along rows, with 'xy' along columns.",
    );
  }
  const swaps = indexing === 'xy' && tensors.length > 1;
  const dimOf = (i: number): number => (swaps && i < 2 ? 1 - i : i);
  const shape = tensors.map((_, i) => tensors[dimOf(i)]!.numel());
  return tensors.map((x, i) => {
    const alone = tensors.map((__, k) => (k === dimOf(i) ? x.numel() : 1));
    return expand(view(x, alone), shape);
  });
}

function checkVectors(tensors: readonly Tensor[]): void {
  const [first] = tensors;
  if (first === undefined) {
    throw fail(RangeError, 'meshgrid expects a non-empty TensorList', 'Give at least one tensor.');
  }
  for (const x of tensors) {
    if (x.dtype !== first.dtype) {
      throw fail(
        TypeError,
        'meshgrid expects all tensors to have the same dtype',
        `They are ${tensors.map(({ dtype }) => dtype).join(', ')}: convert with x.to('${first.dtype}').`,
      );
    }
    if (x.ndim > 1) {
      throw fail(
        RangeError,
        `torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: ${String(x)}`,
        `Its shape is [${x.shape.join(', ')}].`,
      );
    }
  }
}

/** The vectors of some numbers each: every choice of one number from each is a row. Source: `torch.cartesian_prod` */
export const cartesianProd = composite<CartesianProd>(
  (tensors: readonly Tensor[]): Tensor => {
    for (const x of tensors) checkVector(x);
    if (tensors.length === 1) return tensors[0]!;
    checkVectors(tensors);
    return stack(
      gridsOf(tensors, 'ij').map((grid) => reshape(grid, [-1]) as Tensor),
      1,
    );
  },
  {
    name: 'cartesianProd',
    torch: 'torch.cartesian_prod',
    summary: 'Every choice of one element from each vector, as a row.',
    formula: '[aᵢ, bⱼ, …] for all i, j, …',
    method: false,
    madeOf: ['view', 'expand', 'stack'],
    samples: [[[t([2]), t([3])]], [[t([2]), t([1]), t([2])]], [[t([3])]], [[t([2]), t([0])]]],
  },
);

function checkVector(x: Tensor): void {
  if (x.ndim === 1) return;
  throw fail(
    RangeError,
    `Expect a 1D vector, but got shape [${x.shape.join(', ')}]`,
    'x.flatten() makes it one.',
  );
}

/**
 * Every choice of r elements of a vector, in their order, as a row.
 *
 * Source: `torch.combinations`
 */
export const combinations = composite<Combinations>(
  (a: Tensor, r = 2, { withReplacement = false }: CombinationsOptions = {}): Tensor => {
    checkVector(a);
    if (r < 0) {
      throw fail(
        RangeError,
        `Expect a non-negative number, but got ${r}`,
        'It is the number of elements in each choice.',
      );
    }
    if (r === 0) return empty([0], a.dtype);
    const grids = gridsOf(new Array<Tensor>(r).fill(a), 'ij');
    const mask = inOrder(a.numel(), r, withReplacement);
    return stack(
      grids.map((grid) => maskedSelect(grid, mask) as Tensor),
      1,
    );
  },
  {
    name: 'combinations',
    summary: 'Every choice of r elements of a vector, in their order, as a row.',
    formula: '[aᵢ, aⱼ, …] for i < j < …',
    method: false,
    madeOf: ['view', 'expand', 'maskedSelect', 'stack'],
    samples: [
      [t([4])],
      [t([4]), 3],
      [t([3]), 2, { withReplacement: true }],
      [t([3]), 1],
      [t([2]), 3],
      [t([0])],
      [t([2]), 0],
    ],
  },
);

/** True at the places [i, j, …] of an [n, n, …] grid where i < j < …; with replacement, where i ≤ j ≤ …. */
function inOrder(n: number, r: number, withReplacement: boolean): Tensor {
  const mask = empty(new Array<number>(r).fill(n), 'bool');
  for (let flat = 0; flat < sizeOf(mask.shape); flat++) {
    let [rest, before, rises] = [flat, Infinity, true];
    for (let d = 0; d < r && rises; d++) {
      const i = rest % n;
      rises = withReplacement ? i <= before : i < before;
      before = i;
      rest = Math.floor(rest / n);
    }
    mask.data[mask.offset + flat] = rises ? 1 : 0;
  }
  return mask;
}
