/** What a learner types as an answer, read as data, and how near it is to the right one. */
import { short } from './format-number.ts';

/** A number, null for "no gradient", or a list (a shape, a vector, the rows of a matrix). */
export type Answer = number | null | readonly Answer[];

const words: ReadonlyMap<string, number | null> = new Map([
  ['none', null],
  ['null', null],
  ['nothing', null],
  ['nan', NaN],
  ['inf', Infinity],
  ['infinity', Infinity],
  ['∞', Infinity],
]);

/** 8, −2.5, 1/3, .5, 1e-3, ∞, None. */
function parseScalar(text: string): number | null | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const bare = text.replace(/^[-+]\s*/, '');
  const word = words.get(bare);
  if (word !== undefined) return word === null ? null : sign * word;
  const parts = bare.split('/').map((part) => part.trim());
  if (parts.length > 2 || !parts.every((part) => /^(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(part))) {
    return undefined;
  }
  const [top, bottom = 1] = parts.map(Number) as [number, number?];
  return sign * (top / bottom);
}

/**
 * Reads one number or word, or a list in [ ] or ( ), entries apart by commas, semicolons or spaces;
 * a shape also as 2x3. Returns undefined for what it cannot read.
 */
export function parseAnswer(typed: string): Answer | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[−–]/g, '-')
    .replace(/^tensor\((.*)\)$/, '$1');
  // 2,5 is a decimal in half the world; a list has brackets or a space.
  const scalar = parseScalar(text.replace(/^([-+]?\d+),(\d+)$/, '$1.$2'));
  if (scalar !== undefined) return scalar;
  if (/^\d+(\s*[x×]\s*\d+)+$/.test(text)) return text.split(/[x×]/).map(Number);
  const tokens = text
    .replace(/\s*\/\s*/g, '/')
    .replace(/[[(]/g, ' [ ')
    .replace(/[\])]/g, ' ] ')
    .split(/[\s,;]+/)
    .filter((token) => token !== '');
  if (tokens.length === 0) return undefined;
  return parseList(tokens[0] === '[' ? tokens : ['[', ...tokens, ']']);
}

function parseList(tokens: readonly string[]): Answer | undefined {
  const open: Answer[][] = [];
  for (const [i, token] of tokens.entries()) {
    if (token === '[') {
      open.push([]);
      continue;
    }
    let entry: Answer | undefined;
    if (token === ']') {
      entry = open.pop();
      if (open.length === 0) return i === tokens.length - 1 ? entry : undefined;
    } else {
      entry = parseScalar(token);
    }
    const list = open.at(-1);
    if (entry === undefined || list === undefined) return undefined;
    list.push(entry);
  }
  return undefined;
}

export type Nearness = 'right' | 'rounded' | 'sign' | 'form' | 'wrong';

/**
 * right: within `tolerance`, relative to the expected number (absolute below 1). rounded: right as
 * far as its digits go, but too few of them. sign: right but for the sign. form: another number of
 * entries, or none where a number was asked.
 */
export function compareAnswers(given: Answer, expected: Answer, tolerance = 0.002): Nearness {
  const pairs = pairUp(given, expected);
  if (pairs === null) return 'form';
  const all = (test: (a: number, b: number) => boolean): boolean =>
    pairs.every(([a, b]) => test(a, b));
  const within = (a: number, b: number, limit: number): boolean =>
    Object.is(a, b) || (Number.isFinite(b) && Math.abs(a - b) <= limit * Math.max(1, Math.abs(b)));
  if (all((a, b) => within(a, b, tolerance))) return 'right';
  if (all((a, b) => within(-a, b, tolerance))) return 'sign';
  return all((a, b) => within(a, b, Math.max(0.03, tolerance))) ? 'rounded' : 'wrong';
}

/** The numbers that stand at the same places, or null where the forms differ. */
export function pairUp(given: Answer, expected: Answer): [number, number][] | null {
  if (given === null || expected === null) return given === expected ? [] : null;
  if (typeof given === 'number' || typeof expected === 'number') {
    return typeof given === 'number' && typeof expected === 'number' ? [[given, expected]] : null;
  }
  if (given.length !== expected.length) return null;
  const pairs: [number, number][] = [];
  for (const [i, entry] of given.entries()) {
    const inner = pairUp(entry, expected[i]!);
    if (inner === null) return null;
    pairs.push(...inner);
  }
  return pairs;
}

/** As it is shown: 8, 0.3333, null, [14, 22]. */
export function formatAnswer(answer: Answer): string {
  if (answer === null) return 'null';
  if (typeof answer === 'number') return short(answer);
  return `[${answer.map(formatAnswer).join(', ')}]`;
}
