import { printable } from '../../terminal/printable.ts';

/** A text on one line of Markdown that is shown as it is: no mark, link, tag, mention or table cell in it acts. */
export function markdownLine(text: string): string {
  return printable(text)
    .replaceAll('\n', ' ')
    .replaceAll(/[!-/:-@[-`{-~]/g, (mark) => (plain.has(mark) ? mark : `&#${mark.charCodeAt(0)};`));
}

// Punctuation of ordinary sentences; each of these means nothing by itself inside a line.
const plain = new Set([',', '.', ';', '?', "'", '"', '(', ')', '/', '%']);

/** A text of several lines as a code block that it cannot close. */
export function markdownBlock(text: string): string {
  const shown = printable(text);
  const longest = Math.max(2, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}`;
}
