import { Fragment, type ReactElement } from 'react';
import { variables } from '../../variables.ts';
import styles from './plot.module.css';

const coloured = new Set<string>([...variables, 'f']);

/** The colour of a variable's curve, node and letter. */
export const colourOf = (name: string): string =>
  coloured.has(name) ? `var(--var-${name})` : 'var(--ink)';

/** Mathematics in a line of text: single letters in italics and in their variable's colour. */
export function Formula({ text }: { text: string }): ReactElement {
  const parts = text.split(/(?<![\p{L}])(\p{L})(?![A-Za-z])/u);
  return (
    <span className={styles['formula']}>
      {parts.map((part, i) =>
        i % 2 === 1 ? (
          <i key={i} className={coloured.has(part) ? `var-${part}` : undefined}>
            {part}
          </i>
        ) : (
          <Fragment key={i}>{part}</Fragment>
        ),
      )}
    </span>
  );
}

/** A sentence in which "x = 2.00" and "∂f/∂x = −1" are set as mathematics, and so is a lone x. */
export function WithFormulas({ text }: { text: string }): ReactElement {
  const parts = text.split(/([∂\p{L}][∂\p{L}/]* = [−\d.∞an]*[\d∞n]|(?<!\p{L})[xyzwuvf](?!\p{L}))/u);
  return (
    <>
      {parts.map((part, i) =>
        i % 2 === 1 ? <Formula key={i} text={part} /> : <Fragment key={i}>{part}</Fragment>,
      )}
    </>
  );
}
