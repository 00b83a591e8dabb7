/** What the lessons show is true: printed by PyTorch, printed by ours, and naming only what exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { examples } from '../teach/article/examples.ts';
import { demos } from '../teach/graph/demos.ts';
import { predictions } from '../teach/predict/predictions.ts';
import { printedBy } from './printed-by.ts';

const site = path.resolve(import.meta.dirname, '../..');
const root = path.resolve(site, '../..');
const folder = path.join(site, 'docs/lessons');
const lessons = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));

const { torch, prints } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'pytorch.recorded.json'), 'utf8'),
) as { torch: string; prints: Record<string, string> };

const blocks = (text: string, language: string): string[] =>
  Array.from(text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs')), (m) => m[1]!);
const attributes = (text: string, component: string, name: string): string[] =>
  Array.from(
    text.matchAll(new RegExp(`<${component}[^>]*?\\b${name}="([^"]+)"`, 'gs')),
    (m) => m[1]!,
  );

const printed = (code: string): string =>
  printedBy(code)
    .map((line) => `${line}\n`)
    .join('');

test('the record is of PyTorch 2.13', () => {
  expect(torch).toMatch(/^2\.13\./);
});

const comparisons = lessons.flatMap(({ file, text }) =>
  Array.from(text.matchAll(/<PyTorch>(.*?)<\/PyTorch>/gs), ([, inside = ''], i) => ({
    name: `${file} ${i + 1}`,
    ts: blocks(inside, 'ts')[0]!,
    python: blocks(inside, 'python')[0]!,
    shown: blocks(inside, 'text')[0]!,
  })),
);

describe.each(comparisons)('$name', ({ ts, python, shown }) => {
  test('shows what PyTorch printed', () => {
    expect(prints[python]).toBe(shown);
  });

  test('shows what the engine prints', () => {
    expect(printed(ts)).toBe(shown);
  });
});

test('there are lessons, and each compares with PyTorch or runs a snippet', () => {
  expect(lessons.length).toBeGreaterThanOrEqual(10);
  for (const { file, text } of lessons) {
    expect(text, file).toMatch(/<PyTorch>|<Code>|<ArticleExample/);
    for (const heading of ['See|The tutorial', 'Name', 'Predict', 'Do', 'Traps']) {
      expect(text, `${file} has a section ${heading}`).toMatch(new RegExp(`^## (${heading})`, 'm'));
    }
  }
});

test('every snippet runs', () => {
  for (const { text } of lessons) {
    for (const inside of Array.from(text.matchAll(/<Code>(.*?)<\/Code>/gs), (m) => m[1]!)) {
      expect(printed(blocks(inside, 'ts')[0]!)).not.toBe('');
    }
  }
});

const frontMatter = (file: string, key: string): string | undefined =>
  new RegExp(`^${key}: (.+)$`, 'm').exec(readFileSync(file, 'utf8'))?.[1];

const exercises = readdirSync(path.join(root, 'exercises'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /^\d\d-[^/]+\/[^/]+\/README\.md$/.test(file))
  .map((file) => path.join(root, 'exercises', file));

test('every exercise is offered by exactly the lesson that it names', () => {
  for (const file of exercises) {
    const id = frontMatter(file, 'id')!;
    const offering = lessons.filter(({ text }) => attributes(text, 'Exercise', 'id').includes(id));
    const slugs = offering.map((lesson) => lesson.file.replace(/\d\d-/g, '').replace(/\.mdx$/, ''));
    expect(slugs, id).toEqual([frontMatter(file, 'lesson')]);
  }
});

test('a lesson offers only exercises that exist', () => {
  const ids = exercises.map((file) => frontMatter(file, 'id'));
  for (const { file, text } of lessons) {
    for (const id of attributes(text, 'Exercise', 'id')) expect(ids, file).toContain(id);
  }
});

test('links between lessons lead somewhere', () => {
  for (const { file, text } of lessons) {
    for (const [, link = ''] of text.matchAll(/\]\((\.[^)]+\.mdx)\)/g)) {
      expect(existsSync(path.join(folder, path.dirname(file), link)), `${file}: ${link}`).toBe(
        true,
      );
    }
  }
});

test.each([
  ['Predict', 'answer', predictions],
  ['GraphPlayer', 'demo', demos],
  ['ArticleExample', 'example', examples],
])(
  'each <%s> of a lesson names one that exists, and each that exists is used',
  (component, name, known) => {
    const used = lessons.flatMap(({ text }) => attributes(text, component, name));
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(known).toSorted());
  },
);
