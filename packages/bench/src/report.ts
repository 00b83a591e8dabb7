/** Prints what was measured, a line each, as soon as it is known. */
export interface Report {
  section(title: string): void;
  row(what: string, figure: string): void;
  note(text: string): void;
}

export const printed: Report = {
  section: (title) => console.log(`\n${title}`),
  row: (what, figure) => console.log(`  ${what.padEnd(70, ' ')} ${figure}`),
  note: (text) => console.log(`  note: ${text}`),
};
