import { expect, test } from 'vitest';
import { lookOf } from './look.ts';
import { codeSpans, renderMarkdown } from './markdown.ts';

const plain = lookOf({ color: false, unicode: true, columns: 40 });
const colored = lookOf({ color: true, unicode: true, columns: 40 });
const ascii = lookOf({ color: false, unicode: false, columns: 40 });

test('paragraphs are joined and wrapped, lists hang, code keeps its lines', () => {
  const markdown = [
    'Write `partials(x, z)` so that it gives',
    'both **partial** derivatives of $y = 2x^2$.',
    '',
    '- the first item, which is longer than a line',
    '- the second',
    '',
    '1. one',
    '',
    '```ts',
    'const y = x.pow(2);',
    '',
    'y.backward();',
    '```',
    '',
    '## Why',
    'See [the lesson](../lesson.md) or [PyTorch](https://pytorch.org).',
  ].join('\n');
  expect(renderMarkdown(markdown, plain)).toEqual([
    'Write `partials(x, z)` so that it gives',
    'both partial derivatives of y = 2x².',
    '',
    '  • the first item, which is longer than',
    '    a line',
    '  • the second',
    '',
    '  1. one',
    '',
    '    const y = x.pow(2);',
    '    ',
    '    y.backward();',
    '',
    'Why',
    '',
    'See the lesson or PyTorch',
    '(https://pytorch.org).',
  ]);
});

test('with colour, code needs no backticks', () => {
  expect(renderMarkdown('call `x.sum(0)`', colored)).toEqual(['call \u001B[36mx.sum(0)\u001B[39m']);
});

test('without UTF-8, mathematics and marks are spelled out', () => {
  expect(renderMarkdown('- $\\partial y / \\partial x$ → “4x”', ascii)).toEqual([
    '  - dy / dx -> "4x"',
  ]);
});

test('a product is not emphasis', () => {
  expect(renderMarkdown('2 * x * y and a_b_c', plain)).toEqual(['2 * x * y and a_b_c']);
});

test('short code and formulas are not broken over lines', () => {
  expect(renderMarkdown('The slope of the line there is `f(x + h)` here', plain)).toEqual([
    'The slope of the line there is',
    '`f(x + h)` here',
  ]);
  expect(renderMarkdown('The slope of a longer line at x is $3 \\cdot x + 1$', plain)).toEqual([
    'The slope of a longer line at x is',
    '3 · x + 1',
  ]);
});

test('a formula alone in its paragraph stands apart', () => {
  expect(renderMarkdown('so\n\n$y = x^2$\n\nthen', plain)).toEqual([
    'so',
    '',
    '    y = x²',
    '',
    'then',
  ]);
});

test('a block of mathematics stands alone', () => {
  expect(renderMarkdown('so\n\n$$\ny = x^2\n$$\n\nthen', plain)).toEqual([
    'so',
    '',
    '    y = x²',
    '',
    'then',
  ]);
});

test('a note keeps its words and loses its colons', () => {
  expect(renderMarkdown(':::tip\nAsk yourself.\n:::', plain)).toEqual(['Ask yourself.']);
  expect(renderMarkdown('> a quotation\n> goes on', plain)).toEqual(['› a quotation goes on']);
});

test('in messages only backticks are marks, and what they hold cannot command the terminal', () => {
  expect(codeSpans('`a*b` is 2 * x * y\u001B[2J', plain)).toBe('`a*b` is 2 * x * y');
  expect(codeSpans('a ` alone', plain)).toBe('a ` alone');
});
