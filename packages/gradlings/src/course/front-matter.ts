import { parse } from 'yaml';

/** A Markdown file in two parts: the YAML between the `---` lines at its top, and the rest. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const parts = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/;

/** Splits a Markdown file from its front matter. Throws: SyntaxError when there is none, or it is not a YAML mapping. */
export function parseFrontMatter(text: string): FrontMatter {
  const match = parts.exec(text);
  if (match === null) {
    throw new SyntaxError('start the file with front matter: YAML between two lines of ---');
  }
  const [, yaml = '', body = ''] = match;
  let data: unknown;
  try {
    data = parse(yaml);
  } catch (error) {
    const [firstLine] = (error as Error).message.split('\n');
    throw new SyntaxError(`the front matter is not YAML: ${firstLine}`, { cause: error });
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new SyntaxError('the front matter must be `name: value` lines');
  }
  return { data: data as Record<string, unknown>, body: body.trim() };
}
