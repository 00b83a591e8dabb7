import type { ReactElement } from 'react';
import styles from './graph-player.module.css';
import type { Playback } from './use-playback.ts';

const icons = {
  start: 'M5 4h2v12H5zM16 4v12L8 10z',
  back: 'M14 4v12L6 10z',
  play: 'M6 4v12l9-6z',
  pause: 'M5 4h3.5v12H5zM11.5 4H15v12h-3.5z',
  forward: 'M6 4v12l8-6z',
  end: 'M13 4h2v12h-2zM4 4v12l8-6z',
} as const;

/** Start, back, play or pause, forward, end; and a slider over all frames. */
export function Transport({
  playback,
  count,
}: {
  playback: Playback;
  count: number;
}): ReactElement {
  const { at, playing, show, toggle } = playback;
  const last = count - 1;
  return (
    <div className={styles['transport']}>
      <div className={styles['buttons']}>
        <Press icon="start" label="To the start" off={at === 0} onPress={() => show(0)} />
        <Press icon="back" label="One step back" off={at === 0} onPress={() => show(at - 1)} />
        <Press
          icon={playing ? 'pause' : 'play'}
          label={playing ? 'Pause' : 'Play'}
          main
          onPress={toggle}
        />
        <Press
          icon="forward"
          label="One step forward"
          off={at === last}
          onPress={() => show(at + 1)}
        />
        <Press icon="end" label="To the end" off={at === last} onPress={() => show(last)} />
      </div>
      <label className={styles['scrub']}>
        <span className="visually-hidden">Step</span>
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          aria-valuetext={`step ${at + 1} of ${count}`}
          onChange={({ target }) => show(target.valueAsNumber)}
        />
        <span className={styles['count']} aria-hidden="true">
          {at + 1} / {count}
        </span>
      </label>
    </div>
  );
}

function Press({
  icon,
  label,
  onPress,
  off = false,
  main = false,
}: {
  icon: keyof typeof icons;
  label: string;
  onPress: () => void;
  off?: boolean;
  main?: boolean;
}): ReactElement {
  // aria-disabled and not disabled: a button that switches itself off keeps the focus.
  return (
    <button
      type="button"
      className={styles['press']}
      data-main={main || undefined}
      aria-label={label}
      aria-disabled={off}
      title={label}
      onClick={() => off || onPress()}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={icons[icon]} />
      </svg>
    </button>
  );
}
