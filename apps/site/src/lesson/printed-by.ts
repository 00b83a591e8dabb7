/** For tests: runs a snippet of a lesson with the engine as its only import, as the page does in its worker. */
import { runInNewContext } from 'node:vm';
import * as autograd from '@gradlings/autograd';
import { transformSync } from 'esbuild';

/** What a snippet printed, a text for each call; warnings of the engine among it. */
export function printedBy(code: string): string[] {
  const printed: string[] = [];
  const print = (...values: unknown[]): void => void printed.push(values.map(String).join(' '));
  const require = (name: string): unknown => {
    if (name === '@gradlings/autograd') return autograd;
    throw new Error(`a snippet imports ${name}`);
  };
  const { code: script } = transformSync(code, { loader: 'ts', format: 'cjs' });
  const { warn } = console;
  console.warn = print;
  try {
    runInNewContext(script, { console: { log: print }, require, exports: {}, module: {}, Math });
  } finally {
    console.warn = warn;
  }
  return printed;
}
