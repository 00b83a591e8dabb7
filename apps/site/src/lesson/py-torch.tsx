import CodeBlock from '@theme/CodeBlock';
import type { ReactElement, ReactNode } from 'react';
import { fencedCode } from './fenced-code.ts';
import styles from './lesson.module.css';

/**
 * Three fenced blocks: `ts`, `python`, and `text`, which is what PyTorch printed. A test compares the last with the
 * recording, and with what the first prints.
 */
export function PyTorch({ children }: { children: ReactNode }): ReactElement {
  const blocks = fencedCode(children);
  const codeIn = (language: string): string =>
    blocks.find((block) => block.language === language)?.code ?? '';
  return (
    <figure className={styles['sideBySide']}>
      <Side title="Here" language="ts" code={codeIn('ts')} />
      <Side title="In PyTorch" language="python" code={codeIn('python')} />
      <Side title="Both print" language="text" code={codeIn('text')} />
    </figure>
  );
}

const Side = ({
  title,
  language,
  code,
}: {
  title: string;
  language: string;
  code: string;
}): ReactElement => (
  <div className={styles['side']}>
    <p className={styles['caption']}>{title}</p>
    <CodeBlock language={language}>{code}</CodeBlock>
  </div>
);
