import ts from 'typescript';
import { documentationOf, signaturesOf } from './describe.ts';
import type { Entry, Member } from './reference.ts';

/** What the reference says of an exported name; `row` is its row in the table of derivatives, where it has one. */
export function describe(
  exported: ts.Symbol,
  checker: ts.TypeChecker,
  row: string | undefined,
): Entry {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const { name } = exported;
  const { text, notes } = documentationOf(symbol, checker);
  const signatures = signaturesOf(symbol, checker).map((signature) =>
    signature.replace(new RegExp(`^(new )?${symbol.name}\\b`), (_, made = '') => `${made}${name}`),
  );
  return {
    name,
    signatures,
    text,
    notes,
    members: membersOf(symbol, checker),
    ...(row && { derivative: row }),
  };
}

function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): Member[] {
  const isNamespace = (symbol.flags & ts.SymbolFlags.ValueModule) !== 0;
  if (isNamespace) return checker.getExportsOfModule(symbol).map((one) => memberOf(one, checker));
  if ((symbol.flags & ts.SymbolFlags.Class) === 0) return [];
  // What a class inherits stands with the other class; the methods of Tensor stand nowhere else.
  return checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .filter((member) => symbol.name === 'Tensor' || symbol.members?.has(member.escapedName))
    .filter(isPublic)
    .map((member) => memberOf(member, checker));
}

function memberOf(member: ts.Symbol, checker: ts.TypeChecker): Member {
  const isAlias = (member.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(member) : member;
  return {
    name: member.name,
    signatures: signaturesOf(symbol, checker),
    ...documentationOf(symbol, checker),
  };
}

/** Fields of Tensor that the engine keeps for itself: what they hold is read through others. */
const INTERNAL = new Set([
  'storage',
  'offset',
  'tracked',
  'node',
  'outputNr',
  'viewOf',
  'extras',
  'data',
  'everyNumber',
]);

function isPublic({ name, declarations = [] }: ts.Symbol): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    !/^(?:__|#)/.test(name) &&
    !INTERNAL.has(name) &&
    declarations.every((one) => (ts.getCombinedModifierFlags(one) & hidden) === 0)
  );
}
