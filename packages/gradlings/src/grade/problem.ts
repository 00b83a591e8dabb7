/** The reasons for which no check of a file can run, said by the intake, the bundler and the child's keeper. */
import type { Message, SourcePlace } from '@gradlings/check';

export type Problem = Message & { readonly place?: SourcePlace };

const templates = {
  'missing-file': '{file} is missing. It belongs at {path}.',
  oversized:
    '{file} is {size}; the limit is {limit}. Keep the answer to the code that was asked for.',
  'symlink-refused': '{path} is a symbolic link. Hand in the file itself.',
  'not-a-file': '{path} is {kind}. Hand in a file there.',
  'not-text': '{file} is not text in UTF-8. Save it as UTF-8.',
  'syntax-error':
    '{file} does not read as TypeScript: line {line}, column {column}: {reason}\n{excerpt}',
  'too-intricate':
    '{file} was still being read as TypeScript after {seconds} s, or would grow beyond {megabytes} MB, and was given up. Write it more plainly.',
  commonjs:
    '{file} fills `module.exports`, which nobody reads here. Write `export` in front of what the checks call, as the stub does.',
  'import-refused':
    '{file}, line {line}, column {column}, imports {specifier}. An answer may import only {allowed}. Remove the import, and write what it gave in {file}.',
  'dynamic-import':
    '{file}, line {line}, column {column}, calls import(). Everything an answer needs is imported at its top.',
  'no-such-export':
    '{file}, line {line}, column {column}, imports {name} from {specifier}, which has no such export.{suggestion}',
  'host-access':
    '{file}, line {line}, column {column}, uses {name}, which does not exist here: an answer has no files, network, timers, clock or other programs. Remove it.',
  exited: '{file} ended its process.',
  'memory-limit': '{file} needed more than {limit} of memory, and was stopped.',
  'frame-limit': '{file} answered with more than {limit} at once, and was stopped.',
  'protocol-violation':
    'Something in {file} spoke to the judge in place of the checks. Nothing it said counts.',
} as const;

export type ProblemCode = keyof typeof templates;

type Holes<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;
type OfPlace = 'file' | 'line' | 'column';
type Values<C extends ProblemCode> = Readonly<
  Record<Exclude<Holes<(typeof templates)[C]>, OfPlace>, string> & { file?: string }
>;

/** Longer values are cut: a learner can give anything a name of a hundred thousand letters. */
const mostCharacters = 400;

/** A problem from its code: fills the template's `{names}` from `values` and, for the place, its file, line and column. */
export function problem<C extends ProblemCode>(
  code: C,
  values: Values<C>,
  place?: SourcePlace,
): Problem {
  const all: Record<string, string> = Object.fromEntries(
    Object.entries(values as Record<string, string>).map(([name, value]) => [
      name,
      value.length > mostCharacters ? `${value.slice(0, mostCharacters)}…` : value,
    ]),
  );
  if (place !== undefined) {
    all['file'] = place.file;
    all['line'] = String(place.line);
    all['column'] = String(place.column);
  }
  const text = templates[code].replaceAll(/\{(\w+)\}/g, (hole, name: string) => all[name] ?? hole);
  return { code, values: all, text: text.trimEnd(), ...(place === undefined ? {} : { place }) };
}
