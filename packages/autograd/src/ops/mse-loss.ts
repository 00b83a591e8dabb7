/** The mean squared error. */
import { noGrad } from '../grad-mode.ts';
import { type Op, operation, publish, record, type Saved } from '../operation.ts';
import { t } from '../sample.ts';
import { sameShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { warnOnce } from '../warn-once.ts';
import { mul, sub } from './arithmetic.ts';
import { square } from './powers.ts';
import { type LossReduction, reduceLoss } from './reduce-loss.ts';

export interface LossOptions {
  /** What becomes of the losses: their mean unless told, their sum, or each by itself. */
  readonly reduction?: LossReduction;
}

type MseLoss = (input: Tensor, target: Tensor, options?: LossOptions) => Tensor;

const mseLossRecord = operation({
  name: 'mseLoss',
  torch: 'torch.nn.functional.mse_loss',
  node: 'MseLossBackward0',
  summary: 'The mean of the squared differences.',
  formula: 'Σ (a − b)² / N',
  method: false,
  derivatives: {
    a: {
      formula: 'g · 2 (a − b) / N',
      saves: 'ab',
      rule: (g, { a, b, args: weight }: Saved<number>) => mul(mul(g, 2 * weight), sub(a, b)),
    },
    b: {
      formula: 'g · 2 (b − a) / N',
      saves: 'ab',
      rule: (g, { a, b, args: weight }: Saved<number>) => mul(mul(g, 2 * weight), sub(b, a)),
    },
  },
  samples: [
    [t([3]), t([3])],
    [t([2, 3]), t([2, 3]), { reduction: 'sum' }],
    [t([2, 3]), t([2, 3]), { reduction: 'none' }],
    [t([]), t([])],
    [t([0]), t([0]), { reduction: 'sum' }],
  ],
});

export const mseLoss: Op<MseLoss> = publish((a, b, { reduction = 'mean' } = {}) => {
  if (!sameShape(a.shape, b.shape)) {
    warnOnce(
      `Using a target size (torch.Size([${b.shape.join(', ')}])) that is different to the input size (torch.Size([${a.shape.join(', ')}])). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.`,
      'Every answer is compared with every target that it broadcasts against.',
    );
  }
  const losses = noGrad((): Tensor => square(sub(a, b)));
  const weight = reduction === 'mean' ? 1 / losses.numel() : 1;
  return record(
    mseLossRecord,
    noGrad(() => reduceLoss(losses, reduction)),
    a,
    b,
    null,
    weight,
  );
}, mseLossRecord);
