/** How this terminal is written to: its colours, its signs, its width. Every renderer takes one. */
import pc from 'picocolors';
import type { Abilities } from './abilities.ts';
import { plainAscii } from './plain-ascii.ts';
import { printable } from './printable.ts';

type Paint = (text: string) => string;

export interface Look {
  readonly columns: number;
  /** Colours are on; without them, what they would say must be said in words or marks. */
  readonly color: boolean;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
  readonly accent: Paint;
  readonly code: Paint;
  readonly strong: Paint;
  readonly dim: Paint;
  /** Text from a file or from a learner, made fit to be printed: no control characters, ASCII where it must be. */
  readonly text: Paint;
  readonly sign: Signs;
}

interface Signs {
  readonly yes: string;
  readonly no: string;
  readonly here: string;
  readonly bullet: string;
  readonly full: string;
  readonly empty: string;
  readonly line: string;
  readonly dot: string;
  readonly ellipsis: string;
}

const unicodeSigns: Signs = {
  yes: '✓',
  no: '✗',
  here: '›',
  bullet: '•',
  full: '█',
  empty: '░',
  line: '─',
  dot: '·',
  ellipsis: '…',
};

const asciiSigns: Signs = {
  yes: '+',
  no: 'x',
  here: '>',
  bullet: '-',
  full: '#',
  empty: '.',
  line: '-',
  dot: '-',
  ellipsis: '...',
};

/** The look that suits a terminal's abilities. Text is never set wider than 100 columns: long lines are hard to read. */
export function lookOf(abilities: Pick<Abilities, 'color' | 'unicode' | 'columns'>): Look {
  const colors = pc.createColors(abilities.color);
  return {
    columns: Math.min(100, Math.max(20, abilities.columns)),
    color: abilities.color,
    good: colors.green,
    bad: colors.red,
    warn: colors.yellow,
    accent: colors.cyan,
    code: colors.cyan,
    strong: colors.bold,
    dim: colors.dim,
    text: abilities.unicode ? printable : (text) => plainAscii(printable(text)),
    sign: abilities.unicode ? unicodeSigns : asciiSigns,
  };
}
