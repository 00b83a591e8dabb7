import path from 'node:path';
import ts from 'typescript';
import { describe } from './entry.ts';
import type { Page } from './reference.ts';

/** The modules in the order in which a reader would meet them, and what to import them for. */
const modules = [
  { file: 'index', about: 'Tensors, operations and gradients.' },
  { file: 'functional', about: 'Activations, layers and losses: torch.nn.functional.' },
  { file: 'linalg', about: 'Linear algebra: torch.linalg.' },
  { file: 'nn', about: 'Modules, their parameters and how these begin: torch.nn.' },
  { file: 'optim', about: 'Optimisers: torch.optim.' },
] as const;

/** Everything that the engine exports. `rowOf` tells the row of an operation in the table of derivatives. */
export function readReference(
  source: string,
  rowOf: (specifier: string, name: string) => string | undefined,
): Page[] {
  const program = ts.createProgram(
    modules.map(({ file }) => path.join(source, `${file}.ts`)),
    {
      strict: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noEmit: true,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const pages = modules.map(({ file, about }) => {
    const id = file === 'index' ? 'autograd' : file;
    const specifier = `@gradlings/autograd${file === 'index' ? '' : `/${file}`}`;
    const sourceFile = program.getSourceFile(path.join(source, `${file}.ts`))!;
    const exports = checker.getExportsOfModule(checker.getSymbolAtLocation(sourceFile)!);
    const entries = exports.map((exported) =>
      describe(exported, checker, rowOf(specifier, exported.name)),
    );
    return { id, title: specifier, about, entries };
  });
  return apart(pages);
}

/** Tensor has more methods than the rest of its module has names: they get a page of their own. */
function apart([main, ...others]: readonly Page[]): Page[] {
  const { entries, ...rest } = main!;
  const tensor = entries.find(({ name }) => name === 'Tensor')!;
  const methods = tensor.members.map((member) => ({ ...member, members: [] }));
  return [
    {
      ...rest,
      entries: entries.map((entry) => (entry === tensor ? { ...tensor, members: [] } : entry)),
    },
    { id: 'tensor', title: 'Tensor', about: 'What a tensor has, and can do.', entries: methods },
    ...others,
  ];
}
