/** Writes what an editor shows of each method of Tensor: summary, formula, gradient, PyTorch's name. */
import ts from 'typescript';
import type { Operation } from '../src/operation.ts';
import { operations } from '../src/ops.ts';

/** The interface with the comment of every method that is an operation; the others keep theirs. */
export function methodsText(current: string): string {
  const file = ts.createSourceFile('methods.ts', current, ts.ScriptTarget.Latest, true);
  const members = file.statements.filter(ts.isInterfaceDeclaration).flatMap((i) => [...i.members]);
  let text = current;
  for (const member of members.toReversed()) {
    const name = member.name?.getText(file);
    const operation = operations.find((o) => o.name === name && o.method !== false);
    if (operation === undefined) continue;
    const [comment] = ts.getJSDocCommentsAndTags(member);
    const start = comment?.getStart(file) ?? member.getStart(file);
    text = `${text.slice(0, start)}${commentOf(operation)}\n${text.slice(member.getStart(file))}`;
  }
  return text;
}

function commentOf(operation: Operation): string {
  return [
    '/**',
    ` * ${operation.summary}`,
    ' *',
    ` * Formula: \`${operation.formula}\``,
    ...gradientOf(operation).map((line) => ` * ${line}`),
    ` * Source: \`${operation.torch}\``,
    ' */',
  ].join('\n');
}

function gradientOf({ derivatives, madeOf }: Operation): string[] {
  if (madeOf !== undefined) return [`Made of: ${madeOf.join(', ')}`];
  const each = Object.entries(derivatives);
  if (each.length === 0) return ['Gradient: none'];
  if (each.length === 1) return [`Gradient: \`${each[0]![1].formula}\``];
  return [`Gradient: ${each.map(([input, d]) => `\`${d.formula}\` to ${input}`).join('; ')}`];
}
