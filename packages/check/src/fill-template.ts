/** What a template's placeholders may stand for: already formatted for reading. */
export type TemplateValues = Readonly<Record<string, string>>;

const placeholder = /\{([A-Za-z][\w.-]*)\}/g;

/** The names between braces, each once, in order. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set(Array.from(template.matchAll(placeholder), ([, name = '']) => name))];
}

/**
 * Puts values in the place of `{name}`.
 * Throws: TypeError for a placeholder without a value, which is its author's mistake.
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(placeholder, (_, name: string) => {
    if (Object.hasOwn(values, name)) return values[name]!;
    const known = Object.keys(values).map((key) => `{${key}}`);
    throw new TypeError(
      `the template has {${name}}, which stands for nothing here; it may use ${known.join(', ') || 'no placeholder'}`,
    );
  });
}
