/** Choosing between two tensors, element by element. */
import { type Data } from '../dtype.ts';
import { operandView } from '../define/binary.ts';
import { type Op, operation, publish, record } from '../operation.ts';
import { Rows } from '../rows.ts';
import { fixed, t } from '../sample.ts';
import { broadcastShapes } from '../shape.ts';
import type { Where } from '../signatures.ts';
import { empty, resultType, type Tensor } from '../tensor.ts';

const whereOperation = operation({
  name: 'where',
  torch: 'torch.where',
  node: 'WhereBackward0',
  summary: 'The element of b where a is true, the element of c where it is false.',
  formula: 'a ? b : c',
  method: false,
  samples: [
    [fixed([3], [1, 0, 1], 'bool'), t([3]), t([3])],
    [fixed([2, 1], [1, 0], 'bool'), t([3]), t([2, 3])],
    [fixed([], [0], 'bool'), t([]), t([2])],
    [fixed([0], [], 'bool'), t([1]), t([0])],
  ],
  // The branch that was not taken gets 0, and 0 · ∞ is nan: hide an infinite slope before `where`, not by it.
  derivatives: {
    b: { formula: 'g where a, else 0', saves: 'a', rule: (g, { a }) => where(a, g, zero(g)) },
    c: { formula: '0 where a, else g', saves: 'a', rule: (g, { a }) => where(a, zero(g), g) },
  },
});

function zero(like: Tensor): Tensor {
  return empty([], like.dtype);
}

export const where: Op<Where> = publish(
  ((condition: Tensor, b: Tensor | number, c: Tensor | number): Tensor => {
    const dtype = resultType(b, c);
    const bShape = typeof b === 'number' ? [] : b.shape;
    const cShape = typeof c === 'number' ? [] : c.shape;
    const y = empty(broadcastShapes(condition.shape, broadcastShapes(bShape, cShape)), dtype);
    choose(condition, b, c, y);
    return record(whereOperation, y, condition, b, c, null);
  }) as unknown as Where,
  whereOperation,
);

function choose(condition: Tensor, b: Tensor | number, c: Tensor | number, y: Tensor): void {
  const p = operandView(condition, y.shape, new Float64Array(1));
  const q = operandView(b, y.shape, new Float64Array(1));
  const r = operandView(c, y.shape, new Float64Array(1));
  const rows = new Rows(
    y.shape,
    [p.strides, q.strides, r.strides, y.strides],
    [p.offset, q.offset, r.offset, y.offset],
  );
  const [ps, qs, rs] = rows.steps as [number, number, number, number];
  const out: Data = y.data;
  for (; !rows.done; rows.next()) {
    let [pi, qi, ri, yi] = rows.offsets as [number, number, number, number];
    for (let i = 0; i < rows.length; i++, pi += ps, qi += qs, ri += rs) {
      out[yi + i] = p.data[pi] === 0 ? r.data[ri]! : q.data[qi]!;
    }
  }
}
