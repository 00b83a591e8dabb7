import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { clamp, type Interval } from './scale.ts';
import styles from './plot.module.css';

interface Props {
  readonly label: ReactNode;
  readonly value: number;
  readonly domain: Interval;
  readonly step: number | 'any';
  readonly onChange: (value: number) => void;
}

/** A number to type: beside every point that can be dragged. */
export function NumberField({ label, value, domain, step, onChange }: Props): ReactElement {
  const id = useId();
  // While typing, “−” and “1.” are on their way to a number.
  const [draft, setDraft] = useState<string | null>(null);
  const shown = String(Number(value.toPrecision(6)));
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={domain[0]}
        max={domain[1]}
        step={step}
        value={draft ?? shown}
        onChange={({ target }) => {
          setDraft(target.value);
          const typed = target.valueAsNumber;
          if (Number.isFinite(typed)) onChange(clamp(typed, domain));
        }}
        onBlur={() => setDraft(null)}
      />
    </span>
  );
}
