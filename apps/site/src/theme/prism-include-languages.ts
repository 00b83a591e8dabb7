import original from '@theme-original/prism-include-languages';
import type * as PrismNamespace from 'prismjs';
import { colourVariablesIn } from '../editor/prism-variables.ts';

/** Docusaurus' languages; in those of the course, variables have their colours. */
export default function prismIncludeLanguages(Prism: typeof PrismNamespace): void {
  original(Prism);
  colourVariablesIn(Prism);
}
