/** Prints what was measured, a line each, as soon as it is known. */
export interface Report {
  section(title: string): void;
  row(what: string, figure: string): void;
  note(text: string): void;
  text(text: string): void;
  /** Rows of as many cells, the first one the head. */
  table(rows: readonly (readonly string[])[]): void;
}

export const printed: Report = {
  section: (title) => console.log(`\n${title}`),
  row: (what, figure) => console.log(`  ${what.padEnd(70, ' ')} ${figure}`),
  note: (text) => console.log(`  note: ${text}`),
  text: (text) => console.log(text),
  table: (rows) => {
    const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
    for (const row of rows) {
      console.log(`  ${row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}`.trimEnd());
    }
  },
};
