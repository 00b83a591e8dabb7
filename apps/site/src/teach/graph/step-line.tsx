import type { ReactElement } from 'react';
import { VariableLetters } from '../variable-letters.tsx';
import { asFactor, type Frame, type Product } from './frames.ts';
import styles from './graph-player.module.css';

/** A frame as a line of mathematics; of a step back, local × upstream = contribution, part by part. */
export function StepLine({ frame }: { frame: Frame }): ReactElement {
  const { product, equation } = frame;
  if (product !== null) return <ProductLine product={product} />;
  return (
    <p className={styles['equation']}>
      <VariableLetters text={equation} as="i" />
    </p>
  );
}

function ProductLine({ product }: { product: Product }): ReactElement {
  const { local, upstream, contribution, before, total } = product;
  return (
    <div className={styles['product']}>
      {local.isRule ? (
        <>
          <Part word="upstream g" name={upstream.name} value={upstream.value} isGradient />
          <span className={styles['sign']}>→</span>
          <Part word="contribution" name={local.value} value={contribution} isGradient />
        </>
      ) : (
        <>
          <Part word="local" name={local.name} value={local.value} />
          <span className={styles['sign']}>×</span>
          <Part word="upstream" name={upstream.name} value={upstream.value} isGradient />
          <span className={styles['sign']}>=</span>
          <Part word="contribution" name={`to ${total.name}`} value={contribution} isGradient />
        </>
      )}
      {before !== null && (
        <span className={styles['sum']}>
          <Part
            word="added up"
            name={total.name}
            value={`${before} + ${asFactor(contribution)} = ${total.value}`}
            isGradient
          />
        </span>
      )}
    </div>
  );
}

function Part({
  word,
  name,
  value,
  isGradient = false,
}: {
  word: string;
  name: string;
  value: string;
  isGradient?: boolean;
}): ReactElement {
  return (
    <span className={styles['part']} data-gradient={isGradient || undefined}>
      <span className={styles['number']}>{value}</span>
      <span className={styles['word']}>{word}</span>
      <span className={styles['word']}>
        <VariableLetters text={name} as="i" />
      </span>
    </span>
  );
}
