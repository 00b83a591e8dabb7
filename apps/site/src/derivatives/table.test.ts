import path from 'node:path';
import { operations } from '@gradlings/autograd/ops';
import { describe, expect, test } from 'vitest';
import { makeTable, parts } from '../../plugins/derivatives/make-table.ts';
import { filesIn, filesOf } from '../../plugins/derivatives/files-of.ts';
import { pytorchPage } from '../../plugins/derivatives/pytorch-page.ts';
import { matches } from './matches.ts';

const table = makeTable(operations, () => 'ops/x.ts');
const rows = table.flatMap((part) => part.rows);
const byName = new Map(rows.map((row) => [row.name, row]));
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
    expect(file('div.mode')).toBe('ops/pointwise/arithmetic.ts');
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
