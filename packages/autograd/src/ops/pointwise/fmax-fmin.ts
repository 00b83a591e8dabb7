/** The larger or smaller of each pair, a nan being neither. In every formula g is the gradient of the output y. */
import { binary } from '../../define/binary.ts';
import type { Op } from '../../publish.ts';
import { exact } from '../../sample.ts';
import type { BinaryOfTensors } from '../../signatures/elementwise.ts';
import type { Tensor } from '../../tensor.ts';
import { ge, le } from '../comparison/comparison.ts';
import { where } from './conditional.ts';
import { isnan, logicalOr } from '../comparison/logic.ts';

const ties = [exact([3], [1, 2, 3]), exact([3], [2, 2, 2])];

/** The larger of each pair of elements; a nan loses. Source: `torch.fmax` */
export const fmax: Op<BinaryOfTensors> = binary({
  name: 'fmax',
  summary: 'The larger of each pair of elements; a nan loses.',
  formula: 'max(a, b)',
  f: (a, b) => (a >= b || b !== b ? a : b),
  tensorsOnly: true,
  samples: [ties],
  derivatives: {
    a: {
      formula: 'g where a ≥ b or b is nan, else 0',
      saves: 'ab',
      rule: (g, { a, b }) => where(notBelow(a, b), g, 0),
    },
    b: {
      formula: '0 where a ≥ b or b is nan, else g',
      saves: 'ab',
      rule: (g, { a, b }) => where(notBelow(a, b), 0, g),
    },
  },
});

/** The smaller of each pair of elements; a nan loses. Source: `torch.fmin` */
export const fmin: Op<BinaryOfTensors> = binary({
  name: 'fmin',
  summary: 'The smaller of each pair of elements; a nan loses.',
  formula: 'min(a, b)',
  f: (a, b) => (a <= b || b !== b ? a : b),
  tensorsOnly: true,
  samples: [ties],
  derivatives: {
    a: {
      formula: 'g where a ≤ b or b is nan, else 0',
      saves: 'ab',
      rule: (g, { a, b }) => where(notAbove(a, b), g, 0),
    },
    b: {
      formula: '0 where a ≤ b or b is nan, else g',
      saves: 'ab',
      rule: (g, { a, b }) => where(notAbove(a, b), 0, g),
    },
  },
});

function notBelow(a: Tensor, b: Tensor): Tensor {
  return logicalOr(ge(a, b), isnan(b));
}

function notAbove(a: Tensor, b: Tensor): Tensor {
  return logicalOr(le(a, b), isnan(b));
}
