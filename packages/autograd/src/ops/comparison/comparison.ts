/** Comparisons and logic on pairs of elements. A step has no slope, so none has a derivative. */
import { comparison } from '../../define/comparison.ts';

/** Whether the two of each pair are equal. Source: `torch.eq` */
export const eq = comparison({
  name: 'eq',
  summary: 'Whether the two of each pair are equal.',
  formula: 'a = b',
  f: (a, b) => +(a === b),
});

/** Whether the two of each pair differ. Source: `torch.ne` */
export const ne = comparison({
  name: 'ne',
  summary: 'Whether the two of each pair differ.',
  formula: 'a ≠ b',
  f: (a, b) => +(a !== b),
});

/** Whether the first of each pair is smaller. Source: `torch.lt` */
export const lt = comparison({
  name: 'lt',
  summary: 'Whether the first of each pair is smaller.',
  formula: 'a < b',
  f: (a, b) => +(a < b),
});

/** Whether the first of each pair is smaller or equal. Source: `torch.le` */
export const le = comparison({
  name: 'le',
  summary: 'Whether the first of each pair is smaller or equal.',
  formula: 'a ≤ b',
  f: (a, b) => +(a <= b),
});

/** Whether the first of each pair is larger. Source: `torch.gt` */
export const gt = comparison({
  name: 'gt',
  summary: 'Whether the first of each pair is larger.',
  formula: 'a > b',
  f: (a, b) => +(a > b),
});

/** Whether the first of each pair is larger or equal. Source: `torch.ge` */
export const ge = comparison({
  name: 'ge',
  summary: 'Whether the first of each pair is larger or equal.',
  formula: 'a ≥ b',
  f: (a, b) => +(a >= b),
});
