import { runInNewContext } from 'node:vm';
import { grad, type Tensor, tensor, zeros } from '@gradlings/autograd';
import { describe, expect, test } from 'vitest';
import { jacobianOf } from '../functions/jacobian.ts';
import { type VectorFunction, vectorFunctions } from '../functions/vector-functions.ts';
import { type Pass, passCode, passWords, placesOf } from './pass.ts';

const shapes = { outputs: 3, inputs: 2 };

test('a row is filled along the inputs, a column along the outputs', () => {
  expect(placesOf({ along: 'row', index: 1 }, shapes)).toEqual([
    [1, 0],
    [1, 1],
  ]);
  expect(placesOf({ along: 'column', index: 1 }, shapes)).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
  ]);
});

test('the code shows v or u, and the numbers that are known', () => {
  expect(passCode({ along: 'row', index: 1 }, shapes, [6, null])).toBe(
    '// v picks y₁ and nothing else\ny.backward(tensor([0, 1, 0]));\nx.grad // [6, ?]',
  );
  expect(passCode({ along: 'column', index: 0 }, shapes, [null, null, null])).toContain(
    'gradOutputs: tensor([1, 0])',
  );
});

test('the words name the shapes of both sides', () => {
  expect(passWords({ along: 'row', index: 2 }, shapes)).toMatch(
    /shape of y, \[3\].*shape of x, \[2\]/,
  );
  expect(passWords({ along: 'column', index: 0 }, shapes)).toMatch(
    /shape of x, \[2\].*shape of y, \[3\]/,
  );
});

/** Runs what the learner reads; the value is that of its last line. */
function run(code: string, fn: VectorFunction): number[] {
  const x = tensor(fn.start, { requiresGrad: true });
  const names = { x, y: fn.f(x), tensor, zeros, grad };
  return [runInNewContext(code, names) as Tensor | [Tensor]].flat().flatMap((t) => t.values());
}

describe.each(Object.entries(vectorFunctions) as [string, VectorFunction][])('%s', (_, fn) => {
  const jacobian = jacobianOf(fn, fn.start);
  const size = { outputs: fn.formulas.length, inputs: fn.start.length };

  test.each(['row', 'column'] as const)('the code of each %s, run, gives its entries', (along) => {
    const count = along === 'row' ? size.outputs : size.inputs;
    for (let index = 0; index < count; index++) {
      const pass: Pass = { along, index };
      const entries = placesOf(pass, size).map(([i, j]) => jacobian[i]![j]!);
      const found = run(passCode(pass, size, entries), fn);
      expect(found).toHaveLength(entries.length);
      entries.forEach((entry, k) => {
        expect(found[k]!).toBeCloseTo(entry, 5);
      });
    }
  });
});
