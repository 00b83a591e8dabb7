import type { Message, SourcePlace } from '@gradlings/check';

/** A reason for which nothing of a file can run. */
export type Problem = Message & { readonly place?: SourcePlace };

// The command line says the same.
const templates = {
  'syntax-error': '{file} does not read as TypeScript: line {line}, column {column}: {reason}',
  'import-refused':
    '{file}, line {line}, column {column}, imports {specifier}. An answer may import only {allowed}. Remove the import, and write what it gave in {file}.',
  'no-such-export':
    '{file}, line {line}, column {column}, imports {name} from {specifier}, which has no such export.',
} as const;

/** A problem from its code; fills the template's `{names}` from `values` and the place. */
export function problem(
  code: keyof typeof templates,
  values: Readonly<Record<string, string>>,
  place: SourcePlace,
): Problem {
  const all: Record<string, string> = {
    ...values,
    file: place.file,
    line: String(place.line),
    column: String(place.column),
  };
  const text = templates[code].replaceAll(/\{(\w+)\}/g, (hole, name: string) => all[name] ?? hole);
  return { code, values: all, text, place };
}
