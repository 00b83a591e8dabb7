import { loadCourse } from '../../course/load-course.ts';
import type { Course } from '../../course/course.ts';
import { temporaryTree, type Tree } from '../../course/testing/write-tree.ts';

const readme = (id: string, title: string, file: string): string =>
  `---\nid: ${id}\ntitle: ${title}\nminutes: 5\nlesson: small/${id}\nfile: ${file}\n---\nDo it.\n`;

/** A course of two exercises that say all that grading needs: one on numbers, one on tensors. */
export const smallCourse: Tree = {
  'exercises/01-small/README.md': '---\ntitle: Small\n---\nTwo exercises.\n',
  'exercises/01-small/01-slope/README.md': readme('small-slope', 'The slope of x²', 'slope.ts'),
  'exercises/01-small/01-slope/hints.md': '## Look\nAt the exponent.\n',
  'exercises/01-small/01-slope/slope.ts': `/** The derivative of x² at x. */
export function slope(x: number): number {
  // TODO: give the derivative at x.
  throw new Error('not implemented yet');
}
`,
  'exercises/01-small/01-slope/slope.test.ts': `import { check } from '@gradlings/check';
import { slope } from './slope.ts';

check('the slope of x² is 2x', {
  points: 2,
  probe: (random) => ({ x: random.uniform() }),
  run: ({ x }) => slope(x),
  expected: ({ x }) => 2 * x,
  misconceptions: {
    'reads-value': { run: ({ x }) => x * x, says: '{yours} is x². How fast does it change?' },
  },
});

check('the slope at -1.5 is -3', {
  run: () => slope(-1.5),
  expected: () => -3,
});
`,
  'exercises/01-small/02-scale/README.md': readme('small-scale', 'Twice a tensor', 'scale.ts'),
  'exercises/01-small/02-scale/hints.md': '## Look\nAt mul.\n',
  'exercises/01-small/02-scale/scale.ts': `import type { Tensor } from '@gradlings/autograd';

/** Twice x. */
export function scale(x: Tensor): Tensor {
  // TODO: multiply.
  throw new Error('not implemented yet');
}
`,
  'exercises/01-small/02-scale/scale.test.ts': `import { check } from '@gradlings/check';
import { scale } from './scale.ts';

check('twice every entry', {
  points: 3,
  probe: (random) => ({ x: random.tensor([2, 3]) }),
  run: ({ x }) => scale(x),
  expected: ({ x }) => x.mul(2),
});
`,
  'solutions/01-small/01-slope/slope.ts':
    'export function slope(x: number): number {\n  return 2 * x;\n}\n',
  'solutions/01-small/01-slope/wrong/reads-value.ts':
    'export function slope(x: number): number {\n  return x * x;\n}\n',
  'solutions/01-small/02-scale/scale.ts': `import type { Tensor } from '@gradlings/autograd';

export function scale(x: Tensor): Tensor {
  return x.mul(2);
}
`,
};

/** The small course in a folder of its own, removed when the test ends; `changes` add files or replace them. */
export const loadSmallCourse = (changes: Tree = {}): Course =>
  loadCourse(temporaryTree({ ...smallCourse, ...changes }));
