/** The files that are made from the operations' definitions, with their text. */
import { readdir, readFile } from 'node:fs/promises';
import { format, type FormatConfig } from 'oxfmt';
import { inPlaceText } from './in-place.ts';
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
  const names = (await readdir(methods)).filter((name) => !name.includes('.generated.')).toSorted();
  const written = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, methods), 'utf8')] as const),
  );
  return Promise.all([
    formatted(new URL('kernels/loops.generated.ts', source), loopsText()),
    formatted(new URL('in-place.generated.ts', methods), inPlaceText(new Map(written))),
    ...written.map(([name, text]) => formatted(new URL(name, methods), methodsText(text))),
  ]);
}
