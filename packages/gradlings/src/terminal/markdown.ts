/** The Markdown that instructions and hints are written in, as lines for a terminal. */
import { displayWidth } from './display-width.ts';
import type { Look } from './look.ts';
import { mathText } from './math-text.ts';
import { hang, wrap } from './wrap.ts';

/** Renders Markdown to lines no wider than the look, except code, which keeps its own line ends. */
export function renderMarkdown(markdown: string, look: Look): string[] {
  const lines: string[] = [];
  for (const block of blocks(markdown)) {
    if (lines.length > 0 && !(block.kind === 'item' && block.tight)) lines.push('');
    lines.push(...renderBlock(block, look));
  }
  return lines;
}

type Block =
  | { readonly kind: 'code' | 'math' | 'text' | 'heading' | 'note'; readonly text: string }
  | {
      readonly kind: 'item';
      readonly mark: string;
      readonly text: string;
      readonly tight: boolean;
    };

function renderBlock(block: Block, look: Look): string[] {
  switch (block.kind) {
    case 'code':
      return block.text.split('\n').map((line) => `    ${look.code(look.text(line))}`);
    case 'math':
      return [`    ${look.text(mathText(block.text))}`];
    case 'heading':
      return wrap(inline(block.text, look), look.columns).map(look.strong);
    case 'item': {
      const mark = block.mark.endsWith('.') ? block.mark : look.sign.bullet;
      return hang(`  ${mark} `, inline(block.text, look), look.columns);
    }
    case 'note':
      return hang(`${look.dim(look.sign.here)} `, inline(block.text, look), look.columns);
    case 'text':
      return wrap(inline(block.text, look), look.columns);
  }
}

/** Splits at blank lines, fences and list marks. Lines of one paragraph are joined. */
function blocks(markdown: string): Block[] {
  const found: Block[] = [];
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) found.push(paragraphBlock(paragraph.join(' '), found.at(-1), gap));
    if (paragraph.length > 0) gap = false;
    paragraph = [];
  };
  let gap = false;
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '').trim();
    const fence = /^(```+|~~~+|\$\$)/.exec(line)?.[1];
    if (fence !== undefined) {
      flush();
      const whole = line.length > fence.length && line.endsWith(fence) ? line : undefined;
      const content: string[] = whole ? [whole.slice(fence.length, -fence.length)] : [];
      while (!whole && ++i < lines.length && !(lines[i] ?? '').trim().startsWith(fence))
        content.push(lines[i] ?? '');
      found.push({ kind: fence === '$$' ? 'math' : 'code', text: content.join('\n') });
    } else if (line === '' || line.startsWith(':::') || /^<!--.*-->$/.test(line)) {
      flush();
      if (line === '') gap = true;
    } else {
      const goesOn = /^>\s/.test(line) && /^>\s/.test(paragraph[0] ?? '');
      if (/^(#{1,6}|[-*]|\d+\.|>)\s/.test(line) && !goesOn) flush();
      paragraph.push(goesOn ? line.slice(2) : line);
      if (/^#{1,6}\s/.test(line)) flush();
    }
  }
  flush();
  return found;
}

function paragraphBlock(text: string, before: Block | undefined, gap: boolean): Block {
  const [, mark = '', rest = text] = /^(#{1,6}|[-*]|\d+\.|>)\s+(.*)$/.exec(text) ?? [];
  if (/^\$[^$]+\$$/.test(text)) return { kind: 'math', text: text.slice(1, -1) };
  if (mark === '') return { kind: 'text', text };
  if (mark === '>') return { kind: 'note', text: rest };
  if (mark.startsWith('#')) return { kind: 'heading', text: rest };
  return { kind: 'item', mark, text: rest, tight: before?.kind === 'item' && !gap };
}

/**
 * Marks within a line. Colours are set word by word, so that wrapping may break anywhere; without colour, code keeps
 * its backticks and the rest reads as plain words.
 */
function inline(text: string, look: Look): string {
  const pattern =
    /(`+)(.+?)\1|\$([^$]+)\$|\*\*(.+?)\*\*|(?<![\w*])[*_]([^*_\s](?:[^*_]*[^*_\s])?)[*_](?![\w*])|\[([^\]]+)\]\(([^)\s]+)\)/g;
  let out = '';
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    out += look.text(text.slice(last, match.index));
    last = match.index + match[0].length;
    const [, , code, math, strong, soft, label, target = ''] = match;
    if (code !== undefined) out += words(look.color ? code : `\`${code}\``, look, look.code);
    else if (math !== undefined) out += glued(look.text(mathText(math)));
    else if (strong !== undefined) out += words(strong, look, look.strong);
    else if (soft !== undefined) out += words(soft, look, look.accent);
    else if (label !== undefined) {
      out += inline(label, look);
      if (/^https?:/.test(target)) out += ` (${look.text(target)})`;
    }
  }
  return out + look.text(text.slice(last));
}

/** A sentence whose only marks are backticks around code, as messages are written. */
export const codeSpans = (text: string, look: Look): string =>
  text.replace(/`([^`]+)`|[^`]+|`/g, (part, code?: string) =>
    code === undefined ? look.text(part) : words(look.color ? code : part, look, look.code),
  );

const words = (text: string, look: Look, paint: (word: string) => string): string => {
  const shown = look.text(text);
  const blank = paint === look.code ? blankOf(shown) : ' ';
  return shown
    .split(' ')
    .map((word) => (word === '' ? '' : paint(word)))
    .join(blank);
};

/** Code and formulas up to this width stay on one line. */
const mostGlued = 28;

const blankOf = (text: string): string => (displayWidth(text) <= mostGlued ? '\u00A0' : ' ');

const glued = (text: string): string => text.replaceAll(' ', blankOf(text));
