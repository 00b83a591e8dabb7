import { basename } from 'node:path';
import type { Plan } from './plan-exercise.ts';

/**
 * The files of a new exercise by path, each a working example: it keeps every rule but the ones about what is left to
 * write. `TODO: …` marks that, and `gradlings verify` finds it.
 */
export function scaffold(plan: Plan): Record<string, string> {
  const { chapter, name, file } = plan;
  const stem = basename(file, '.ts');
  const call = stem.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const exercise = `exercises/${chapter}/${name}`;
  const solution = `solutions/${chapter}/${name}`;
  return {
    [`${exercise}/README.md`]: readme(plan, call),
    [`${exercise}/${file}`]: answer(call, [
      '  // TODO: return the derivative of x³ at x.',
      "  throw new Error('not implemented yet');",
    ]),
    [`${exercise}/${stem}.test.ts`]: checks(file, call),
    [`${exercise}/hints.md`]: hints,
    [`${solution}/${file}`]: todo('solve the exercise') + answer(call, ['  return 3 * x ** 2;']),
    [`${solution}/wrong/gives-the-value.ts`]:
      todo('make the mistake of a learner with this idea') + answer(call, ['  return x ** 3;']),
    [`${solution}/wrong/drops-the-factor.ts`]:
      todo('make the mistake of a learner with this idea') + answer(call, ['  return x ** 2;']),
  };
}

const todo = (what: string): string => `// TODO: ${what}\n`;

const answer = (call: string, body: readonly string[]): string =>
  [
    '/** The derivative of x³ at x. */',
    `export function ${call}(x: number): number {`,
    ...body,
    '}',
    '',
  ].join('\n');

const readme = ({ id, title, minutes, lesson, file }: Plan, call: string): string => `---
id: ${id}
title: ${JSON.stringify(title)}
minutes: ${minutes}
lesson: ${lesson}
file: ${file}
---

<!-- TODO: ask for one idea, in a few sentences -->

Write \`${call}\`: the derivative of $x^3$ at the given $x$.
`;

const checks = (file: string, call: string): string => `// TODO: check what this exercise asks for
import { check } from '@gradlings/check';
import { ${call} } from './${file}';

check('the derivative of x³ at x is 3x²', {
  points: 2,
  probe: (random) => ({ x: random.uniform(1.3, 1.8) }),
  run: ({ x }) => ${call}(x),
  expected: ({ x }) => 3 * x ** 2,
  misconceptions: {
    'gives-the-value': {
      run: ({ x }) => x ** 3,
      says: '{yours} is x³ itself at x = {probe.x}. How much does it change when x moves a little? That change, per step, is the derivative: 3x² = {expected}.',
    },
    'drops-the-factor': {
      run: ({ x }) => x ** 2,
      says: '{yours} is x² at x = {probe.x}. What becomes of the exponent 3? It comes down as a factor: 3x² = {expected}.',
    },
  },
});
`;

const hints = `<!-- TODO: a ladder: a pointer to the idea, a question, the rule, a partly filled line -->

## Where to look

The derivative says how fast $x^3$ changes at $x$.

## The rule

$x^n$ has the derivative $n x^{n-1}$.
`;
