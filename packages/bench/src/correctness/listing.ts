/** A wrong answer in words, and the command that asks again. */
import type { DrawnArgument, DrawnTensor } from '../../../autograd/conformance/materialise.ts';
import type { Outcome } from './ask.ts';
import type { Case } from './cases.ts';

const short = (x: number): string => (Number.isInteger(x) ? String(x) : String(+x.toPrecision(6)));
const list = (xs: readonly number[]): string => `[${xs.map(short).join(', ')}]`;

function nested(data: readonly string[], [n, ...rest]: readonly number[]): string {
  if (n === undefined) return data[0]!;
  const size = data.length / n;
  const rows = Array.from({ length: n }, (_, i) =>
    nested(data.slice(i * size, (i + 1) * size), rest),
  );
  return `[${rows.join(', ')}]`;
}

function argument(a: DrawnArgument): string {
  if (typeof a !== 'object' || a === null) return String(a);
  if (Array.isArray(a)) return `[${a.map(argument).join(', ')}]`;
  if ('kind' in a) {
    const { kind, shape, data } = a as DrawnTensor;
    const numbers = nested(data.map(String), shape);
    return kind === 'float' ? numbers : `${kind} ${numbers}`;
  }
  const options = Object.entries(a as { readonly [name: string]: DrawnArgument });
  return `{ ${options.map(([name, value]) => `${name}: ${argument(value)}`).join(', ')} }`;
}

export function inWords(
  library: string,
  c: Case,
  { verdict, differences, message }: Outcome,
): string {
  const lines = [`${verdict}: ${c.op}(${c.args.map(argument).join(', ')})`];
  if (message !== undefined) lines.push(`  ${message}`);
  for (const { what, theirs, pytorch, slopes } of differences) {
    lines.push(`  ${what}`);
    lines.push(`    ${library.padEnd(12)} ${list(theirs)}`);
    lines.push(`    ${'PyTorch'.padEnd(12)} ${list(pytorch)}`);
    const own = slopes.map(
      ({ at, slope, smooth }) => `${at}: ${smooth ? short(slope) : 'no slope'}`,
    );
    if (own.length > 0) lines.push(`    differences of its own function at ${own.join(', ')}`);
  }
  lines.push(`  npm run bench -- correctness --peer ${library} --op '${c.op}'`);
  return lines.join('\n');
}
