import { centralDifference, check } from '@gradlings/check';
import { gradients } from './constants.ts';

check('w collects a gradient, the constant c none', {
  points: 2,
  probe: (random) => ({ w: random.uniform(1.2, 4), c: random.uniform(2.2, 5) }),
  run: ({ w, c }) => gradients(w, c),
  expected: ({ w, c }) => ({ w: 2 * w * c, c: null }),
  finiteDifference: ({ w, c }) => ({ w: centralDifference((v) => v * v * c + c, w), c: null }),
  misconceptions: {
    'expects-gradient-on-constant': {
      run: ({ w, c }) => ({ w: 2 * w * c, c: w * w + 1 }),
      says: 'You have {yours}: c got a gradient too. It is correct as a derivative, ∂L/∂c = w² + 1, but nobody asked for it: c = {probe.c} is a constant here. What tells the engine that a tensor is to collect a gradient? Without { requiresGrad: true } its .grad stays null.',
    },
    'zero-instead-of-null': {
      run: ({ w, c }) => ({ w: 2 * w * c, c: 0 }),
      says: 'You have {yours}. 0 would say: L does not change when c does. But L does change with c; it was only not asked. Which value of .grad says “nothing was collected”? It is null.',
    },
    'drops-the-factor': {
      run: ({ w }) => ({ w: 2 * w, c: null }),
      says: 'You have {yours}, and 2 · w = 2 · {probe.w} is the derivative of w² alone. A constant that is added goes away; does one that multiplies? ∂(w² · c)/∂w = 2w · c.',
    },
  },
});
