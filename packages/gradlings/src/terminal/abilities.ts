/** What a terminal can show, read once from its stream and the environment. */
export interface Abilities {
  readonly color: boolean;
  /** The locale is UTF-8; else everything printed is plain ASCII. */
  readonly unicode: boolean;
  /** The cursor can be moved, so a screen can be drawn over. */
  readonly cursor: boolean;
  /** Someone sits at it: output is a terminal, and keys can be read. */
  readonly interactive: boolean;
  readonly columns: number;
  readonly rows: number;
}

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The abilities of an output stream, with the input beside it. */
export function abilitiesOf(
  output: Output,
  input: { readonly isTTY?: boolean },
  environment: Environment,
  platform: string,
): Abilities {
  const terminal = output.isTTY === true;
  const dumb = environment['TERM'] === 'dumb';
  return {
    color: wantsColor(terminal && !dumb, environment),
    unicode: speaksUnicode(environment, platform),
    cursor: terminal && !dumb,
    interactive: terminal && input.isTTY === true,
    columns: output.columns || 80,
    rows: output.rows || 24,
  };
}

/** NO_COLOR and FORCE_COLOR as https://no-color.org and https://force-color.org ask. */
function wantsColor(capable: boolean, { NO_COLOR, FORCE_COLOR }: Environment): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return capable;
}

/** POSIX: the first of these that is not empty decides. Windows has none of them; its newer terminals are UTF-8. */
function speaksUnicode(environment: Environment, platform: string): boolean {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'];
  if (locale) return /utf-?8/i.test(locale);
  if (platform === 'win32')
    return Boolean(environment['WT_SESSION'] || environment['TERM_PROGRAM'] === 'vscode');
  return platform === 'darwin';
}
