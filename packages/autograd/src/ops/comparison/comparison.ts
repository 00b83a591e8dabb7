/** Comparisons and logic on pairs of elements. A step has no slope, so none has a derivative. */
import { comparison } from '../../define/comparison.ts';

export const eq = comparison({
  name: 'eq',
  summary: 'Whether the two of each pair are equal.',
  formula: 'a = b',
  f: (a, b) => +(a === b),
});

export const ne = comparison({
  name: 'ne',
  summary: 'Whether the two of each pair differ.',
  formula: 'a ≠ b',
  f: (a, b) => +(a !== b),
});

export const lt = comparison({
  name: 'lt',
  summary: 'Whether the first of each pair is smaller.',
  formula: 'a < b',
  f: (a, b) => +(a < b),
});

export const le = comparison({
  name: 'le',
  summary: 'Whether the first of each pair is smaller or equal.',
  formula: 'a ≤ b',
  f: (a, b) => +(a <= b),
});

export const gt = comparison({
  name: 'gt',
  summary: 'Whether the first of each pair is larger.',
  formula: 'a > b',
  f: (a, b) => +(a > b),
});

export const ge = comparison({
  name: 'ge',
  summary: 'Whether the first of each pair is larger or equal.',
  formula: 'a ≥ b',
  f: (a, b) => +(a >= b),
});
