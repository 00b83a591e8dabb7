import { Fragment, type ReactElement } from 'react';
import { splitAtVariables } from './split-at-variables.ts';

/** A text in which the letters of variables have their colours; inside a drawing as `tspan`. */
export function VariableLetters({
  text,
  as: Tag = 'span',
}: {
  text: string;
  as?: 'span' | 'tspan' | 'i';
}): ReactElement {
  return (
    <>
      {splitAtVariables(text).map((piece, i) =>
        i % 2 === 1 ? (
          <Tag key={i} className={`var-${piece}`}>
            {piece}
          </Tag>
        ) : (
          <Fragment key={i}>{piece}</Fragment>
        ),
      )}
    </>
  );
}
