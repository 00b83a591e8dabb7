/// <reference lib="webworker" />
/** TypeScript's language service over virtual files. Loaded when an editor is first focused. */
import ts from 'typescript';
import type { Answer, Answers, Completion, Hover, Problem, Question } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const files = new Map<string, { text: string; version: number }>();
const opened = new Set(['/console.d.ts']);

// As in exercises/tsconfig.json.
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  types: [],
};

const folders = (): Set<string> => {
  const found = new Set<string>(['/']);
  for (const file of files.keys())
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1))
      found.add(file.slice(0, at));
  return found;
};

function startService(): ts.LanguageService {
  const known = folders();
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...opened],
    getScriptVersion: (path) => String(files.get(path)?.version ?? 0),
    getScriptSnapshot: (path) => {
      const file = files.get(path);
      return file && ts.ScriptSnapshot.fromString(file.text);
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => '/lib.es2023.d.ts',
    fileExists: (path) => files.has(path),
    readFile: (path) => files.get(path)?.text,
    directoryExists: (path) => known.has(path.replace(/\/$/, '') || '/'),
    getDirectories: () => [],
  });
}

const ready = import('@exercise-data/engine-types.json').then(({ default: library }) => {
  for (const [path, text] of Object.entries(library)) files.set(path, { text, version: 1 });
  return startService();
});

function open(path: string, text: string): void {
  const before = files.get(path);
  if (before?.text !== text) files.set(path, { text, version: (before?.version ?? 0) + 1 });
  opened.add(path);
}

function problems(service: ts.LanguageService, { path }: Question): Problem[] {
  const found = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)];
  return found.map((problem) => ({
    from: problem.start ?? 0,
    to: (problem.start ?? 0) + (problem.length ?? 1),
    message: ts.flattenDiagnosticMessageText(problem.messageText, '\n'),
    severity: problem.category === ts.DiagnosticCategory.Error ? 'error' : 'warning',
  }));
}

const plainText = (parts: ts.SymbolDisplayPart[] | undefined): string =>
  (parts ?? []).map((part) => part.text).join('');

function hover(service: ts.LanguageService, { path, position }: Question): Hover | null {
  const info = service.getQuickInfoAtPosition(path, position);
  if (!info) return null;
  return {
    from: info.textSpan.start,
    to: info.textSpan.start + info.textSpan.length,
    signature: plainText(info.displayParts),
    documentation: plainText(info.documentation),
  };
}

const kinds = new Map<string, Completion['kind']>([
  [ts.ScriptElementKind.functionElement, 'function'],
  [ts.ScriptElementKind.memberFunctionElement, 'function'],
  [ts.ScriptElementKind.classElement, 'class'],
  [ts.ScriptElementKind.interfaceElement, 'class'],
  [ts.ScriptElementKind.keyword, 'keyword'],
  [ts.ScriptElementKind.memberVariableElement, 'property'],
  [ts.ScriptElementKind.memberGetAccessorElement, 'property'],
]);

const MOST = 300;

function completions(service: ts.LanguageService, { path, position }: Question): Completion[] {
  const found = service.getCompletionsAtPosition(path, position, {
    includeCompletionsForModuleExports: false,
  });
  return (found?.entries ?? []).slice(0, MOST).map((entry) => ({
    label: entry.name,
    kind: kinds.get(entry.kind) ?? 'variable',
    rank: -Number.parseInt(entry.sortText, 10) || 0,
  }));
}

const answerers: {
  [Ask in Question['ask']]: (service: ts.LanguageService, question: Question) => Answers[Ask];
} = { problems, hover, completions };

self.onmessage = async ({ data: question }: MessageEvent<Question>) => {
  const service = await ready;
  open(question.path, question.text);
  const answer: Answer = {
    id: question.id,
    answer: answerers[question.ask](service, question),
  };
  self.postMessage(answer);
};
