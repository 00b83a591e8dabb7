import useIsBrowser from '@docusaurus/useIsBrowser';
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef } from 'react';
import { Formula } from '../plot/formula.tsx';
import { Spoken } from '../plot/spoken.tsx';
import { VariableLetters } from '../variable-letters.tsx';
import { type Film, type Frame, filmOf } from './frames.ts';
import type { GraphData } from './graph-data.ts';
import { GraphDrawing } from './graph-drawing.tsx';
import styles from './graph-player.module.css';
import { layOut } from './layout.ts';
import { StepLine } from './step-line.tsx';
import { Transport } from './transport.tsx';
import { usePlayback } from './use-playback.ts';

interface Props {
  readonly graph: GraphData;
  readonly title: string;
}

/** Plays a recorded graph. While the site is built it stands at its end: that is what is seen without JavaScript. */
export function GraphFilm({ graph, title }: Props): ReactElement {
  const live = useIsBrowser();
  const { film, across, down, texts, sums } = useMemo(() => prepare(graph), [graph]);
  const playback = usePlayback(texts, live ? 0 : texts.length - 1);
  const frame = film.frames[playback.at]!;
  const passed = useMemo(
    () => new Set(film.frames.slice(0, playback.at + 1).flatMap(({ edge }) => edge ?? [])),
    [film, playback.at],
  );
  const stage = useRef<HTMLDivElement>(null);
  useFollow(stage, frame);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The slider has these keys already, and a drawing that scrolls scrolls by them.
    if (event.target instanceof HTMLInputElement || scrolls(event.target)) return;
    const to = { ArrowRight: playback.at + 1, ArrowLeft: playback.at - 1, Home: 0, End: Infinity }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    playback.show(to);
  };

  const label = `Graph: ${[...film.expressions].map(([id, text]) => `${film.names.get(id)} = ${text}`).join(', ')}`;
  const drawing = { frame, passed, label, slopes: film.slopes };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons inside it
    <figure className={styles['player']} onKeyDown={onKeyDown}>
      <p className={styles['title']}>
        <Formula text={title} />
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the arrow keys step from it */}
      <div ref={stage} className={styles['stage']} role="group" aria-label="The graph" tabIndex={0}>
        <GraphDrawing layout={across} {...drawing} />
        <GraphDrawing layout={down} {...drawing} />
      </div>
      <div className={styles['controls']}>
        {live && <Transport playback={playback} count={texts.length} />}
      </div>
      <div
        className={styles['step']}
        data-phase={frame.phase}
        data-sums={sums || undefined}
        aria-hidden="true"
      >
        <span className={styles['phase']}>{phases[frame.phase]}</span>
        <StepLine frame={frame} />
      </div>
      <figcaption className={styles['caption']} data-longest={longest(texts)}>
        <span>
          <VariableLetters text={frame.text} />
        </span>
      </figcaption>
      <Spoken text={frame.text} />
      <details className={styles['steps']}>
        <summary>Every step as a list</summary>
        <ol>
          {texts.map((text, i) => (
            <li key={i} aria-current={live && i === playback.at ? 'step' : undefined}>
              <VariableLetters text={text} />
            </li>
          ))}
        </ol>
      </details>
    </figure>
  );
}

const phases: Readonly<Record<Frame['phase'], string>> = {
  given: 'Given',
  forward: 'Forward',
  seed: 'Backward',
  backward: 'Backward',
  done: 'Done',
};

function prepare(graph: GraphData) {
  const film: Film = filmOf(graph);
  return {
    film,
    across: layOut(graph, film, 'across'),
    down: layOut(graph, film, 'down'),
    texts: film.frames.map(({ text }) => text),
    /** Whether a contribution is ever added to another: that takes a line more. */
    sums: film.frames.some(({ product }) => (product?.before ?? null) !== null),
  };
}

/** Keeps the room of the longest caption free, so that nothing below it moves. */
const longest = (texts: readonly string[]): string =>
  texts.reduce((a, b) => (b.length > a.length ? b : a), '');

const scrolls = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.classList.contains(styles['stage']!) &&
  (target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight);

/** Scrolls a drawing that is larger than its place to where something happens. */
function useFollow(stage: { readonly current: HTMLElement | null }, frame: Frame): void {
  useEffect(() => {
    const place = stage.current;
    // Of the two drawings one is shown.
    const active = [...(place?.querySelectorAll('[data-active]') ?? [])].find(
      (element) => element.getClientRects().length > 0,
    );
    if (!place || !active) return;
    const [outer, inner] = [place.getBoundingClientRect(), active.getBoundingClientRect()];
    place.scrollBy(
      inner.left + inner.width / 2 - (outer.left + outer.width / 2),
      inner.top + inner.height / 2 - (outer.top + outer.height / 2),
    );
  }, [stage, frame]);
}
