import type * as PrismNamespace from 'prismjs';
import { variables } from '../variables.ts';

const languages = ['javascript', 'jsx', 'typescript', 'tsx', 'python'];

/** Makes x, y, z… tokens of their own, so that each gets its colour. `a.x` is not the variable x. */
export function colourVariablesIn({ languages: known }: typeof PrismNamespace): void {
  const tokens = variables.map((name) => [
    `var-${name}`,
    { pattern: new RegExp(`(?<![\\w$.])${name}(?![\\w$])`) },
  ]);
  for (const language of languages) {
    const grammar = known[language];
    if (!grammar || `var-${variables[0]}` in grammar) continue;
    // After comments and texts, in which a letter is no variable.
    known.insertBefore(language, 'keyword', Object.fromEntries(tokens));
  }
}
