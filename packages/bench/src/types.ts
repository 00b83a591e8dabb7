/**
 * What shapes in the types cost the editor: the first check of a training script of 500 lines, with
 * shapes and with plain tensors, and the check after a keystroke. As an editor does, only the script
 * is checked; of the engine, what the script needs.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { median } from './median.ts';
import type { Report } from './report.ts';

const BLOCKS = 55;

const block = (i: number, annotation: string): string => `
const x${i}${annotation} = zeros([8, 3]);
const w${i}${annotation} = ones([3, 5], { requiresGrad: true });
const b${i}${annotation} = ones([5], { requiresGrad: true });
const h${i}${annotation} = x${i}.matmul(w${i}).add(b${i}).tanh();
const s${i}${annotation} = h${i}.softmax(1).mul(h${i}).sum(1, { keepdim: true });
const m${i}${annotation} = h${i}.t().reshape([5, 2, 4]).permute([2, 0, 1]).mean([0, 2]);
const l${i}${annotation} = s${i}.pow(2).mean().add(m${i}.sum());
l${i}.backward();`;

const scriptOf = (annotation: string): string =>
  [
    "import { ones, zeros, type Tensor } from '@gradlings/autograd';",
    'export type Used = Tensor;',
    ...Array.from({ length: BLOCKS }, (_, i) => block(i, annotation)),
  ].join('\n');

/** One script in an editor's TypeScript. */
class Editor {
  readonly #file = join(ROOT, 'packages/bench/src/training-script.ts');
  #version = 0;
  #text: string;
  readonly #service: ts.LanguageService;

  constructor(text: string) {
    this.#text = text;
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    this.#service = ts.createLanguageService({
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
      getCompilationSettings: () => ({ ...options, noEmit: true }),
      getCurrentDirectory: () => ROOT,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      getScriptFileNames: () => [this.#file],
      getScriptVersion: (name) => (name === this.#file ? String(this.#version) : '0'),
      getScriptSnapshot: (name) => {
        const text = name === this.#file ? this.#text : ts.sys.readFile(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      fileExists: (name) => name === this.#file || ts.sys.fileExists(name),
    });
    // The files are read and bound before the clock runs: an editor does that once, when it starts.
    this.#service.getProgram();
  }

  /** How long the check takes, in milliseconds. */
  check(): number {
    const start = performance.now();
    const [problem] = this.#service.getSemanticDiagnostics(this.#file);
    const time = performance.now() - start;
    if (problem === undefined) return time;
    throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
  }

  /** Adds a line at the end, as someone who types does. */
  type(line: string): void {
    this.#text += `\n${line}`;
    this.#version++;
  }
}

export async function types(report: Report): Promise<void> {
  const times = { shapes: [] as number[], plain: [] as number[], again: [] as number[] };
  for (let round = 0; round < 3; round++) {
    const editor = new Editor(scriptOf(''));
    times.shapes.push(editor.check());
    editor.type('zeros([2, 3]).matmul(ones([3, 4])).sum().item();');
    times.again.push(editor.check());
    times.plain.push(new Editor(scriptOf(': Tensor')).check());
  }
  const milliseconds = (list: readonly number[]): string => `${median(list).toFixed(0)} ms`;
  const lines = scriptOf('').split('\n').length;
  report.row(
    `checking a script of ${lines} lines`,
    `${milliseconds(times.shapes)} with shapes, ${milliseconds(times.plain)} with plain Tensor`,
  );
  report.row('checking it again after a keystroke', milliseconds(times.again));
}
