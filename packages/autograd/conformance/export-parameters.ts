/** Writes what each operation takes, read off its type, as JSON for record-opinfo.py. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { functionOf, operations } from '../src/ops.ts';

interface Parameters {
  readonly positional: readonly string[];
  readonly options: readonly string[];
}

const modules = ['index', 'functional', 'linalg'].map((name) => `../src/${name}.ts`);
const files = modules.map((path) => fileURLToPath(new URL(path, import.meta.url)));
const program = ts.createProgram(files, {
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.NodeNext,
  noEmit: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
});
const checker = program.getTypeChecker();

function parametersOf(signature: ts.Signature): Parameters {
  const last = signature.parameters.at(-1);
  // A pattern, { keepdim }, has a name that begins so.
  const options = last !== undefined && /^options$|^__/.test(last.name) ? last : undefined;
  const type = options === undefined ? undefined : checker.getTypeOfSymbol(options);
  return {
    positional: signature.parameters.filter((p) => p !== options).map(({ name }) => name),
    options: type === undefined ? [] : propertiesOf(type),
  };
}

function propertiesOf(type: ts.Type): string[] {
  // Guard<Problem, T> is T where there is no problem.
  const parts = type.isUnion() ? type.types : [type];
  const told = parts.map((part) => part.aliasTypeArguments?.[1] ?? part);
  return told.flatMap((part) => checker.getPropertiesOfType(part).map(({ name }) => name));
}

function moduleOf(file: string): ts.Symbol {
  return checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
}

/** By function, the ways in which it may be called. */
const overloads = new Map<unknown, Parameters[]>();
for (const [i, path] of modules.entries()) {
  const functions = (await import(path)) as { readonly [name: string]: unknown };
  for (const own of checker.getExportsOfModule(moduleOf(files[i]!))) {
    const signatures = checker.getTypeOfSymbol(own).getCallSignatures();
    overloads.set(functions[own.name], signatures.map(parametersOf));
  }
}

/** Of an operation that is only a method. */
function methodNamed(name: string): Parameters[] {
  const tensor = checker
    .getExportsOfModule(moduleOf(files[0]!))
    .find((own) => own.name === 'Tensor')!;
  const method = checker.getDeclaredTypeOfSymbol(tensor).getProperty(name);
  const signatures =
    method === undefined ? [] : checker.getTypeOfSymbol(method).getCallSignatures();
  return signatures.map(parametersOf).map(({ positional, options }) => ({
    positional: ['input', ...positional],
    options,
  }));
}

const parameters = operations.map((operation) => {
  const { name, torch } = operation;
  return { name, torch, overloads: overloads.get(functionOf(operation)) ?? methodNamed(name) };
});
console.log(JSON.stringify(parameters));
