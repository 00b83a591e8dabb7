/** True and false: what holds for each element, for pairs, for all. Truth has no slope, so no derivative. */
import { comparison } from '../../define/comparison.ts';
import { fold } from '../../define/fold.ts';
import { reduction } from '../../define/reduction.ts';
import { predicate } from '../../define/predicate.ts';
import { foldLoop } from '../../kernels/kernel.ts';
import { exact, fixed } from '../../sample.ts';
import type { Reduction } from '../../signatures/reductions.ts';

const truths = [fixed([4], [1, 1, 0, 0], 'bool'), fixed([4], [1, 0, 1, 0], 'bool')];

/** Whether both of each pair are true: not 0. Source: `torch.logical_and` */
export const logicalAnd = comparison({
  name: 'logicalAnd',
  torch: 'torch.logical_and',
  summary: 'Whether both of each pair are true: not 0.',
  formula: 'a ∧ b',
  f: (a, b) => +(a !== 0 && b !== 0),
  samples: [truths],
  tensorsOnly: true,
});

/** Whether one or both of each pair are true: not 0. Source: `torch.logical_or` */
export const logicalOr = comparison({
  name: 'logicalOr',
  torch: 'torch.logical_or',
  summary: 'Whether one or both of each pair are true: not 0.',
  formula: 'a ∨ b',
  f: (a, b) => +(a !== 0 || b !== 0),
  samples: [truths],
  tensorsOnly: true,
});

/** Whether one of each pair is true, not both. Source: `torch.logical_xor` */
export const logicalXor = comparison({
  name: 'logicalXor',
  torch: 'torch.logical_xor',
  summary: 'Whether one of each pair is true, not both.',
  formula: 'a ⊻ b',
  f: (a, b) => +((a !== 0) !== (b !== 0)),
  samples: [truths],
  tensorsOnly: true,
});

/** Whether each element is false: 0. Source: `torch.logical_not` */
export const logicalNot = predicate({
  name: 'logicalNot',
  torch: 'torch.logical_not',
  summary: 'Whether each element is false: 0.',
  formula: '¬a',
  f: (x) => +(x === 0),
  samples: [[truths[0]!]],
});

const special = [[exact([5], [1, NaN, Infinity, -Infinity, 0])]];

/** Whether each element is nan: not a number. Source: `torch.isnan` */
export const isnan = predicate({
  name: 'isnan',
  summary: 'Whether each element is nan: not a number.',
  formula: 'a is nan',
  f: (x) => +(x !== x),
  samples: special,
});

/** Whether each element is infinite. Source: `torch.isinf` */
export const isinf = predicate({
  name: 'isinf',
  summary: 'Whether each element is infinite.',
  formula: '|a| = ∞',
  f: (x) => +(x === Infinity || x === -Infinity),
  samples: special,
});

/** Whether each element is ∞. Source: `torch.isposinf` */
export const isposinf = predicate({
  name: 'isposinf',
  summary: 'Whether each element is ∞.',
  formula: 'a = ∞',
  f: (x) => +(x === Infinity),
  samples: special,
});

/** Whether each element is −∞. Source: `torch.isneginf` */
export const isneginf = predicate({
  name: 'isneginf',
  summary: 'Whether each element is −∞.',
  formula: 'a = −∞',
  f: (x) => +(x === -Infinity),
  samples: special,
});

/** Whether each element is a number, neither infinite nor nan. Source: `torch.isfinite` */
export const isfinite = predicate({
  name: 'isfinite',
  summary: 'Whether each element is a number, neither infinite nor nan.',
  formula: '|a| < ∞',
  f: (x) => +(x - x === 0),
  samples: special,
});

const anyLoop = foldLoop('any', (before, x) => (before !== 0 || x !== 0 ? 1 : 0));
const allLoop = foldLoop('all', (before, x) => (before !== 0 && x !== 0 ? 1 : 0));

/** Whether one element at least is true: not 0. Source: `torch.any` */
export const any = reduction<Reduction>({
  name: 'any',
  node: '',
  summary: 'Whether one element at least is true: not 0.',
  formula: '∃ a ≠ 0',
  compute: (a, how) => fold(anyLoop, a, how, 0, 'bool'),
  samples: [[truths[0]!], [exact([2, 2], [0, 0, 0, 3]), 1]],
});

/** Whether every element is true: not 0. Source: `torch.all` */
export const all = reduction<Reduction>({
  name: 'all',
  node: '',
  summary: 'Whether every element is true: not 0.',
  formula: '∀ a ≠ 0',
  compute: (a, how) => fold(allLoop, a, how, 1, 'bool'),
  samples: [[truths[0]!], [exact([2, 2], [0, 2, 1, 3]), 1]],
});
