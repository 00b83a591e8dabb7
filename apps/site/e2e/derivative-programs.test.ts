/**
 * The programs of the table of derivatives, as the page's worker evaluates them. Here and not beside the table, since it
 * takes the site's own packages to read TypeScript.
 */
import * as autograd from '@gradlings/autograd';
import * as functional from '@gradlings/autograd/functional';
import * as linalg from '@gradlings/autograd/linalg';
import { functionOf, operations } from '@gradlings/autograd/ops';
import { describe, expect, test } from 'vitest';
import { exampleOf } from '../plugins/derivatives/example.ts';
import type { Operation } from '../plugins/load-engine.ts';
import { loadFile } from '../src/run/load-file.ts';

const modules = new Map<string, Record<string, unknown>>([
  ['@gradlings/autograd', autograd],
  ['@gradlings/autograd/functional', functional],
  ['@gradlings/autograd/linalg', linalg],
]);
const engine = { functionOf, modules };

/** What a program prints when the page's worker evaluates it. */
function printed(code: string): string[] {
  const lines: string[] = [];
  const { log, warn } = console;
  console.log = (...values: unknown[]) => void lines.push(values.map(String).join(' '));
  console.warn = () => {};
  try {
    const loaded = loadFile('example.ts', code, []);
    if ('problem' in loaded) throw new Error(loaded.problem.text);
    return lines;
  } finally {
    Object.assign(console, { log, warn });
  }
}

/** It takes no tensor, so there is nothing to try. */
const takesTensors = ({ samples }: Operation): boolean =>
  samples.some((sample) => JSON.stringify(sample).includes('"sample":"tensor"'));

const isRefused = ({ derivatives }: Operation): boolean => derivatives.a?.formula === 'refused';
const hasGradients = (operation: Operation): boolean =>
  !isRefused(operation) &&
  (operation.madeOf !== undefined || Object.keys(operation.derivatives).length > 0);

describe('the program to try an operation with', () => {
  test.each(operations.filter(hasGradients))(
    '$name: runs as the page runs it, and prints what the inputs get',
    (operation) => {
      const lines = printed(exampleOf(operation, engine)!);
      const gradients = lines.filter((_, i) => lines[i - 1]?.endsWith('.grad:'));
      expect(gradients).toContainEqual(expect.stringMatching(/^tensor\(/));
    },
  );

  test.each(operations.filter((o) => takesTensors(o) && !hasGradients(o) && !isRefused(o)))(
    '$name: has no gradient, and prints the value alone',
    (operation) => {
      const code = exampleOf(operation, engine)!;
      expect(printed(code)).not.toHaveLength(0);
      expect(code).not.toContain('backward');
    },
  );

  test.each(operations.filter(isRefused))(
    '$name: says why PyTorch does not differentiate it',
    (operation) => {
      expect(() => printed(exampleOf(operation, engine)!)).toThrow(/derivative/);
    },
  );

  test('shows g, and the gradient of each input', () => {
    const mul = operations.find(({ name }) => name === 'mul')!;
    const code = exampleOf(mul, engine)!;
    expect(code).toContain('y.backward(tensor([1, 2, 3]));');
    // a gets g · b, b gets g · a: the numbers of the program, times 1, 2, 3.
    expect(printed(code)).toEqual([
      'tensor([-0.0517,  1.7384,  1.1786], grad_fn=<MulBackward0>)',
      'a.grad:',
      'tensor([-0.1100, -3.2800,  2.4900])',
      'b.grad:',
      'tensor([ 0.4700, -2.1200,  4.2600])',
    ]);
  });
});
