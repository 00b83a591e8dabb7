import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import './methods.ts';
import { operations } from './ops.ts';
import { Tensor } from './tensor.ts';

const folder = new URL('./methods/', import.meta.url);

/** The names that the interfaces of methods/ promise. */
const declared = readdirSync(folder).flatMap((name) => [
  ...readFileSync(new URL(name, folder), 'utf8').matchAll(/^ {2}(?:readonly )?(\w+)[(<:]/gm),
]);
const names = new Set(declared.map(([, name]) => name!));

test('every operation that PyTorch has as a method is declared in methods/', () => {
  const asMethods = operations.filter((o) => o.method !== false && !o.name.includes('.'));
  expect(asMethods.map((o) => o.name).filter((name) => !names.has(name))).toEqual([]);
});

test('every method declared in methods/ is there', () => {
  expect([...names].filter((name) => !(name in Tensor.prototype))).toEqual([]);
});
