import type { Hint } from './course.ts';

const fence = /^\s*(?:```|~~~)/;

/** Reads a ladder of hints: each `## ` heading outside code starts one. */
export function parseHints(markdown: string): Hint[] {
  const hints: { title: string; lines: string[] }[] = [];
  let inCode = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (fence.test(line)) inCode = !inCode;
    if (!inCode && line.startsWith('## ')) hints.push({ title: line.slice(3).trim(), lines: [] });
    else hints.at(-1)?.lines.push(line);
  }
  return hints.map(({ title, lines }) => ({ title, text: lines.join('\n').trim() }));
}
