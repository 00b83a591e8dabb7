import { useEffect, useState } from 'react';

export interface Playback {
  readonly at: number;
  readonly playing: boolean;
  /** Stops, and shows this frame. */
  readonly show: (frame: number) => void;
  /** Starts, from the beginning when it stands at the end; or stops. */
  readonly toggle: () => void;
}

/** Which of `texts.length` frames is shown; while it plays, each stays as long as its text takes to read. */
export function usePlayback(texts: readonly string[], start: number): Playback {
  const [at, setAt] = useState(start);
  const [playing, setPlaying] = useState(false);
  const last = texts.length - 1;
  const text = texts[at] ?? '';

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      setAt(at + 1);
      if (at + 1 >= last) setPlaying(false);
    }, readingTime(text));
    return () => clearTimeout(timer);
  }, [playing, at, last, text]);

  return {
    at,
    playing,
    show: (frame) => {
      setPlaying(false);
      setAt(Math.min(last, Math.max(0, frame)));
    },
    toggle: () => {
      if (!playing && at === last) setAt(0);
      setPlaying(!playing);
    },
  };
}

/** In milliseconds; the drawing and the equation say the same at a glance, so not every letter counts. */
const readingTime = (text: string): number => Math.min(4500, 1100 + 24 * text.length);
