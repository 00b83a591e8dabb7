/** What TypeScript knows of a name, for people: how to call it, and what its documentation says. */
import ts from 'typescript';

/** Longer declarations say less than their source. */
const MOST_LINES = 24;

/** How a value is called or, of another kind, how its type is declared. */
export function signaturesOf(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration) return [];
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  if (ts.isSourceFile(declaration)) return [];
  const calls = type.getCallSignatures().map((signature) => callText(signature, checker));
  if (calls.length > 0) return [...new Set(calls.map((call) => `${symbol.name}${call}`))];
  if ((symbol.flags & ts.SymbolFlags.Class) !== 0) {
    const made = type.getConstructSignatures().filter((signature) => signature.declaration);
    return made.length > 0
      ? made.map((one) => `new ${symbol.name}${callText(one, checker)}`)
      : [`class ${symbol.name}`];
  }
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) {
    return short(withoutWords(declaration.getText()));
  }
  return [`${symbol.name}: ${checker.typeToString(type)}`].filter((text) => text.length < 200);
}

const short = (text: string): string[] => (text.split('\n').length > MOST_LINES ? [] : [text]);

/** `(input: Tensor): Tensor`, as it is written in the source. */
function callText(signature: ts.Signature, checker: ts.TypeChecker): string {
  const { declaration } = signature;
  if (!declaration || ts.isJSDocSignature(declaration)) return checker.signatureToString(signature);
  const { typeParameters, parameters, type } = declaration;
  const list = (nodes: readonly ts.Node[]): string => nodes.map((node) => plain(node)).join(', ');
  const generic = typeParameters?.length ? `<${list(typeParameters)}>` : '';
  const own = parameters.filter(({ name }) => name.getText() !== 'this');
  if (ts.isConstructorDeclaration(declaration)) return `(${list(own)})`;
  const gives = type ? plain(type) : checker.typeToString(signature.getReturnType());
  return `${generic}(${list(own)}): ${gives}`;
}

/** On one line. Of an argument that the types check against the others, its own type. */
const plain = (node: ts.Node): string =>
  unguarded(withoutWords(node.getText()).replaceAll(/\s+/g, ' '));

const withoutWords = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/\s*/g, '').replace(/^export\s+/, '');

/** `Guard<Condition<A, B>, T>` → `T`. */
function unguarded(text: string): string {
  const start = text.search(/\bGuard</);
  if (start === -1) return text;
  const from = start + 'Guard<'.length;
  let depth = 0;
  let comma = from;
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    const isArrow = text[at - 1] === '=';
    if ('<([{'.includes(character)) depth++;
    else if (character === ',' && depth === 0) comma = at + 1;
    else if (character === '>' && depth === 0 && !isArrow) {
      const inner = text.slice(comma, at).trim();
      return unguarded(text.slice(0, start) + inner + text.slice(at + 1));
    } else if (')]}'.includes(character) || (character === '>' && !isArrow)) depth--;
  }
  return text;
}

const label = /(?:^|\s)(Formula|Made of|Shapes|Gradient|Throws|Source|Usage): /;

/** The text before the labels, and what stands under each. */
export function documentationOf(symbol: ts.Symbol, checker: ts.TypeChecker) {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const [before = '', ...rest] = text.split(label);
  const notes = rest.flatMap((name, i) =>
    i % 2 === 0 ? [{ label: name, text: rest[i + 1]!.trim() }] : [],
  );
  return { text: before.trimEnd(), notes };
}
