import { Children, isValidElement, type ReactNode } from 'react';

export interface FencedCode {
  readonly language: string;
  readonly code: string;
}

interface CodeProps {
  readonly className?: string;
  readonly children?: ReactNode;
}

/** The fenced blocks among a component's children in MDX, in order. */
export function fencedCode(children: ReactNode): FencedCode[] {
  return Children.toArray(children).flatMap((child) => {
    if (!isValidElement<CodeProps>(child)) return [];
    const { className, children: inside } = child.props;
    if (typeof inside !== 'string') return fencedCode(inside);
    const language = /language-(\S+)/.exec(className ?? '')?.[1];
    return language ? [{ language, code: inside.trimEnd() }] : [];
  });
}
