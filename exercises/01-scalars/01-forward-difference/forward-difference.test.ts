import { check, type Misconception } from '@gradlings/check';
import { type F, partialX, partialY } from './forward-difference.ts';

const f: F = (x, y) => x * x * y + 3 * y * y - x;

interface Probe {
  readonly x: number;
  readonly y: number;
  readonly h: number;
}

/** Wrong ideas about the difference in one input; `move` takes a step of that input alone. */
function misconceptions(
  name: string,
  move: (at: Probe) => number,
  moveOther: (at: Probe) => number,
): Record<string, Misconception<Probe>> {
  const start = ({ x, y }: Probe): number => f(x, y);
  return {
    'moves-every-input': {
      run: ({ x, y, h }) => (f(x + h, y + h) - f(x, y)) / h,
      says: `You measured {yours}. That is what comes out when x and y both take the step: a partial derivative moves ${name} alone. Which input has to stay where it was in the first call of f?`,
    },
    'moves-the-other-input': {
      run: (at) => (moveOther(at) - start(at)) / at.h,
      says: `You measured {yours}, which is how fast f moves with the other input. ∂f/∂${name} asks about ${name}: which of the two arguments should get the + h?`,
    },
    'no-division-by-h': {
      run: (at) => move(at) - start(at),
      says: `You returned {yours}: how far f moved, not how fast. The step was {probe.h}; what is the change for each unit of step? A slope is change in the output divided by change in the input.`,
    },
    'backward-sign': {
      run: (at) => (start(at) - move(at)) / at.h,
      says: `You measured {yours}: the right size with the wrong sign. Did you subtract the end from the start? The change is f after the step minus f before it.`,
    },
  };
}

const alongX = ({ x, y, h }: Probe): number => f(x + h, y);
const alongY = ({ x, y, h }: Probe): number => f(x, y + h);
const probe = (random: { uniform(lo?: number, hi?: number): number }): Probe => ({
  x: random.uniform(1.2, 3),
  y: random.uniform(-3, 3),
  h: random.uniform(0.2, 0.6),
});

check('partialX moves x alone', {
  probe,
  run: ({ x, y, h }) => partialX(f, x, y, h),
  expected: ({ x, y, h }) => (f(x + h, y) - f(x, y)) / h,
  misconceptions: misconceptions('x', alongX, alongY),
});

check('partialY moves y alone', {
  probe,
  run: ({ x, y, h }) => partialY(f, x, y, h),
  expected: ({ x, y, h }) => (f(x, y + h) - f(x, y)) / h,
  misconceptions: misconceptions('y', alongY, alongX),
});

check('with a small step both come close to the exact slopes', {
  probe: (random) => ({ x: random.uniform(1.2, 3), y: random.uniform(-3, 3) }),
  run: ({ x, y }) => [partialX(f, x, y, 1e-6), partialY(f, x, y, 1e-6)],
  // ∂f/∂x = 2xy − 1, ∂f/∂y = x² + 6y
  expected: ({ x, y }) => [2 * x * y - 1, x * x + 6 * y],
  rtol: 1e-4,
  atol: 1e-4,
  misconceptions: {
    'moves-every-input': {
      run: ({ x, y }) => {
        const both = 2 * x * y - 1 + x * x + 6 * y;
        return [both, both];
      },
      says: 'You returned {yours}: twice the same number, the two slopes added up. That happens when x and y move together. Hold one of them still in each function.',
    },
    'moves-the-other-input': {
      run: ({ x, y }) => [x * x + 6 * y, 2 * x * y - 1],
      says: 'You returned {yours}: the two slopes, exchanged. ∂f/∂x moves x and holds y still; which one did partialX move?',
    },
    'no-division-by-h': {
      run: ({ x, y }) => [1e-6 * (2 * x * y - 1), 1e-6 * (x * x + 6 * y)],
      says: 'You returned {yours}: tiny, because the step was tiny. Divide the change by the step, and it says how fast instead of how far.',
    },
    'backward-sign': {
      run: ({ x, y }) => [1 - 2 * x * y, -x * x - 6 * y],
      says: 'You returned {yours}: the right sizes with the wrong signs. The change is f after the step minus f before it.',
    },
  },
});
