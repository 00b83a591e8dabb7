/** Values as they are written in messages: short numbers, tensors as nested brackets. */
import type { Plain, PlainTensor } from './plain.ts';
import { printable } from './printable.ts';
import { isPlainRecord, isPlainTensor } from './plain/is-plain-tensor.ts';

/** Decimals where nothing asks for more. */
const DECIMALS = 4;
/** Beyond how many entries a list shows only its first ones, and how many. */
const MOST_ENTRIES = 8;
const FIRST_ENTRIES = 6;
/** Of a text, and of a whole value: an answer may hold a million numbers, and nobody reads them. */
const MOST_CHARACTERS = 200;
const MOST_CHARACTERS_IN_ALL = 1500;

/** Writes a value for reading: `8`, `0.3333`, `[[1, 2], [3, 4]]`, `{ x: 1 }`, `"text"`. */
export function format(value: Plain, decimals = DECIMALS): string {
  return cut(write(value, decimals), MOST_CHARACTERS_IN_ALL);
}

function write(value: Plain, decimals: number): string {
  if (typeof value === 'number') return formatNumber(value, decimals);
  if (typeof value === 'string') return formatText(value);
  if (Array.isArray(value)) return formatList(value, (entry: Plain) => write(entry, decimals));
  if (isPlainTensor(value)) return formatTensor(value, decimals);
  if (!isPlainRecord(value)) return String(value);
  const entries = Object.entries(value);
  const shown = firstOf(
    entries,
    ([key, entry]) => `${printable(cut(key, MOST_CHARACTERS))}: ${write(entry, decimals)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${shown} }`;
}

/** Writes two values with as many decimals as it takes to see that they differ. */
export function formatApart(a: Plain, b: Plain): readonly [string, string] {
  for (let decimals = DECIMALS; ; decimals++) {
    const pair = [format(a, decimals), format(b, decimals)] as const;
    if (pair[0] !== pair[1] || decimals === 17) return pair;
  }
}

/** Writes a check's input: `x = 2, z = 3`. */
export function formatProbe(probe: Plain): string {
  if (!isPlainRecord(probe) || isPlainTensor(probe)) return format(probe);
  return Object.entries(probe)
    .map(([name, value]) => `${name} = ${format(value)}`)
    .join(', ');
}

function formatNumber(x: number, decimals: number): string {
  const size = Math.abs(x);
  if (size !== 0 && (size < 10 ** (1 - decimals) || size >= 1e9) && Number.isFinite(x)) {
    return x
      .toExponential(decimals - 1)
      .replace(/\.?0+(?=e)/, '')
      .replace('e+', 'e');
  }
  return String(Number(x.toFixed(decimals)));
}

function formatTensor({ shape, dtype, values }: PlainTensor, decimals: number): string {
  const writeAt = (i: number): string =>
    dtype === 'bool' ? String(values[i] === 1) : formatNumber(values[i]!, decimals);
  const nest = (dim: number, start: number): string => {
    if (dim === shape.length) return writeAt(start);
    const step = shape.slice(dim + 1).reduce((n, size) => n * size, 1);
    const starts = Array.from({ length: shape[dim]! }, (_, i) => start + i * step);
    return formatList(starts, (at) => nest(dim + 1, at));
  };
  return nest(0, 0);
}

const formatList = <T>(items: readonly T[], writeItem: (item: T) => string): string =>
  `[${firstOf(items, writeItem)}]`;

function firstOf<T>(items: readonly T[], writeItem: (item: T) => string): string {
  if (items.length <= MOST_ENTRIES) return items.map(writeItem).join(', ');
  const shown = items.slice(0, FIRST_ENTRIES).map(writeItem).join(', ');
  return `${shown}, … ${items.length - FIRST_ENTRIES} more`;
}

const formatText = (text: string): string => printable(JSON.stringify(cut(text, MOST_CHARACTERS)));

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;
