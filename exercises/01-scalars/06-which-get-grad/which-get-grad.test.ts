import { tensor } from '@gradlings/autograd';
import { check } from '@gradlings/check';
import { type Facts, predict, receivesGrad } from './which-get-grad.ts';

/** The program of the README, and what the engine then finds in each `.grad`. */
function outcome(): Record<string, boolean> {
  const a = tensor(2, { requiresGrad: true });
  const b = tensor(3);
  const u = a.mul(b);
  const v = u.detach();
  const w = tensor(4, { requiresGrad: true });
  const spare = tensor(5, { requiresGrad: true });
  const loss = u.mul(w).add(v);
  loss.backward();
  // Looking at .grad of u and loss would warn: they are not leaves.
  const filled = (t: typeof a): boolean => t.isLeaf && t.grad !== null;
  return {
    a: filled(a),
    b: filled(b),
    u: filled(u),
    v: filled(v),
    w: filled(w),
    spare: filled(spare),
    loss: filled(loss),
  };
}

check('predict names the tensors whose grad is filled', {
  points: 2,
  run: () => predict(),
  expected: outcome,
  misconceptions: {
    'non-leaf-has-one': {
      run: () => ({ ...outcome(), u: true, loss: true }),
      says: 'You expect a gradient on u and loss too. One does flow through them, but it is not kept there: u and loss were computed. Where does the flow end? .grad is filled on leaves, and on a computed tensor only after retainGrad().',
    },
    'all-leaves-have-one': {
      run: () => ({ ...outcome(), b: true, v: true, spare: true }),
      says: 'You expect a gradient on b, v and spare too: all leaves. b and v never asked for one, and no path from the loss leads to spare. What has to be true besides being a leaf?',
    },
    'unused-has-one': {
      run: () => ({ ...outcome(), spare: true }),
      says: 'You expect a gradient on spare. It asked for one, but was it used? No path leads from the loss back to it, so nothing arrives: its .grad stays null, not 0.',
    },
    'detached-has-one': {
      run: () => ({ ...outcome(), v: true }),
      says: 'You expect a gradient on v. v has the number of u, but detach() cut it off: it is a leaf that requires no gradient. To which of the two does the flow go?',
    },
  },
});

const truths = [false, true];
const allFacts: readonly Facts[] = truths
  .flatMap((requiresGrad) =>
    truths.flatMap((isLeaf) =>
      truths.flatMap((retainsGrad) =>
        truths.map((onPath) => ({ requiresGrad, isLeaf, retainsGrad, onPath })),
      ),
    ),
  )
  // A computed tensor without the flag is on no recorded path and cannot retain a gradient.
  .filter((f) => f.requiresGrad || (f.isLeaf && !f.retainsGrad && !f.onPath));

/** The answers of a rule as text: one line for each combination that it says yes to. */
const answers = (rule: (facts: Facts) => boolean): readonly boolean[] =>
  allFacts.map((facts) => rule(facts));

check('receivesGrad states the rule for every combination', {
  points: 2,
  run: () => answers(receivesGrad),
  expected: () => answers((f) => f.requiresGrad && f.onPath && (f.isLeaf || f.retainsGrad)),
  misconceptions: {
    'non-leaf-has-one': {
      run: () => answers((f) => f.requiresGrad && f.onPath),
      says: 'Your rule says yes to every tensor on the path that requires a gradient, computed ones too. A gradient flows through those without being kept. What makes it stay?',
    },
    'all-leaves-have-one': {
      run: () => answers((f) => f.isLeaf),
      says: 'Your rule says yes to every leaf, also to those that never asked for a gradient or that the loss does not depend on. Which two facts are missing?',
    },
    'unused-has-one': {
      run: () => answers((f) => f.requiresGrad && (f.isLeaf || f.retainsGrad)),
      says: 'Your rule says yes to a tensor that the loss does not depend on. Nothing arrives there: its .grad stays null. Which fact is missing?',
    },
    'detached-has-one': {
      run: () => answers((f) => f.onPath || f.isLeaf),
      says: 'Your rule joins facts with “or” that are all needed: a leaf on no path gets nothing. Which facts have to hold together?',
    },
  },
});
