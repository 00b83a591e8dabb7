/** Writes the loop over a row for a function of numbers. */
import type ts from 'typescript';
import { type ScalarSource, usesIn } from './scalar-source.ts';

/** `node`'s text, with some names replaced. */
function textWith(
  node: ts.Node,
  { file }: ScalarSource,
  names: ReadonlyMap<string, string>,
): string {
  const start = node.getStart(file);
  let text = node.getText(file);
  for (const use of usesIn(node).toReversed()) {
    const name = names.get(use.text);
    if (name === undefined) continue;
    const at = use.getStart(file) - start;
    // The space keeps `x[xi]! === 0` from being read as `x[xi] !== 0`.
    text = `${text.slice(0, at)}${name} ${text.slice(at + use.text.length)}`;
  }
  return text;
}

/**
 * The body of a loop: reads what `elements` say for each parameter, and puts the result to `target`.
 * A parameter that is used once is read where it is used; one used again is read first.
 */
export function loopBody(
  source: ScalarSource,
  elements: readonly string[],
  target: string,
): string {
  const { parameters, statements, result } = source;
  const all = [...statements, result].flatMap(usesIn);
  const names = new Map<string, string>();
  const reads: string[] = [];
  parameters.forEach((parameter, k) => {
    const uses = all.filter((use) => use.text === parameter).length;
    const element = elements[k]!;
    const isArrayElement = element.includes('[');
    if (uses < 2 || !isArrayElement) {
      names.set(parameter, element);
      return;
    }
    // The arrays have the short names.
    const name = parameter.length > 1 ? parameter : 'uvw'[k]!;
    names.set(parameter, name);
    reads.push(`const ${name} = ${element};`);
  });
  const lines = [
    ...reads,
    ...statements.map((statement) => textWith(statement, source, names)),
    `${target} = ${textWith(result, source, names)};`,
  ];
  return lines.length === 1 ? lines[0]! : `{\n${lines.join('\n')}\n}`;
}
