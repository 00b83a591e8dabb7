import { abilitiesOf, type Abilities } from '../terminal/abilities.ts';
import { lookOf, type Look } from '../terminal/look.ts';
import { plainAscii } from '../terminal/plain-ascii.ts';

/** Where a command runs: everything it reads from the outside and everywhere it writes. */
export interface Context {
  readonly cwd: string;
  readonly abilities: Abilities;
  readonly look: Look;
  /** Lines for a reader, on standard output. */
  print(lines: readonly string[]): void;
  /** Text for a program (JSON, SVG, a report), on standard output, byte for byte. */
  data(text: string): void;
  /** A remark that is not the answer, on standard error. */
  notice(text: string): void;
}

/** The context of this process. */
export function processContext(): Context {
  const { stdout, stderr, stdin, env, platform } = process;
  const abilities = abilitiesOf(stdout, stdin, env, platform);
  const fit = abilities.unicode ? (text: string) => text : plainAscii;
  // `gradlings list | head -1` closes the pipe early: there is nobody left to tell.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    cwd: process.cwd(),
    abilities,
    look: lookOf(abilities),
    print: (lines) => stdout.write(fit(`${lines.join('\n')}\n`)),
    data: (text) => stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    notice: (text) => stderr.write(fit(`${text}\n`)),
  };
}

/** Data for a program, indented so that a person can read it too. */
export const toJson = (value: unknown): string => JSON.stringify(value, null, 2);
