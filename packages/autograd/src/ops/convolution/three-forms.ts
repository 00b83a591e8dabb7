/**
 * The three forms of convolution. Σ y · (w ∗ x) is linear in x, w and y: whichever is left out, the
 * other two give its gradient. So the derivatives of each form are the other two forms.
 */
import { convolve, convolveBack, convolveWeight, type Layout } from '../../kernels/convolution.ts';
import { type Derivative, operation, type Operation, type Saved } from '../../operation.ts';
import { interceptable } from '../../publish.ts';
import { record } from '../../record.ts';
import type { Shape } from '../../shape.ts';
import { contiguousData } from '../../contiguous.ts';
import { empty, type Tensor } from '../../tensor.ts';
import { sum } from '../reductions/reductions.ts';

/** How one convolution lies, and the shapes of its three tensors. */
export interface Geometry extends Layout {
  readonly x: Shape;
  readonly w: Shape;
  readonly y: Shape;
}

const block = (t: Tensor) => ({ data: contiguousData(t), offset: 0 });
const place = (t: Tensor) => ({ data: t.data, offset: t.offset });

/** w ∗ x, plus a bias for each channel. */
export function forward(x: Tensor, w: Tensor, bias: Tensor | null, how: Geometry): Tensor {
  const y = empty(how.y, x.dtype);
  convolve(how, block(x), block(w), bias && contiguousData(bias), place(y));
  return y;
}

/** What w ∗ x, differentiated by x, makes of y, plus a bias for each channel. */
export function backward(y: Tensor, w: Tensor, bias: Tensor | null, how: Geometry): Tensor {
  const x = empty(how.x, y.dtype);
  convolveBack(how, block(y), block(w), bias && contiguousData(bias), place(x));
  return x;
}

function ofWeight(x: Tensor, y: Tensor, how: Geometry): Tensor {
  const w = empty(how.w, x.dtype);
  convolveWeight(how, block(x), block(y), place(w));
  return w;
}

type Form = (p: Tensor, q: Tensor, how: Geometry) => Tensor;
type How = Saved<Geometry>;

/** What every sum over the channels is: all dimensions but theirs. */
const bias: Derivative = {
  formula: 'Σ g over all but the channels',
  saves: '',
  rule: (g) =>
    sum(
      g,
      [...g.shape.keys()].filter((d) => d !== 1),
    ),
};

/** The derivatives of w ∗ x + bias. */
export const ofForward = {
  a: {
    formula: 'g, convolved back by b',
    saves: 'b',
    rule: (g: Tensor, { b, args }: How) => toInput(g, b, args),
  },
  b: {
    formula: 'the windows of a, by g',
    saves: 'a',
    rule: (g: Tensor, { a, args }: How) => toWeight(a, g, args),
  },
  c: bias,
} as const;

/** Those of the transposed convolution. */
export const ofBackward = {
  a: {
    formula: 'b ∗ g',
    saves: 'b',
    rule: (g: Tensor, { b, args }: How) => toResult(g, b, args),
  },
  b: {
    formula: 'the windows of g, by a',
    saves: 'a',
    rule: (g: Tensor, { a, args }: How) => toWeight(g, a, args),
  },
  c: bias,
} as const;

function form(
  name: string,
  summary: string,
  derivatives: Operation['derivatives'],
  run: Form,
): Form {
  const op = operation({
    name,
    torch: 'torch.ops.aten.convolution',
    node: 'ConvolutionBackward0',
    summary,
    formula: name,
    method: false,
    derivatives,
    samples: [],
  });
  return interceptable(
    (p: Tensor, q: Tensor, how: Geometry) => record(op, run(p, q, how), p, q, null, how),
    op,
  );
}

const toResult = form('convolve', 'The convolution of a with b.', ofForward, (x, w, how) =>
  forward(x, w, null, how),
);

const toInput = form(
  'convolveBack',
  'The gradient of a convolution to its input.',
  ofBackward,
  (y, w, how) => backward(y, w, null, how),
);

const toWeight = form(
  'convolveWeight',
  'The gradient of a convolution to its weight.',
  {
    a: {
      formula: 'b, convolved back by g',
      saves: 'b',
      rule: (g, { b, args }: How) => toInput(b, g, args),
    },
    b: { formula: 'g ∗ a', saves: 'a', rule: (g, { a, args }: How) => toResult(a, g, args) },
  },
  ofWeight,
);
