import path from 'node:path';
import { functionOf, operations } from '@gradlings/autograd/ops';
import * as autograd from '@gradlings/autograd';
import * as functional from '@gradlings/autograd/functional';
import * as linalg from '@gradlings/autograd/linalg';
import { describe, expect, test } from 'vitest';
import { exampleOf } from '../../plugins/derivatives/example.ts';
import { makeTable, parts } from '../../plugins/derivatives/make-table.ts';
import { filesIn, filesOf } from '../../plugins/derivatives/files-of.ts';
import { pytorchPage } from '../../plugins/derivatives/pytorch-page.ts';
import type { Operation } from '../../plugins/load-engine.ts';
import { loadFile } from '../run/load-file.ts';
import { matches } from './matches.ts';

const table = makeTable(operations, () => 'ops/x.ts');
const rows = table.flatMap((part) => part.rows);
const byName = new Map(rows.map((row) => [row.name, row]));
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

describe('the table of derivatives', () => {
  test('has a row for every operation, each once', () => {
    expect(rows.map(({ name }) => name).toSorted()).toEqual(
      operations.map(({ name }) => name).toSorted(),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(operations.length);
  });

  test('tells of every derivative: its input and its formula', () => {
    for (const { name, derivatives } of operations) {
      const shown = byName.get(name)!.derivatives;
      expect(Object.fromEntries(shown.map((d) => [d.input, d.formula]))).toEqual(
        Object.fromEntries(Object.entries(derivatives).map(([input, d]) => [input, d.formula])),
      );
    }
  });

  test('has every part, in order', () => {
    expect(table.map(({ title }) => title)).toEqual(parts.map(({ title }) => title));
  });

  test('links what an operation is made of to its row, where there is one', () => {
    expect(byName.get('tanhshrink')!.madeOf).toEqual([
      { name: 'sub', id: 'sub' },
      { name: 'tanh', id: 'tanh' },
    ]);
    const ids = new Set(rows.map(({ id }) => id));
    const linked = rows.flatMap(({ madeOf }) => madeOf.flatMap(({ id }) => id ?? []));
    expect(linked.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('names the file that defines each operation', async () => {
    const source = path.resolve(import.meta.dirname, '../../../../packages/autograd/src');
    const modules = new Map<string, Record<string, unknown>>();
    for (const file of filesIn(source)) modules.set(file, await import(path.join(source, file)));
    const files = filesOf(modules);
    expect(operations.filter((operation) => !files.has(operation))).toEqual([]);
    const file = (name: string) => files.get(operations.find((o) => o.name === name)!);
    expect(file('div.mode')).toBe('ops/arithmetic.ts');
    expect(file('linalg.qr')).toBe('ops/linalg/qr.ts');
  });

  test('names the page where PyTorch tells of it', () => {
    expect(pytorchPage('torch.mul')).toMatch(/\/generated\/torch\.mul\.html$/);
    expect(pytorchPage('torch.masked_fill')).toMatch(/\/torch\.Tensor\.masked_fill\.html$/);
  });

  test('finds a row by words that all stand in it, in capitals or not', () => {
    const names = (words: string) =>
      rows.filter((row) => matches(row, words)).map(({ name }) => name);
    expect(names('LOGSUMEXP')).toContain('logsumexp');
    expect(names('torch.linalg cross')).toEqual(['linalg.cross']);
    expect(names('  ')).toHaveLength(rows.length);
    expect(names('no-such-word')).toEqual([]);
  });
});

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
