import type { KeyboardEvent, ReactElement, RefObject } from 'react';
import type { Point } from './line-path.ts';
import styles from './plot.module.css';
import { useDrag } from './use-drag.ts';

interface Props {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly at: Point;
  /** What a screen reader calls it, and where it says that it is. */
  readonly label: string;
  readonly says: string;
  /** The first coordinate, for the slider that this is to a screen reader. */
  readonly now: number;
  readonly domain: readonly [number, number];
  readonly onMove: (to: Point) => void;
  /** By arrow keys: steps to the right and upwards; with Shift they are five times as long. */
  readonly onStep: (right: number, up: number) => void;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A point of a drawing, to move by mouse, by finger or by the arrow keys. */
export function MovablePoint(props: Props): ReactElement {
  const { svg, at, label, says, now, domain, onMove, onStep } = props;
  const { onThing } = useDrag(svg, onMove);
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key];
    if (arrow === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const length = event.shiftKey ? 5 : 1;
    onStep(arrow[0] * length, arrow[1] * length);
  };
  return (
    <g
      className={styles['handle']}
      transform={`translate(${at[0]},${at[1]})`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription="movable point"
      aria-valuetext={says}
      aria-valuenow={now}
      aria-valuemin={domain[0]}
      aria-valuemax={domain[1]}
      onKeyDown={onKeyDown}
      {...onThing(at)}
    >
      <circle r="24" className={styles['reach']} />
      <circle r="13" className={styles['ring']} />
      <circle r="7" className={styles['dot']} />
    </g>
  );
}
