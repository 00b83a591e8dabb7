/** Shapes that do not fit, indices that are not there, and single numbers. */
import {
  bmm,
  cat,
  dot,
  matmul,
  mm,
  mv,
  ones,
  stack,
  tensor,
  type Tensor,
} from '../../src/index.ts';
import { type Answer, Float, Size } from './answer.ts';

/** Ones whose shape the compiler does not know: else it would refuse these programs. */
const of = (...shape: readonly number[]): Tensor => ones(shape);

export const shapeAnswers: { readonly [title: string]: Answer } = {
  'matmul shape mismatch 2d': () => matmul(of(2, 3), of(2, 3)),
  'matmul shape mismatch 2d x 1d': () => matmul(of(2, 3), of(2)),
  'matmul shape mismatch 1d x 1d': () => matmul(of(3), of(2)),
  'matmul 1d x 2d': () => matmul(of(3), of(2, 3)),
  'matmul batch mismatch': () => matmul(of(2, 3, 4), of(5, 4, 3)),
  'bmm inner mismatch 3d': () => bmm(of(2, 3, 4), of(2, 3, 4)),
  'matmul with scalar': () => matmul(of(2, 3), of()),
  'matmul dtype mismatch': () => matmul(of(2, 3), of(3, 2).double()),
  'mm with 1-d': () => mm(of(3), of(3, 2)),
  'dot size mismatch': () => dot(of(3), of(2)),
  'mv mismatch': () => mv(of(2, 3), of(2)),
  'broadcast mismatch': () => of(3).add(of(2)),
  'broadcast mismatch 2d': () => of(2, 3).add(of(2, 2)),
  'expand mismatch': () => of(3).expand([2, 4]),
  'view wrong size': () => of(2, 3).view([4, 2]),
  'reshape wrong size': () => of(2, 3).reshape([4, 2]),
  'reshape two -1': () => of(2, 3).reshape([-1, -1] as number[]),
  'reshape -1 not divisible': () => of(2, 3).reshape([-1, 4]),
  'view of non contiguous': () => of(2, 3).t().view([6]),
  'item of multi-element': () => tensor([1, 2]).item(),
  'float(multi)': () => Number(tensor([1, 2])),
  'bool(multi)': {
    none: 'JavaScript asks no object whether it is true: every one is. The linter of TypeScript says that a condition is always true; x.item() and x.any().item() answer.',
  },
  'float(requires_grad scalar)': () => new Float(Number(tensor(2, { requiresGrad: true }))),
  'index of 0-d': () => of().at(0),
  'iterate 0-d': () => [...of()],
  'len of 0-d': {
    none: 'A tensor has no length, which the compiler says. x.shape[0] is its first size, x.numel() the number of its elements.',
  },
  'index out of range': () => of(2).at(2),
  'too many indices': () => of(2).at(0, 0),
  'dim out of range': () => of(2).sum(1),
  'dim repeated': () => of(2, 2).sum([0, 0]),
  'sum keepdim typo': () => of(2, 2).sum(0, { keepdim: true }),
  'cat mismatch': () => cat([of(2, 3), of(2, 4)]),
  'stack mismatch': () => stack([of(2), of(3)]),
  'ragged list': () => tensor([[1, 2], [3]]),
  'transpose .T on 3d': () => new Size(of(2, 3, 4).T.shape),
  't() on 3d': () => of(2, 3, 4).t(),
  'permute wrong count': () => of(2, 3).permute([0, 1, 2]),
  'squeeze/unsqueeze dim': () => of(2, 3).unsqueeze(5),
};
