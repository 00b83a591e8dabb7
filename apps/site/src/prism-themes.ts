import type { PrismTheme } from 'prism-react-renderer';
import { variables } from './variables.ts';

/** Code blocks take their colours from css/tokens.css, so one theme serves light and dark. */
const theme: PrismTheme = {
  plain: { color: 'var(--code-ink)', backgroundColor: 'var(--code-paper)' },
  styles: [
    { types: ['comment'], style: { color: 'var(--code-comment)', fontStyle: 'italic' } },
    { types: ['string', 'template-string', 'char'], style: { color: 'var(--code-string)' } },
    { types: ['keyword', 'operator-keyword'], style: { color: 'var(--code-keyword)' } },
    { types: ['number', 'boolean', 'constant'], style: { color: 'var(--code-number)' } },
    { types: ['function', 'method'], style: { color: 'var(--code-function)' } },
    { types: ['class-name', 'builtin', 'maybe-class-name'], style: { color: 'var(--code-type)' } },
    { types: ['inserted'], style: { color: 'var(--good)' } },
    { types: ['deleted'], style: { color: 'var(--bad)' } },
    ...variables.map((name) => ({
      types: [`var-${name}`],
      style: { color: `var(--var-${name})` },
    })),
  ],
};

export const prismThemes = { theme, darkTheme: theme };
