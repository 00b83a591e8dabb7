import type { ReactElement } from 'react';

/** One of the tutorial's examples: here, in PyTorch, and what was claimed of it. */
export function ArticleExample({ example }: { example: string }): ReactElement {
  return <figure>The tutorial’s example {example}.</figure>;
}
