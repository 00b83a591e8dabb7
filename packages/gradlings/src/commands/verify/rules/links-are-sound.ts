import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Complaint, Rule } from '../subject.ts';

/** In the exercise's Markdown every relative link leads to a file, and every fence of code is closed. */
export const linksAreSound: Rule = ({ exercise }) =>
  ['README.md', 'hints.md', '../README.md'].flatMap((name) => {
    const file = join(exercise.folder, name);
    return existsSync(file) ? inFile(file, readFileSync(file, 'utf8')) : [];
  });

function inFile(file: string, markdown: string): Complaint[] {
  const found: Complaint[] = [];
  let fence = '';
  markdown.split('\n').forEach((line, i) => {
    const at = `${file}:${i + 1}`;
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === '' || mark.startsWith(fence)))
      fence = fence === '' ? mark : '';
    if (fence !== '' || mark !== undefined) return;
    for (const [, text = '', target = ''] of line.replace(/`[^`]*`/g, '').matchAll(link)) {
      const problem = wrongWith(file, target.trim());
      if (problem !== undefined)
        found.push({
          file: at,
          problem: `the link “${text}” ${problem}`,
          mend: 'mend it or remove it',
        });
    }
  });
  if (fence !== '')
    found.push({
      file,
      problem: `a fence ${fence} is never closed`,
      mend: `close it with ${fence}`,
    });
  return found;
}

const link = /\[([^\]]*)\]\(([^)]*)\)/g;

function wrongWith(file: string, target: string): string | undefined {
  if (target === '') return 'leads nowhere';
  if (/^(https?:|mailto:|#)/.test(target)) return undefined;
  if (/^[a-z]+:/.test(target)) return `leads to ${target}, which no reader can open`;
  if (target.startsWith('/')) return `leads to ${target}: write it relative to this file`;
  const path = decodeURI(target.split('#')[0] ?? '');
  return existsSync(join(dirname(file), path)) ? undefined : `leads to ${path}, which is not there`;
}
