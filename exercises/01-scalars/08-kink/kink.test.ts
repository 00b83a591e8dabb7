import { check } from '@gradlings/check';
import { engineAnswers, isDifferentiableAtZero, slopes } from './kink.ts';

interface Bend {
  readonly a: number;
  readonly b: number;
  readonly h: number;
}

/** a|x| + bx + x²: slope b − a on the left of 0, b + a on its right. */
const bend =
  ({ a, b }: Bend) =>
  (x: number): number =>
    a * Math.abs(x) + b * x + x * x;

check('slopes looks to each side by itself', {
  probe: (random): Bend => ({
    a: random.uniform(1.2, 4),
    b: random.uniform(-4, -1.2),
    h: random.uniform(0.2, 0.8),
  }),
  run: (at) => slopes(bend(at), at.h),
  expected: ({ a, b, h }) => ({ left: b - a - h, right: b + a + h }),
  misconceptions: {
    'derivative-exists': {
      run: ({ b }) => ({ left: b, right: b }),
      says: 'You have {yours}: the same number twice, the slope of the line from −h to h. It runs across the kink and meets neither side. What does f do between −h and 0 alone?',
    },
    'one-side-twice': {
      run: ({ a, b, h }) => ({ left: b + a + h, right: b + a + h }),
      says: 'You have {yours}: the slope to the right, twice. For the left one, at which two points do you call f?',
    },
    'left-sign': {
      run: ({ a, b, h }) => ({ left: -(b - a - h), right: b + a + h }),
      says: 'You have {yours}: the left slope has the wrong sign. From −h to 0 you go to the right by h, and f changes by f(0) − f(−h). Did you subtract the other way round?',
    },
  },
});

const candidates: readonly ((a: number) => (x: number) => number)[] = [
  (a) => (x) => a * Math.abs(x),
  (a) => (x) => a * Math.max(x, 0),
  (a) => (x) => a * x * x,
  (a) => (x) => a * x * Math.abs(x),
  (a) => (x) => Math.sin(x) + Math.abs(x) / (4 * a),
  (a) => (x) => a * x - 2,
];

/** The candidates in some order, so that no list of answers can be written down beforehand. */
interface Six {
  readonly order: readonly number[];
  readonly a: number;
}

/** The answers of a rule that says this of the candidates. */
const inOrder =
  (...says: readonly boolean[]) =>
  ({ order }: Six): boolean[] =>
    order.map((k) => says[k]!);

check('isDifferentiableAtZero tells kinks from smooth points', {
  points: 2,
  probe: (random): Six => {
    const keys = random.distinct(6, { lo: -9, hi: 9 });
    return {
      order: [0, 1, 2, 3, 4, 5].toSorted((p, q) => keys[p]! - keys[q]!),
      a: random.uniform(1.2, 3),
    };
  },
  run: ({ order, a }) => order.map((k) => isDifferentiableAtZero(candidates[k]!(a))),
  expected: inOrder(false, false, true, true, false, true),
  misconceptions: {
    'derivative-exists': {
      run: inOrder(true, true, true, true, true, true),
      says: 'You say that all six functions have a derivative at 0, |x| among them. Its slope is −1 on the left and +1 on the right. Can one number be both?',
    },
    'flat-is-smooth': {
      // Looks only at whether the measured slopes are 0.
      run: inOrder(false, false, true, true, false, false),
      says: 'You refuse {probe.a} · x − 2, a straight line with the same slope on both sides. The slopes need not be 0; what do they need to be?',
    },
    'abs-means-kink': {
      run: inOrder(false, true, true, false, false, true),
      says: 'You have {yours}. x · |x| contains |x|, and is smooth at 0 all the same; max(x, 0) does not, and has a kink. Measure the slopes on both sides: what does each say?',
    },
  },
});

check('engineAnswers: at a kink the engine answers by convention', {
  run: () => engineAnswers(),
  // PyTorch's convention, which the engine follows: 0 for both.
  expected: () => ({ abs: 0, relu: 0 }),
  misconceptions: {
    'right-hand-slopes': {
      run: () => ({ abs: 1, relu: 1 }),
      says: 'You have {yours}: the slopes to the right of 0. Did you ask the engine at exactly 0? It answers with one of the numbers between the left and the right slope.',
    },
    'halfway-slopes': {
      run: () => ({ abs: 0, relu: 0.5 }),
      says: 'You have {yours}: halfway between the left and the right slope. For relu that would be 0.5, and it is as good as any number from 0 to 1. Which one does the engine choose? Ask it with backward().',
    },
    'no-answer': {
      run: () => ({ abs: NaN, relu: NaN }),
      says: 'You have {yours}. There is no derivative at a kink, so NaN would be honest; training would stop at the first one. What does the engine answer when you ask it?',
    },
  },
});
