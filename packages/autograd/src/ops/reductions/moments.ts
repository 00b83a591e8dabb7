/** Spread and mean at once. In every formula g is the gradient of an output. */
import { countOf, dimAmongOptions, type Reduced, spread } from '../../define/reduction.ts';
import { noGrad } from '../../grad-mode.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { recordOutputs } from '../../record.ts';
import { type Sample, t } from '../../sample.ts';
import { normalizeDims } from '../../shape.ts';
import type { VarOptions } from '../../signatures/reductions.ts';
import type { VarMean } from '../../signatures/statistics.ts';
import type { Tensor } from '../../tensor.ts';
import { add, div } from '../pointwise/arithmetic.ts';
import { where } from '../pointwise/conditional.ts';
import { isnan } from '../comparison/logic.ts';
import { mean } from './reductions.ts';
import { std, variance } from './variance.ts';

const samples: readonly Sample[] = [
  [t([4])],
  [t([2, 3])],
  [t([2, 3]), 0],
  [t([2, 3]), -1, { keepdim: true, correction: 0 }],
  [t([2, 3, 2]), [0, 2]],
];

type Spread = Reduced<VarOptions>;

function withMean(name: 'varMean' | 'stdMean', spreadOf: typeof variance): Op<VarMean> {
  const short = name === 'varMean' ? 'var' : 'std';
  const word = short === 'var' ? 'variance' : 'standard deviation';
  const op = operation({
    name,
    torch: `torch.${short}_mean`,
    summary: `The ${word} and the mean, over all dimensions or the given ones.`,
    formula: `(${short} a, mean a)`,
    method: false,
    derivatives: {
      a: {
        formula: `the gradient of ${short} for the first output, and of mean for the second`,
        saves: 'a',
        rule: (_, { a, args }: Saved<Spread>, __, all) => {
          const [gSpread, gMean] = all as readonly [Tensor, Tensor];
          const slope = spreadOf.operation.rules[0]!;
          const y = short === 'std' ? std(a, args.dims, args.options) : null;
          const fromSpread = slope(gSpread, { a, y, args } as Saved<Spread>, 0, [gSpread])!;
          return add(fromSpread, div(spread(gMean, args), countOf(args)));
        },
      },
    },
    samples,
  });
  const fn = (
    a: Tensor,
    dim?: number | readonly number[] | null | VarOptions,
    given?: VarOptions,
  ): readonly [Tensor, Tensor] => {
    const first = typeof dim === 'object' && dim !== null && !Array.isArray(dim);
    if (first && 'dim' in dim) throw dimAmongOptions(`${short}_mean`, dim.dim, `${name}(x, `);
    const options = first ? (dim as VarOptions) : given;
    const dims = normalizeDims(first ? null : (dim as readonly number[]), a.ndim);
    const keepdim = options?.keepdim ?? false;
    const how: Spread = { shape: a.shape, dims, keepdim, all: false, options };
    const outputs = noGrad(() => {
      const y = spreadOf(a, dims, options ?? {});
      const center = mean(a, dims, { keepdim });
      // Found together, one is nan where the other is: among infinities.
      return [y, countOf(how) > 1 ? where(isnan(y), NaN, center) : center] as const;
    }) as readonly [Tensor, Tensor];
    recordOutputs(op, outputs, a, how);
    return outputs;
  };
  return publish(fn, op);
}

/** `[variance, mean]`. Source: `torch.var_mean` */
export const varMean = withMean('varMean', variance);

/** `[standard deviation, mean]`. Source: `torch.std_mean` */
export const stdMean = withMean('stdMean', std);
