import type { ReactElement } from 'react';

/** Plays the recorded graph of a small program: values forward, gradients backward. */
export function GraphPlayer({ demo }: { demo: string }): ReactElement {
  return <figure>The graph of {demo}, step by step.</figure>;
}
