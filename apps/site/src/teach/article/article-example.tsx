import CodeBlock from '@theme/CodeBlock';
import type { ReactElement } from 'react';
import { Code } from '../../lesson/code.tsx';
import { Output } from '../../lesson/output.tsx';
import { formatAnswer } from '../numbers/parse-answer.ts';
import { Formula } from '../plot/formula.tsx';
import styles from './article-example.module.css';
import { claimHolds, type ExampleName, examples, recorded } from './examples.ts';

/** One of the tutorial's examples: it runs here, beside what PyTorch printed and what the tutorial says. */
export function ArticleExample({ example: name }: { example: ExampleName }): ReactElement {
  const { formula, code, prints, claim } = examples[name];
  const { code: python, prints: pytorchPrints, warns } = recorded[name];
  const holds = claimHolds(name);
  return (
    <figure className={styles['example']}>
      <figcaption className={styles['formula']}>
        <Formula text={formula} />
      </figcaption>
      <p className={styles['claim']} data-holds={holds}>
        <span aria-hidden="true">{holds ? '✓' : '✗'} </span>
        The tutorial says that <code>x.grad</code> is <code>{formatAnswer(claim)}</code>.{' '}
        {holds ? 'So say the engine and PyTorch.' : 'Neither the engine nor PyTorch says so.'}
      </p>
      <p className={styles['where']}>Here</p>
      <Code prints={prints}>
        <code className="language-ts">{code}</code>
      </Code>
      <p className={styles['where']}>In PyTorch</p>
      <CodeBlock language="python">{python.trimEnd()}</CodeBlock>
      <Output run={{ printed: [...warns, pytorchPrints.trimEnd()] }} />
    </figure>
  );
}
