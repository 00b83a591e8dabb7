import type { ReactElement, ReactNode } from 'react';

interface PredictProps {
  readonly answer: string;
  readonly question: string;
  readonly children: ReactNode;
}

/** A question to answer before the answer is shown. */
export function Predict({ question, children }: PredictProps): ReactElement {
  return (
    <section>
      <p>{question}</p>
      <details>
        <summary>Show the answer</summary>
        {children}
      </details>
    </section>
  );
}
