import { describe, expect, test } from 'vitest';
import { importedNames, missingExport } from './imported-names.ts';

describe('importedNames', () => {
  test.each([
    ["import { firstGrad } from './first-grad.ts';", ['firstGrad']],
    ['import { a, b as c } from "./first-grad.ts"', ['a', 'b']],
    ["import {\n  a,\n  type T,\n  b,\n} from './first-grad.ts';", ['a', 'b']],
    ["import type { T } from './first-grad.ts';", []],
    ["import { check } from '@gradlings/check';", []],
    ["import { a } from './first-grad.ts';\nimport { b } from './first-grad.ts';", ['a', 'b']],
  ])('%s', (source, names) => expect(importedNames(source, 'first-grad.ts')).toEqual(names));
});

describe('missingExport', () => {
  test('names the file and what it lacks', () => {
    expect(missingExport('first-grad.ts', ['firstGrad'], ['firstGard'])?.text).toBe(
      '`first-grad.ts` does not export `firstGrad`. Is it spelled exactly so, with `export` in front of it?',
    );
  });

  test('has nothing to say where nothing lacks', () => {
    expect(missingExport('first-grad.ts', ['a'], ['b', 'a'])).toBeUndefined();
  });
});
