/**
 * Gives every x, y, z… of a formula the colour that its curve, its node and its code token have,
 * and refuses a formula that KaTeX could not parse.
 */
import { variables } from '../src/variables.ts';

interface Element {
  type: string;
  value?: string;
  properties?: { className?: string[]; title?: string };
  children?: Element[];
}

const textOf = (node: Element): string => node.value ?? (node.children ?? []).map(textOf).join('');

function visit(node: Element): void {
  const classes = node.properties?.className;
  if (Array.isArray(classes)) {
    if (classes.includes('katex-error'))
      throw new Error(`KaTeX cannot read “${textOf(node)}”: ${node.properties?.title ?? ''}`);
    const letter = textOf(node);
    if (classes.includes('mathnormal') || classes.includes('mathbf'))
      if ((variables as readonly string[]).includes(letter)) classes.push(`var-${letter}`);
  }
  node.children?.forEach(visit);
}

export const colourVariables = () => visit;
