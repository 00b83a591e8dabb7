import { centralDifference, check, type Misconception } from '@gradlings/check';
import { slopeAlong, type Step } from './multiply-along-path.ts';

const times = (a: number): Step => ({ f: (v) => a * v, slope: () => a });
const square: Step = { f: (v) => v * v, slope: (v) => 2 * v };
const plus = (a: number): Step => ({ f: (v) => v + a, slope: () => 1 });
const sine: Step = { f: (v) => Math.sin(v), slope: (v) => Math.cos(v) };

/** The value before each step. */
function values(path: readonly Step[], x: number): number[] {
  const list: number[] = [];
  path.reduce((v, step) => {
    list.push(v);
    return step.f(v);
  }, x);
  return list;
}

const product = (numbers: readonly number[]): number => numbers.reduce((p, n) => p * n, 1);
const total = (numbers: readonly number[]): number => numbers.reduce((p, n) => p + n, 0);

interface Probe {
  readonly x: number;
  readonly a: number;
  readonly b: number;
}

/** Wrong ideas about a path that is made from the probe. */
function misconceptions(path: (probe: Probe) => Step[]): Record<string, Misconception<Probe>> {
  const locals = (probe: Probe): number[] => {
    const steps = path(probe);
    return values(steps, probe.x).map((v, i) => steps[i]!.slope(v));
  };
  return {
    'adds-the-slopes': {
      run: (probe) => total(locals(probe)),
      says: 'You got {yours}: the slopes added up. If x moves by 1, the first step moves by its slope, and the second by its slope for each 1 of that. Do rates of rates add or multiply?',
    },
    'all-at-x': {
      run: (probe) => product(path(probe).map((step) => step.slope(probe.x))),
      says: 'You got {yours}: every slope was taken at x = {probe.x}. The second step never sees x; it sees what the first step made of it. At which value does each step work?',
    },
    'last-step-only': {
      run: (probe) => locals(probe).at(-1),
      says: 'You got {yours}: the slope of the last step alone. The earlier steps stretch the motion of x before it arrives there. What are their slopes?',
    },
    'first-step-only': {
      run: (probe) => locals(probe)[0],
      says: 'You got {yours}: the slope of the first step alone. That is how fast the value moves after one step. What do the following steps make of it?',
    },
  };
}

const three = ({ a, b }: Probe): Step[] => [times(a), square, times(b)];
const five = ({ a, b }: Probe): Step[] => [square, times(a), plus(b), sine, square];
const evaluate = (path: readonly Step[], x: number): number =>
  path.reduce((v, step) => step.f(v), x);

const probe = (random: { uniform(lo?: number, hi?: number): number }): Probe => ({
  x: random.uniform(1.2, 2.4),
  a: random.uniform(2.2, 4),
  b: random.uniform(2.2, 4),
});

check('the slopes of three steps multiply', {
  probe,
  run: (p) => slopeAlong(three(p), p.x),
  // b · (a · x)² has the slope 2 a² b x.
  expected: ({ x, a, b }) => 2 * a * a * b * x,
  finiteDifference: (p) => centralDifference((x) => evaluate(three(p), x), p.x),
  misconceptions: misconceptions(three),
});

check('any path: each slope is taken where its step works', {
  points: 2,
  probe,
  run: (p) => slopeAlong(five(p), p.x),
  // sin²(a x² + b) has the slope 2 sin · cos · 2 a x.
  expected: ({ x, a, b }) => Math.sin(2 * (a * x * x + b)) * 2 * a * x,
  finiteDifference: (p) => centralDifference((x) => evaluate(five(p), x), p.x),
  misconceptions: misconceptions(five),
});

check('a path without steps moves exactly as x does', {
  probe: (random) => ({ x: random.uniform(1.2, 4) }),
  run: ({ x }) => slopeAlong([], x),
  expected: () => 1,
});
