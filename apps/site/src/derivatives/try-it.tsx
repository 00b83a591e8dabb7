import { type ReactElement, useEffect, useState } from 'react';
import examples from '@derivatives/examples.json';
import { Code } from '../lesson/code.tsx';
import { runScript } from '../run/run-script.ts';

/** A program with one call of the operation: what it prints, and an editor to change it. */
export default function TryIt({ id }: { id: string }): ReactElement {
  const code = examples[id];
  const [prints, setPrints] = useState<readonly string[]>();
  useEffect(() => {
    let isWanted = true;
    const show = (printed: readonly string[]): void => {
      if (isWanted) setPrints(printed);
    };
    if (code !== undefined) {
      runScript('example.ts', code).then(
        (run) => show(run.printed),
        () => show([]),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [code]);
  if (code === undefined) return <p>It takes no tensors, so there is nothing to differentiate.</p>;
  if (prints === undefined) return <p>The engine is computing …</p>;
  const block = <code className="language-ts">{code}</code>;
  return prints.length > 0 ? <Code prints={prints}>{block}</Code> : <Code>{block}</Code>;
}
