import { existsSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import * as autograd from '../src/index.ts';

const read = (file: URL): string => readFileSync(file, 'utf8');
const own = new URL('../README.md', import.meta.url);
const readmes = [
  own,
  new URL('./README.md', import.meta.url),
  new URL('../../check/README.md', import.meta.url),
];

test.each(readmes)('%s links to files that exist', (readme) => {
  const links = Array.from(read(readme).matchAll(/\]\(([^)#]+)\)/g), ([, link = '']) => link);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !existsSync(new URL(link, readme)))).toEqual([]);
});

test('the programs and tests that the README of the recordings names exist', () => {
  const readme = readmes[1]!;
  const names = Array.from(
    read(readme).matchAll(/`([\w./-]+\.(?:py|ts|json|txt))[^`]*`/g),
    ([, name = '']) => name,
  ).filter((name) => !/NAME|SUBJECT/.test(name));
  expect(names.length).toBeGreaterThan(10);
  const places = ['', '../', '../src/print/'];
  const isNowhere = (name: string): boolean =>
    !places.some((place) => existsSync(new URL(place + name, readme)));
  expect(names.filter(isNowhere)).toEqual([]);
});

test('the first example prints what the README says', () => {
  const [, code = '', output = ''] = /```ts\n(.*?)```\s+```text\n(.*?)```/s.exec(read(own))!;
  const printed: string[] = [];
  runInNewContext(transformSync(code, { loader: 'ts', format: 'cjs' }).code, {
    require: () => autograd,
    console: { log: (text: string) => printed.push(`${text}\n`) },
  });
  expect(printed.join('')).toBe(output);
});
