import { type ReactElement, useEffect, useState } from 'react';

/** Says a changing text to a screen reader once it has come to rest. */
export function Spoken({ text }: { text: string }): ReactElement {
  const [first] = useState(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (text === first && said === '') return undefined;
    const timer = setTimeout(() => setSaid(text), 500);
    return () => clearTimeout(timer);
  }, [text, first, said]);
  return <output className="visually-hidden">{said}</output>;
}
