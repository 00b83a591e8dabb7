import type { SourcePlace } from '@gradlings/check';
import type { Look } from './look.ts';

/**
 * A place in the learner's file: `file:line:column`, which terminals and editors open on a click, never broken over
 * lines; and the line itself with a mark under the column.
 */
export function placeLines(place: SourcePlace, file: string, source: string, look: Look): string[] {
  const where = `  ${look.accent(look.text(`${file}:${place.line}:${place.column}`))}`;
  const line = source.split(/\r?\n/)[place.line - 1];
  if (line === undefined || line.trim() === '') return [where];
  const margin = line.length - line.trimStart().length;
  const gutter = `    ${place.line} | `;
  const room = look.columns - gutter.length;
  // A long line is cut so that the marked column stays in sight.
  const from = Math.max(margin, place.column - 1 - Math.floor(room / 2));
  const text = line.slice(from, from + room);
  const before = ' '.repeat(Math.max(0, place.column - 1 - from));
  return [
    where,
    look.dim(gutter) + look.text(text),
    look.dim(`${' '.repeat(gutter.length - 2)}| `) + before + look.bad('^'),
  ];
}
