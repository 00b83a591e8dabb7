import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { printedBy } from '../../lesson/printed-by.ts';
import { claimHolds, type ExampleName, examples, recorded } from './examples.ts';

const programs = path.join(import.meta.dirname, 'programs');

test('there is a program in Python for each example, and none beside', () => {
  const names = readdirSync(programs).map((file) => path.basename(file, '.py'));
  expect(names.toSorted()).toEqual(Object.keys(examples).toSorted());
});

describe.each(Object.keys(examples) as ExampleName[])('%s', (name) => {
  test('shows what the engine prints', () => {
    expect(printedBy(examples[name].code)).toEqual(examples[name].prints);
  });

  test('was recorded from the program that is shown', () => {
    expect(recorded[name].code).toBe(readFileSync(path.join(programs, `${name}.py`), 'utf8'));
  });

  // null is None in Python, and a whole number from item() has a .0 there.
  const lines = recorded[name].prints.trimEnd().split('\n');
  const asPython = (line: string): string =>
    line.replace(/^null$/, 'None').replace(/^\d+$/, '$&.0');

  test('prints the same in PyTorch', () => {
    expect(examples[name].prints.slice(-lines.length).map(asPython)).toEqual(lines);
  });

  test('warns of the same, and then says more', () => {
    const warnings = examples[name].prints.slice(0, -lines.length);
    expect(warnings.map((warning) => warning.split('\n')[0])).toEqual(recorded[name].warns);
  });
});

test('the article is right twice, and not about the second example', () => {
  expect(claimHolds('polynomial')).toBe(true);
  expect(claimHolds('matmul')).toBe(false);
  expect(claimHolds('select')).toBe(true);
});
