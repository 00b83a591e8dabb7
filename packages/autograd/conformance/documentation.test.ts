/** Whoever points at a public name in an editor is told what it is. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const entries = ['index', 'functional', 'linalg', 'nn', 'optim'].map((name) =>
  fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url)),
);
const program = ts.createProgram(entries, {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  noLib: true,
});
const checker = program.getTypeChecker();

/** What each exported name means, and what its documentation says. */
function documented(entry: string): [name: string, words: string][] {
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  return checker.getExportsOfModule(module).flatMap((exported): [string, string][] => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
    // A namespace is documented name by name.
    if ((symbol.flags & ts.SymbolFlags.ValueModule) !== 0) return [];
    return [[exported.name, ts.displayPartsToString(symbol.getDocumentationComment(checker))]];
  });
}

test.each(entries)('%s: every name is documented', (entry) => {
  const all = documented(entry);
  expect(all.length).toBeGreaterThan(9);
  expect(all.filter(([, words]) => /^(?:\* |(?:Shapes|Throws|Source): |\s*$)/.test(words))).toEqual(
    [],
  );
});
