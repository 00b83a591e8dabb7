/** Losses that are a number for each pair of an answer and its target, before they are reduced. */
import { checkTensor } from '../../define/check-operand.ts';
import { mapBinary } from '../../define/map-binary.ts';
import { floatsOnly } from '../../define/floats-only.ts';
import { noGrad } from '../../grad-mode.ts';
import { binaryLoop } from '../../kernels/kernel.ts';
import { operation, type Saved } from '../../operation.ts';
import { type Op, publish } from '../../publish.ts';
import { record } from '../../record.ts';
import type { Sample } from '../../sample.ts';
import { resultType } from '../../result-type.ts';
import type { Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { checkSizes } from './check-sizes.ts';
import { type LossReduction, reduceLoss, shareOf } from './reduce-loss.ts';

/** How the loss moves with an input, before it is reduced. */
export interface Slope {
  readonly formula: string;
  readonly of: (a: Tensor, b: Tensor, p: number) => Tensor;
}

interface PairLossDefinition<O> {
  readonly name: string;
  readonly torch: string;
  readonly node?: string;
  readonly summary: string;
  readonly formula: string;
  /** The loss of an answer `a` for the target `b`. */
  readonly f: (a: number, b: number, p: number) => number;
  /** The number `p` that is told beside. */
  readonly told?: (options: O) => number;
  readonly slopes: { readonly a: Slope; readonly b?: Slope };
  /** What answers and targets it does not take; unless told, differing sizes draw a warning. */
  readonly check?: (a: Tensor, b: Tensor) => void;
  /** PyTorch's name of the kernel that refuses whole numbers. */
  readonly kernel: string;
  readonly samples: readonly Sample[];
}

interface Told {
  readonly p: number;
  /** How much of the loss of one pair is in the result. */
  readonly share: number;
  readonly weight: Tensor | null;
}

/** The options that every loss has. */
interface Reducible {
  readonly reduction?: LossReduction;
  /** How much each pair counts, where the loss takes weights. */
  readonly weight?: Tensor | null;
}

/** What arrives at the loss of each pair. */
export function shared(g: Tensor, { share, weight }: Omit<Told, 'p'>): Tensor {
  const part = share === 1 ? g : mul(g, share);
  return weight === null ? part : mul(part, weight);
}

export function pairLoss<F extends object, O extends Reducible = Reducible>(
  definition: PairLossDefinition<O>,
): Op<F> {
  const { name, torch, node, summary, formula, kernel, samples, slopes, told } = definition;
  const loop = binaryLoop(name, definition.f);
  const derivative = ({ formula: text, of }: Slope) =>
    ({
      formula: text,
      saves: 'ab',
      rule: (g: Tensor, { a, b, args }: Saved<Told>) => mul(shared(g, args), of(a, b, args.p)),
    }) as const;
  const op = operation({
    name,
    torch,
    node,
    summary,
    formula,
    method: false,
    samples,
    derivatives: {
      a: derivative(slopes.a),
      ...(slopes.b !== undefined && { b: derivative(slopes.b) }),
    },
  });
  const call = torch.replace(/^.*\./, '');
  const fn = (a: Tensor, b: Tensor, options: O = {} as O): Tensor => {
    checkTensor(call, 'target', 2, b);
    const { reduction = 'mean', weight = null } = options;
    const p = told?.(options) ?? 0;
    (definition.check ?? checkSizes)(a, b);
    const dtype = resultType(a, b);
    floatsOnly(kernel, dtype);
    const each = mapBinary(loop, a, b, dtype, dtype, p);
    const losses = weight === null ? each : noGrad(() => mul(each, weight));
    const args: Told = { p, share: shareOf(losses, reduction), weight };
    const y = noGrad(() => reduceLoss(losses, reduction));
    return record(op, y, a, b, null, args);
  };
  return publish(fn, op);
}
