import { transform } from 'sucrase';

/** JavaScript with the lines of its source. */
export interface Transpiled {
  readonly code: string;
  /** A source map's `mappings`: columns move when types are taken out. */
  readonly mappings: string;
}

/** The source is not TypeScript. Lines and columns count from 1. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** TypeScript → CommonJS, by taking the types out. Throws: SourceError. */
export function transpile(source: string, file: string): Transpiled {
  try {
    const { code, sourceMap } = transform(source, {
      transforms: ['typescript', 'imports'],
      filePath: file,
      disableESTransforms: true,
      production: true,
      sourceMapOptions: { compiledFilename: file },
    });
    return { code, mappings: sourceMap!.mappings };
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    const [, what = message] =
      /^Error transforming [^:]+: (.*?)(?: \(\d+:\d+\))?$/s.exec(message) ?? [];
    throw new SourceError(what, loc?.line ?? 1, loc?.column ?? 1);
  }
}
