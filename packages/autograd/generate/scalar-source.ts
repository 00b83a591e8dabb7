/**
 * The source text of a function of numbers, taken apart: its parameters, the statements before its
 * result, and the result.
 */
import ts from 'typescript';

export interface ScalarSource {
  readonly parameters: readonly string[];
  readonly statements: readonly ts.Statement[];
  readonly result: ts.Expression;
  readonly file: ts.SourceFile;
}

/** What a function may use beside its parameters and its own constants. */
const KNOWN = ['Math', 'Infinity', 'NaN', 'undefined'];

export function scalarSource(name: string, f: (...numbers: never[]) => number): ScalarSource {
  const file = ts.createSourceFile(`${name}.ts`, `(${String(f)})`, ts.ScriptTarget.Latest, true);
  const [statement] = file.statements;
  const outer = (statement as ts.ExpressionStatement).expression;
  const fn = (outer as ts.ParenthesizedExpression).expression;
  if (!ts.isArrowFunction(fn))
    throw new Error(`${name}: write the function of an element as (x) => …`);
  const parameters = fn.parameters.map((p) => p.name.getText(file));
  const body = ts.isBlock(fn.body) ? fn.body.statements : [];
  const last = body.at(-1);
  const result = ts.isBlock(fn.body)
    ? last !== undefined && ts.isReturnStatement(last)
      ? last.expression
      : undefined
    : fn.body;
  if (result === undefined) throw new Error(`${name}: the last statement must return the result`);
  const statements = body.slice(0, -1);
  checkNames(name, [...statements, result], parameters);
  return { parameters, statements, result, file };
}

/** The generated loop stands in another file, so the function may use nothing of its own. */
function checkNames(name: string, nodes: readonly ts.Node[], parameters: readonly string[]): void {
  const known = new Set([...KNOWN, ...parameters]);
  for (const node of nodes) {
    if (!ts.isVariableStatement(node)) continue;
    for (const { name: own } of node.declarationList.declarations) known.add(own.getText());
  }
  for (const node of nodes) {
    for (const use of usesIn(node)) {
      if (!known.has(use.text)) {
        throw new Error(
          `${name}: the function of an element uses ${use.text}, which a generated loop does not see`,
        );
      }
    }
  }
}

/** Every name that is read in `node`, property names aside. */
export function usesIn(node: ts.Node): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (n: ts.Node): void => {
    if (ts.isPropertyAccessExpression(n)) visit(n.expression);
    else if (ts.isIdentifier(n)) found.push(n);
    else ts.forEachChild(n, visit);
  };
  visit(node);
  return found;
}
