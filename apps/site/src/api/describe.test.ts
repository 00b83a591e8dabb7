import ts from 'typescript';
import { expect, test } from 'vitest';
import { describe as describeEntry } from '../../plugins/api/entry.ts';

const SOURCE = `
type Guard<C, T> = C extends string ? never : T;
interface Pair { readonly a: number }
/**
 * The sum of \`a\` and \`b\`.
 *
 * Throws: RangeError when they do not fit.
 * Source: \`torch.add\`
 */
export declare const add: <A>(a: A, b: Guard<Pair<A, () => [A]>, Map<A, number>>) => Map<A, A>;
export class Counter {
  private secret = 1;
  readonly storage = 2;
  constructor(start = 0) {}
  /** One more. */
  step(this: Counter, by: number): number { return by; }
}
export { add as plus };
`;

const file = ts.createSourceFile('/x.ts', SOURCE, ts.ScriptTarget.ES2023, true);
const host = ts.createCompilerHost({});
const program = ts.createProgram(
  ['/x.ts'],
  { noLib: true, types: [] },
  {
    ...host,
    getSourceFile: (name) => (name === '/x.ts' ? file : undefined),
  },
);
const checker = program.getTypeChecker();
const entries = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(file)!)
    .map((symbol) => [symbol.name, describeEntry(symbol, checker, undefined)]),
);

test('a signature is as in the source, each argument with its own type instead of its guard', () => {
  expect(entries.get('add')!.signatures).toEqual(['add<A>(a: A, b: Map<A, number>): Map<A, A>']);
});

test('what stands under a label is apart from the text', () => {
  const { text, notes } = entries.get('add')!;
  expect(text).toBe('The sum of `a` and `b`.');
  expect(notes).toEqual([
    { label: 'Throws', text: 'RangeError when they do not fit.' },
    { label: 'Source', text: '`torch.add`' },
  ]);
});

test('a name has the signature under which it is exported', () => {
  expect(entries.get('plus')!.signatures).toEqual(['plus<A>(a: A, b: Map<A, number>): Map<A, A>']);
});

test('a class shows how it is made and what is public, without the engine’s own fields and `this`', () => {
  const { signatures, members } = entries.get('Counter')!;
  expect(signatures).toEqual(['new Counter(start = 0)']);
  expect(members).toEqual([
    { name: 'step', signatures: ['step(by: number): number'], text: 'One more.', notes: [] },
  ]);
});
