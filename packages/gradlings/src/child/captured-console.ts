/** The learner's console: each call becomes one text, until the allowance is used up. */
export function capturedConsole(
  print: (text: string) => void,
  format: (value: unknown) => string,
  allowance: number,
): Pick<Console, 'log' | 'info' | 'debug' | 'warn' | 'error'> {
  let left = allowance;
  const write = (...values: readonly unknown[]): void => {
    if (left <= 0) return;
    const text = values.map(format).join(' ');
    print(text.slice(0, left));
    left -= text.length + 1;
    if (left <= 0) print(`… the rest is not shown: an answer may print ${allowance} characters`);
  };
  return harden({ log: write, info: write, debug: write, warn: write, error: write });
}
