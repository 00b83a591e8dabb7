import { type ReactElement, useMemo, useState } from 'react';
import { sliceOf, slopesAt } from '../functions/sample-surface.ts';
import { type Surface, type SurfaceName, surfaces } from '../functions/surfaces.ts';
import { fixed } from '../numbers/format-number.ts';
import { colourOf, Formula } from '../plot/formula.tsx';
import type { Point } from '../plot/line-path.ts';
import { NumberField } from '../plot/number-field.tsx';
import { clamp, snap } from '../plot/scale.ts';
import { Spoken } from '../plot/spoken.tsx';
import { levelMap } from './level-curves.ts';
import { SlicePlot } from './slice-plot.tsx';
import styles from './surface-lab.module.css';
import { mapBox, SurfaceMap } from './surface-map.tsx';
import { placeWords, slopeWords } from './surface-words.ts';

export interface SurfaceLabProps {
  readonly surface: SurfaceName;
  /** Where the point starts; the function has a place of its own. */
  readonly at?: Point;
  /** Whether the gradient arrow is shown at first; it can be switched. */
  readonly gradient?: boolean;
}

/** A function of two variables to walk on: from above, and along the two slices through a point. */
export function SurfaceLab({ surface: name, at, gradient = true }: SurfaceLabProps): ReactElement {
  const surface: Surface = surfaces[name];
  const [point, setPoint] = useState<Point>(at ?? surface.start);
  const [arrow, setArrow] = useState(gradient);
  const box = useMemo(() => mapBox(surface), [surface]);
  const map = useMemo(() => levelMap(surface, box.x, box.y), [surface, box]);
  const heights = useMemo(() => {
    const room = (map.high - map.low) * 0.06;
    return [map.low - room, map.high + room] as const;
  }, [map]);
  const slopes = slopesAt(surface, point);
  const words = slopeWords(surface, point, slopes);
  const move = ([a, b]: Point, step = 0.01): void =>
    setPoint([clamp(snap(a, step), surface.domain), clamp(snap(b, step), surface.domain)]);
  const [first, second] = surface.inputs;

  return (
    <figure className={styles['lab']}>
      <p className={styles['title']}>
        <Formula text={`${surface.output} = ${name}`} />
      </p>
      <div className={styles['plots']}>
        <SurfaceMap
          surface={surface}
          box={box}
          map={map}
          at={point}
          slopes={slopes}
          gradient={arrow}
          says={placeWords(surface, point)}
          onMove={move}
          onStep={(right, up) => move([point[0] + right * 0.1, point[1] + up * 0.1])}
        />
        <div className={styles['slices']}>
          {([0, 1] as const).map((moving) => (
            <SlicePlot
              key={moving}
              surface={surface}
              at={point}
              slopes={slopes}
              moving={moving}
              heights={heights}
            />
          ))}
        </div>
      </div>
      <figcaption className={styles['caption']}>{words}</figcaption>
      <div className={styles['controls']}>
        {([first, second] as const).map((name, i) => (
          <NumberField
            key={name}
            label={<Formula text={`${name} =`} />}
            value={point[i]!}
            domain={surface.domain}
            step={0.1}
            onChange={(value) => move(i === 0 ? [value, point[1]] : [point[0], value], 0.0001)}
          />
        ))}
        <label className={styles['choice']}>
          <input
            type="checkbox"
            checked={arrow}
            onChange={({ target }) => setArrow(target.checked)}
          />
          gradient arrow
        </label>
        <span className={styles['hint']}>Drag the point, or focus it and use the arrow keys.</span>
      </div>
      <Spoken text={words} />
      <InNumbers surface={surface} at={point} />
    </figure>
  );
}

/** The two slices as a table. */
function InNumbers({ surface, at }: { surface: Surface; at: Point }): ReactElement {
  const [first, second] = surface.inputs;
  const walks = ([0, 1] as const).map((moving) => sliceOf(surface, at, moving, 9));
  return (
    <details className={styles['numbers']}>
      <summary>The two slices in numbers</summary>
      <div className={styles['tables']}>
        {walks.map((walk, i) => {
          const [moves, stays] = i === 0 ? [first, second] : [second, first];
          return (
            <table key={moves}>
              <caption>
                Only {moves} moves; {stays} = {fixed(at[i === 0 ? 1 : 0])}
              </caption>
              <thead>
                <tr>
                  <th scope="col" style={{ color: colourOf(moves) }}>
                    {moves}
                  </th>
                  <th scope="col">{surface.output}</th>
                </tr>
              </thead>
              <tbody>
                {walk.map(([t, value]) => (
                  <tr key={t}>
                    <td>{fixed(t)}</td>
                    <td>{fixed(value)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        })}
      </div>
    </details>
  );
}
