/** Formulas: KaTeX at build time; a formula that does not parse stops the build. */
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { colourVariables } from './colour-variables.ts';
import { focusableFormulas } from './focusable-formulas.ts';

const katex = {
  // \var{x}: the letter in the colour of the variable.
  macros: { '\\var': '\\htmlClass{var-#1}{#1}' },
  trust: ({ command }: { command: string }) => command === '\\htmlClass',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
};

export const mathPlugins = {
  remarkPlugins: [remarkMath],
  rehypePlugins: [[rehypeKatex, katex], colourVariables, focusableFormulas],
};
