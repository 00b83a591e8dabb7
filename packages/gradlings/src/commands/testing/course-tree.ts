import type { Tree } from '../../course/testing/write-tree.ts';

const cube = (body: string): string =>
  `/** The derivative of x³ at x. */\nexport function cube(x: number): number {\n${body}\n}\n`;

const square = (body: string): string =>
  `/** The derivative of x² at x. */\nexport function square(x: number): number {\n${body}\n}\n`;

const exercise = (id: string, title: string, stem: string): string => `---
id: ${id}
title: ${title}
minutes: 5
lesson: scalars/powers
file: ${stem}.ts
---

Write \`${stem}\`. See [the hints](hints.md).
`;

/** The answers to the first exercise. */
export const cubeAnswers = {
  stub: cube("  // TODO: return the derivative.\n  throw new Error('not implemented yet');"),
  right: cube('  return 3 * x ** 2;'),
  value: cube('  return x ** 3;'),
  factor: cube('  return x ** 2;'),
  unknown: cube('  return 77;'),
};

/** The files of a course of two exercises that keeps every rule. */
export const courseTree: Tree = {
  'package.json': '{ "type": "module" }',
  'apps/site/docs/lessons/scalars/powers.mdx': '# Powers\n',
  'exercises/01-scalars/README.md': '---\ntitle: Scalars\n---\n\nOne number in, one out.\n',
  'exercises/01-scalars/01-cube/README.md': exercise('scalar-cube', 'The slope of a cube', 'cube'),
  'exercises/01-scalars/01-cube/cube.ts': cubeAnswers.stub,
  'exercises/01-scalars/01-cube/hints.md': `## Where to look

What becomes of the exponent?

## The rule

It comes down as a factor: the derivative of $x^n$ is $n x^{n-1}$.
`,
  'exercises/01-scalars/01-cube/cube.test.ts': `import { check } from '@gradlings/check';
import { cube } from './cube.ts';

check('the derivative of x³ is 3x²', {
  points: 2,
  probe: (random) => ({ x: random.uniform(1.3, 1.8) }),
  run: ({ x }) => cube(x),
  expected: ({ x }) => 3 * x ** 2,
  misconceptions: {
    'gives-the-value': {
      run: ({ x }) => x ** 3,
      says: '{yours} is x³ itself at x = {probe.x}. How fast does it change?',
    },
    'drops-the-factor': { run: ({ x }) => x ** 2, says: '{yours} is x². Where is the 3?' },
  },
});
`,
  'solutions/01-scalars/01-cube/cube.ts': cubeAnswers.right,
  'solutions/01-scalars/01-cube/wrong/gives-the-value.ts': cubeAnswers.value,
  'solutions/01-scalars/01-cube/wrong/drops-the-factor.ts': cubeAnswers.factor,
  'exercises/01-scalars/02-square/README.md': exercise(
    'scalar-square',
    'The slope of a square',
    'square',
  ),
  'exercises/01-scalars/02-square/square.ts': square(
    "  // TODO: return the derivative.\n  throw new Error('not implemented yet');",
  ),
  'exercises/01-scalars/02-square/hints.md': `## Where to look\n\nThe cube.\n\n## The rule\n\nOne less.\n`,
  'exercises/01-scalars/02-square/square.test.ts': `import { check } from '@gradlings/check';
import { square } from './square.ts';

check('the derivative of x² is 2x', {
  probe: (random) => ({ x: random.uniform(2.3, 3.8) }),
  run: ({ x }) => square(x),
  expected: ({ x }) => 2 * x,
  misconceptions: {
    'gives-the-square': { run: ({ x }) => x * x, says: '{yours} is x² itself.' },
  },
});
`,
  'solutions/01-scalars/02-square/square.ts': square('  return 2 * x;'),
  'solutions/01-scalars/02-square/wrong/gives-the-square.ts': square('  return x * x;'),
};

/** Where the learner writes the first answer. */
export const cubeFile = 'exercises/01-scalars/01-cube/cube.ts';
