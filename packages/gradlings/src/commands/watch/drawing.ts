/** A screen that is drawn over itself, on the terminal's other page, so that what was there before comes back at the end. */

interface Output {
  write(text: string): unknown;
}

export interface Drawing {
  draw(lines: readonly string[]): void;
  /** Gives the terminal back as it was. May be called more than once. */
  close(): void;
  /** Takes it again, after `close`. */
  open(): void;
}

const escape = '\u001B[';
const sequences = {
  enter: `${escape}?1049h${escape}?25l`,
  leave: `${escape}?25h${escape}?1049l`,
  home: `${escape}H`,
  endOfLine: `${escape}K`,
  endOfScreen: `${escape}J`,
  // Terminals that know it show the frame at once; the others ignore it.
  hold: `${escape}?2026h`,
  release: `${escape}?2026l`,
};

/** Draws on a terminal whose cursor can be moved. */
export function openDrawing(output: Output): Drawing {
  let open = false;
  const drawing: Drawing = {
    open() {
      if (!open) output.write(sequences.enter);
      open = true;
    },
    draw(lines) {
      if (!open) return;
      const { hold, home, endOfLine, endOfScreen, release } = sequences;
      const text = lines.map((line) => line + endOfLine).join('\r\n');
      output.write(hold + home + text + endOfScreen + release);
    },
    close() {
      if (open) output.write(sequences.leave);
      open = false;
    },
  };
  drawing.open();
  return drawing;
}

/**
 * Draws where nothing can be drawn over (TERM=dumb): a change is written below what was there, from the first line that
 * differs. So a screen reader speaks what is new.
 */
export function openRoll(output: Output): Drawing {
  let last: readonly string[] = [];
  return {
    open: () => {},
    draw(lines) {
      const from = lines.findIndex((line, i) => line !== last[i]);
      const fresh = from === -1 ? [] : lines.slice(from);
      if (fresh.length > 0) output.write(`${fresh.join('\n')}\n\n`);
      last = lines;
    },
    close: () => {},
  };
}
