import { sameShape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { warnOnce } from '../../warn-once.ts';

/** Warns where answers and targets are stretched against one another, as is seldom meant. */
export function checkSizes(a: Tensor, b: Tensor): void {
  if (sameShape(a.shape, b.shape)) return;
  warnOnce(
    `Using a target size (torch.Size([${b.shape.join(', ')}])) that is different to the input size (torch.Size([${a.shape.join(', ')}])). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.`,
    'Every answer is compared with every target that it broadcasts against.',
  );
}
