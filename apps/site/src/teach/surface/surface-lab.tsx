import { type ReactElement, useMemo, useState } from 'react';
import { sliceOf, slopesAt } from '../functions/sample-surface.ts';
import { type Surface, type SurfaceName, surfaces } from '../functions/surfaces.ts';
import { fixed } from '../numbers/format-number.ts';
import { colourOf, Formula, WithFormulas } from '../plot/formula.tsx';
import type { Point } from '../plot/line-path.ts';
import { NumberField } from '../plot/number-field.tsx';
import plot from '../plot/plot.module.css';
import { clamp, snap } from '../plot/scale.ts';
import { Spoken } from '../plot/spoken.tsx';
import { levelMap } from './level-curves.ts';
import { SlicePlot } from './slice-plot.tsx';
import styles from './surface-lab.module.css';
import { mapBox, SurfaceMap } from './surface-map.tsx';
import { gradientWords, placeWords, slopeWords } from './surface-words.ts';

export interface SurfaceLabProps {
  readonly surface: SurfaceName;
}

/** A function of two variables to walk on: from above, and along the two slices through a point. */
export function SurfaceLab({ surface: formula }: SurfaceLabProps): ReactElement {
  const surface: Surface = surfaces[formula];
  const [point, setPoint] = useState<Point>(surface.start);
  const [arrow, setArrow] = useState(true);
  const box = useMemo(() => mapBox(surface), [surface]);
  const map = useMemo(() => levelMap(surface, box.x, box.y), [surface, box]);
  const slopes = slopesAt(surface, point);
  const words = slopeWords(surface, point, slopes) + (arrow ? gradientWords(surface, slopes) : '');
  const move = ([a, b]: Point, step = 0.01): void =>
    setPoint([clamp(snap(a, step), surface.domain), clamp(snap(b, step), surface.domain)]);

  // Both slices are as high as most of the surface, and higher where the point is.
  const room = (map.usual[1] - map.usual[0]) * 0.12;
  const low = Math.min(map.usual[0], slopes.value) - room;
  const high = Math.max(map.usual[1], slopes.value) + room;
  const heights = useMemo(() => [low, high] as const, [low, high]);

  return (
    <figure className={plot['lab']} aria-label={`${surface.output} = ${formula}, to walk on`}>
      <p className={plot['title']}>
        <Formula text={`${surface.output} = ${formula}`} />
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
        <p className={styles['caption']}>
          <WithFormulas text={words} />
        </p>
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
      <div className={plot['controls']}>
        {surface.inputs.map((name, i) => (
          <NumberField
            key={name}
            label={<Formula text={`${name} =`} />}
            value={point[i]!}
            domain={surface.domain}
            step={0.1}
            onChange={(value) => move(i === 0 ? [value, point[1]] : [point[0], value], 0.0001)}
          />
        ))}
        <label className={plot['choice']}>
          <input
            type="checkbox"
            checked={arrow}
            onChange={({ target }) => setArrow(target.checked)}
          />
          gradient arrow
        </label>
        <span className={plot['hint']}>Drag the point, or focus it and use the arrow keys.</span>
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
    <details className={plot['numbers']}>
      <summary>The two slices in numbers</summary>
      <div className={plot['tables']}>
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
