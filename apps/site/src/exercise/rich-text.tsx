import type { ReactElement } from 'react';

/** A line of a message: backquotes mark code. */
export const RichLine = ({ text }: { text: string }): ReactElement => (
  <>
    {text
      .split(/`([^`\n]+)`/)
      .map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}
  </>
);

/** The sentences of a message: blank lines part paragraphs. */
export const RichText = ({ text }: { text: string }): ReactElement => (
  <>
    {text.split(/\n{2,}/).map((paragraph, at) => (
      <p key={at}>
        <RichLine text={paragraph} />
      </p>
    ))}
  </>
);
