import { SourceMap, type SourceMapPayload } from 'node:module';
import type { SourcePlace } from '@gradlings/check';
import type { Location } from 'esbuild';

/** Where esbuild's message points. Its columns count bytes of UTF-8 from 0; ours count characters from 1. */
export function placeOf({ file, line, column, lineText }: Location): SourcePlace {
  const before = Buffer.from(lineText, 'utf8').subarray(0, column).toString('utf8');
  return { file, line, column: before.length + 1 };
}

/** From a place in bundled code to the place in `file` that it was made from. Lines and columns count from 1. */
export type PlaceInSource = (line: number, column: number) => SourcePlace | undefined;

export function readSourceMap(json: string, file: string): PlaceInSource {
  const map = new SourceMap(JSON.parse(json) as SourceMapPayload);
  return (line, column) => {
    const entry = map.findEntry(line - 1, column - 1);
    if (!('originalSource' in entry) || entry.originalSource !== file) return undefined;
    return { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  };
}

/** Line and column of an index into a text, from 1. */
export function lineAndColumn(text: string, index: number): [number, number] {
  const before = text.slice(0, index).split('\n');
  return [before.length, (before.at(-1) ?? '').length + 1];
}

/** Characters on each side of the column that an excerpt shows. */
const reach = 100;

/** One line of source with a caret below the column, as an error shows it; of a very long line the part around it. */
export function excerpt(lineText: string, { line, column }: SourcePlace): string {
  const gutter = `  ${line} | `;
  const from = Math.max(0, column - 1 - reach);
  // Tabs stay, so that the caret stands where the terminal puts the column.
  const before = lineText.slice(from, column - 1).replaceAll(/[^\t]/g, ' ');
  const shown = lineText.slice(from, column - 1 + reach);
  return `${gutter}${shown}\n${' '.repeat(gutter.length - 2)}| ${before}^`;
}
