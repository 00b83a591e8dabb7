/** The files that are made from the operations' definitions, with their text. */
import { readdir, readFile } from 'node:fs/promises';
import { format, type FormatConfig } from 'oxfmt';
import { loopsText } from './loops.ts';
import { methodsText } from './methods.ts';

export interface GeneratedFile {
  readonly path: URL;
  readonly text: string;
}

const source = new URL('../src/', import.meta.url);

async function formatted(path: URL, text: string): Promise<GeneratedFile> {
  const config = await readFile(new URL('../../../.oxfmtrc.json', import.meta.url), 'utf8');
  const { printWidth, singleQuote } = JSON.parse(config) as Required<FormatConfig>;
  const { code, errors } = await format(path.pathname, text, { printWidth, singleQuote });
  if (errors.length > 0) throw new Error(`${path.pathname}: ${errors[0]!.message}`);
  return { path, text: code };
}

export async function generatedFiles(): Promise<GeneratedFile[]> {
  const methods = new URL('methods/', source);
  const names = (await readdir(methods)).toSorted();
  return Promise.all([
    formatted(new URL('kernels/loops.generated.ts', source), loopsText()),
    ...names.map(async (name) => {
      const path = new URL(name, methods);
      return formatted(path, methodsText(await readFile(path, 'utf8')));
    }),
  ]);
}
