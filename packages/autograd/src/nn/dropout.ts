import { fail } from '../errors.ts';
import { dropout } from '../functional.ts';
import { formatNumber } from '../print/format-number.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';
import { truth } from './repr.ts';

/**
 * While training, leaves out each element with probability `p` and makes the others larger; in use,
 * after `eval()`, the input itself.
 *
 * Throws: RangeError for what is no probability.
 * Source: `torch.nn.Dropout`
 */
export class Dropout extends Module {
  readonly p: number;

  constructor(p = 0.5) {
    super();
    if (!(p >= 0 && p <= 1)) {
      throw fail(
        RangeError,
        `dropout probability has to be between 0 and 1, but got ${p}`,
        'It is how many of the elements are left out: 0.5 for half of them.',
      );
    }
    this.p = p;
  }

  forward(input: Tensor): Tensor {
    return dropout(input, this.p, this.training);
  }

  override extraRepr(): string {
    return `p=${formatNumber(this.p)}, inplace=${truth(false)}`;
  }
}
