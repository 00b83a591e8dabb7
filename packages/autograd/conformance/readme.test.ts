import { existsSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import ts from 'typescript';
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

/** What the reading order names: a file, and in it functions, types, or members of a class. */
function readingOrder(): [path: string, names: string[]][] {
  const section = /## Read it in an hour(.*?)\*\*Where to go/s.exec(read(own))![1]!;
  const named = /\[(src\/[^\]]+)\]\(\1\): ((?:`[\w.]+`(?:, | and )?)+)/g;
  return Array.from(section.matchAll(named), ([, path = '', names = '']) => [
    path,
    names.match(/[\w.]+(?=`)/g)!,
  ]);
}

/** What a file declares, under its names: of a class the fields and the constructor, its other members by themselves. */
function declarationsOf(path: string): Map<string, ts.Node[]> {
  const text = read(new URL(path, own));
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = new Map<string, ts.Node[]>();
  const note = (name: ts.Node | undefined, node: ts.Node, owner = ''): void => {
    const key = owner + (name?.getText() ?? '');
    found.set(key, [...(found.get(key) ?? []), node]);
  };
  for (const statement of file.statements) {
    if (ts.isClassDeclaration(statement)) {
      for (const member of statement.members) {
        const isField = ts.isPropertyDeclaration(member) || ts.isConstructorDeclaration(member);
        if (isField) note(statement.name, member);
        else note(member.name, member, `${statement.name!.text}.`);
      }
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) note(name, statement);
    } else {
      note((statement as ts.DeclarationStatement).name, statement);
    }
  }
  return found;
}

const linesOf = (node: ts.Node): number => node.getFullText().trim().split('\n').length;

test('what is to be read in an hour is where the README says, and no more than 900 lines', () => {
  const order = readingOrder();
  expect(order.length).toBeGreaterThan(15);
  let lines = 0;
  for (const [path, names] of order) {
    const declared = declarationsOf(path);
    expect([path, names.filter((name) => !declared.has(name))]).toEqual([path, []]);
    for (const name of names) for (const node of declared.get(name)!) lines += linesOf(node);
  }
  expect(lines).toBeGreaterThan(order.length);
  expect(lines).toBeLessThanOrEqual(900);
});
