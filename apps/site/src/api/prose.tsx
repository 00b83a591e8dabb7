import { Fragment, type ReactElement } from 'react';

/** The words of a documentation comment: paragraphs, `code`, and lines of code with four spaces before them. */
export function Prose({ text }: { text: string }): ReactElement {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  return (
    <>
      {blocks.map((block, i) =>
        block.startsWith('    ') ? (
          <pre key={i}>
            <code>{block.replaceAll(/^ {4}/gm, '')}</code>
          </pre>
        ) : (
          <p key={i}>
            <Inline text={block} />
          </p>
        ),
      )}
    </>
  );
}

/** Every second piece stands between backticks. */
export function Inline({ text }: { text: string }): ReactElement {
  return (
    <>
      {text
        .split('`')
        .map((piece, i) =>
          i % 2 === 1 ? <code key={i}>{piece}</code> : <Fragment key={i}>{piece}</Fragment>,
        )}
    </>
  );
}
