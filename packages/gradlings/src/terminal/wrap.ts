import { displayWidth } from './display-width.ts';

/**
 * Breaks a text between words so that each line fits into `width` columns.
 * A word that is wider than the line stays whole, so that paths and code can be copied. At a no-break space no line
 * breaks; it comes out as a plain one.
 */
export function wrap(text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .map((line) => line.replaceAll('\u00A0', ' '));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of line.split(' ').filter(Boolean)) {
    const size = displayWidth(word);
    if (used > 0 && used + 1 + size > width) {
      lines.push(current);
      current = '';
      used = 0;
    }
    current += used > 0 ? ` ${word}` : word;
    used += used > 0 ? size + 1 : size;
  }
  return [...lines, current];
}

/** `wrap`, with `first` before the first line and as much blank before the others. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = displayWidth(first);
  return wrap(text, Math.max(16, width - indent)).map((line, i) =>
    line === '' && i > 0 ? '' : (i === 0 ? first : ' '.repeat(indent)) + line,
  );
}
