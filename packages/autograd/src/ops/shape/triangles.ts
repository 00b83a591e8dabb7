/** Triangles and diagonals of matrices. */
import { checkInt } from '../../check-shape.ts';
import { fail } from '../../errors.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import { Rows } from '../../rows.ts';
import { type Sample, t } from '../../sample.ts';
import { empty, type Tensor } from '../../tensor.ts';
import type { Shape } from '../../shape.ts';

type Triangle = <S extends Shape>(input: Tensor<S>, diagonal?: number) => Tensor<S>;

const samples: readonly Sample[] = [
  [t([3, 3])],
  [t([2, 4]), 1],
  [t([4, 2]), -1],
  [t([2, 3, 3])],
  [t([0, 3])],
];

/** Keeps the elements of each row of each matrix before, or from, the column where its diagonal is. */
function triangle(name: 'tril' | 'triu', words: string): Op<Triangle> {
  const op = operation({
    name,
    node: name === 'tril' ? 'TrilBackward0' : 'TriuBackward0',
    summary: `The matrix with zeros ${words} the diagonal, or one beside it.`,
    formula: name === 'tril' ? 'aᵢⱼ where j − i ≤ d, else 0' : 'aᵢⱼ where j − i ≥ d, else 0',
    derivatives: {
      a: {
        formula: `g, with zeros in the same places`,
        saves: '',
        rule: (g, { args: diagonal }: Saved<number>) => keep(g, diagonal),
      },
    },
    samples,
  });
  const fn: Triangle = (a, diagonal = 0) => {
    checkInt(name, 'diagonal', 1, diagonal, 'How far above the main diagonal');
    if (a.ndim < 2) {
      throw fail(
        RangeError,
        `${name}: input tensor must have at least 2 dimensions`,
        `Its shape is [${a.shape.join(', ')}].`,
      );
    }
    const y = empty(a.shape, a.dtype);
    const [rowStep, columnStep] = a.strides.slice(-2) as [number, number];
    const [m, n] = a.shape.slice(-2) as [number, number];
    let at = y.offset;
    // Matrix by matrix: the result is contiguous.
    const batch = new Rows(a.shape.slice(0, -2), [a.strides.slice(0, -2)], [a.offset]);
    for (; !batch.done; batch.next()) {
      for (let k = 0, start = batch.offsets[0]!; k < batch.length; k++, start += batch.steps[0]!) {
        for (let i = 0; i < m; i++, at += n) {
          const from = name === 'tril' ? 0 : Math.max(i + diagonal, 0);
          const to = name === 'tril' ? Math.min(i + diagonal + 1, n) : n;
          let place = start + i * rowStep + from * columnStep;
          for (let j = from; j < to; j++, place += columnStep) y.data[at + j] = a.data[place]!;
        }
      }
    }
    return record(op, y, a, null, null, diagonal);
  };
  const keep: Op<Triangle> = publish(fn, op);
  return keep;
}

/** The matrix with zeros above the diagonal, or one beside it. Source: `torch.tril` */
export const tril = triangle('tril', 'above');
/** The matrix with zeros below the diagonal, or one beside it. Source: `torch.triu` */
export const triu = triangle('triu', 'below');
