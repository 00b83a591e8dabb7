import type { SourcePlace } from '@gradlings/check';
import { displayWidth } from './display-width.ts';
import type { Look } from './look.ts';

/**
 * A place in the learner's file: `file:line:column`, which terminals and editors open on a click, never broken over
 * lines; and the line itself with a mark under the column.
 */
export function placeLines(place: SourcePlace, file: string, source: string, look: Look): string[] {
  const where = `  ${look.accent(look.text(`${file}:${place.line}:${place.column}`))}`;
  const line = source.split(/\r?\n/)[place.line - 1];
  if (line === undefined || line.trim() === '') return [where];
  const code = line.trim();
  const at = place.column - 1 - (line.length - line.trimStart().length);
  const gutter = `    ${place.line} | `;
  const { text, column } = around(code, at, look.columns - gutter.length, look.sign.ellipsis);
  const before = ' '.repeat(displayWidth(look.text(text.slice(0, column))));
  return [
    where,
    look.dim(gutter) + look.text(text),
    look.dim(`${' '.repeat(gutter.length - 2)}| `) + before + look.bad('^'),
  ];
}

/** As much of a line as there is room for, with the marked column in sight, and where in it the column is. */
function around(
  line: string,
  at: number,
  room: number,
  ellipsis: string,
): { text: string; column: number } {
  if (line.length <= room) return { text: line, column: Math.max(0, at) };
  const inside = room - 2 * ellipsis.length;
  const from = Math.max(0, Math.min(at - Math.floor(inside / 2), line.length - inside));
  const text = line.slice(from, from + inside);
  const [start, end] = [from > 0, from + inside < line.length].map((cut) => (cut ? ellipsis : ''));
  return { text: `${start}${text}${end}`, column: Math.max(0, at - from) + start!.length };
}
