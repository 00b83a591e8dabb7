/** A smooth relu. */
import { mapUnary } from '../define/unary.ts';
import { isFloatingPoint, scalarTypeName } from '../dtype.ts';
import { fail } from '../errors.ts';
import { type UnaryLoop, unaryLoop } from '../kernels/kernel.ts';
import { type Op, operation, publish, record, type Saved } from '../operation.ts';
import { exact, t } from '../sample.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { mul } from './arithmetic.ts';
import { gt } from './comparison.ts';
import { where } from './conditional.ts';
import { sigmoid } from './pointwise.ts';

type Softplus = <S extends Shape>(input: Tensor<S>, beta?: number, threshold?: number) => Tensor<S>;

interface Bend {
  readonly beta: number;
  /** Above it (in βa) the function is its asymptote, exactly. */
  readonly threshold: number;
}

const usual = unaryLoop('softplus', (x) => (x > 20 ? x : Math.log1p(Math.exp(x))));

function bent({ beta, threshold }: Bend): UnaryLoop {
  return (x, xi, xs, y, yi, n) => {
    for (let i = 0; i < n; i++, xi += xs) {
      const z = x[xi]! * beta;
      y[yi + i] = z > threshold ? x[xi]! : Math.log1p(Math.exp(z)) / beta;
    }
  };
}

const softplusRecord = operation({
  name: 'softplus',
  torch: 'torch.nn.functional.softplus',
  node: 'SoftplusBackward0',
  summary:
    'A smooth relu: nearly 0 for negative numbers, nearly the number itself for positive ones.',
  formula: 'ln (1 + eᵝᵃ) / β',
  method: false,
  derivatives: {
    a: {
      formula: 'g · sigmoid(βa)',
      saves: 'a',
      rule: (g, { a, args: { beta, threshold } }: Saved<Bend>) => {
        const z = mul(a, beta);
        return where(gt(z, threshold), g, mul(g, sigmoid(z)));
      },
    },
  },
  samples: [
    [t([])],
    [t([0])],
    [t([2, 3])],
    [t([4]), 2],
    [t([4]), 2, 1],
    [exact([4], [-50, 0, 30, 19])],
  ],
});

export const softplus: Op<Softplus> = publish((a, beta = 1, threshold = 20) => {
  if (!isFloatingPoint(a.dtype)) {
    throw fail(
      TypeError,
      `"softplus_cpu" not implemented for '${scalarTypeName[a.dtype]}'`,
      "Its results are no whole numbers: convert first with x.to('float32').",
    );
  }
  const args: Bend = { beta, threshold };
  const y = mapUnary(beta === 1 && threshold === 20 ? usual : bent(args), a, a.dtype);
  return record(softplusRecord, y as typeof a, a, null, null, args);
}, softplusRecord);
