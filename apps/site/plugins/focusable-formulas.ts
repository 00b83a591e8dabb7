/** A formula on a line of its own scrolls sideways where it is too wide: so it can be focused, and scrolled by keyboard. */
interface Element {
  readonly type: string;
  readonly properties?: {
    className?: unknown;
    tabIndex?: number;
    role?: string;
    ariaLabel?: string;
  };
  readonly children?: readonly Element[];
}

export function focusableFormulas(): (tree: Element) => void {
  return visit;
}

function visit(element: Element): void {
  const { properties } = element;
  if (Array.isArray(properties?.className) && properties.className.includes('katex-display')) {
    properties.tabIndex = 0;
    properties.role = 'group';
    properties.ariaLabel = 'Formula';
  }
  element.children?.forEach(visit);
}
