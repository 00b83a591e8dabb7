import { type ReactElement, useId } from 'react';
import styles from './table-page.module.css';

interface FilterProps {
  readonly words: string;
  /** The words to which the number of rows belongs: a moment later than those in the box. */
  readonly asked: string;
  readonly found: number;
  readonly total: number;
  onChange(words: string): void;
}

/** The box that leaves some of the rows, and says how many. Escape empties it. */
export function Filter({ words, asked, found, total, onChange }: FilterProps): ReactElement {
  const id = useId();
  return (
    <div className={styles['filter']} role="search">
      <label htmlFor={id}>Find an operation</label>
      <input
        id={id}
        type="search"
        value={words}
        placeholder="softmax, torch.linalg, ln …"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
        }}
      />
      <output htmlFor={id} aria-live="polite">
        {asked.trim() === ''
          ? `${total} operations`
          : found === 0
            ? 'None has all these words.'
            : `${found} of ${total} operations`}
      </output>
    </div>
  );
}
