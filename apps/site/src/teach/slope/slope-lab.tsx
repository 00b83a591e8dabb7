import { type ReactElement, useId, useState } from 'react';
import { type Curve, type CurveName, curves } from '../functions/curves.ts';
import { type Precision, type Side } from '../functions/difference.ts';
import { short } from '../numbers/format-number.ts';
import { Formula, WithFormulas } from '../plot/formula.tsx';
import { NumberField } from '../plot/number-field.tsx';
import plot from '../plot/plot.module.css';
import { clamp, type Interval, snap } from '../plot/scale.ts';
import { Spoken } from '../plot/spoken.tsx';
import { CurvePlot } from './curve-plot.tsx';
import { ErrorPlot } from './error-plot.tsx';
import { InNumbers } from './in-numbers.tsx';
import { Magnifier } from './magnifier.tsx';
import { QuotientPlot } from './quotient-plot.tsx';
import { Quotients } from './quotients.tsx';
import { errorOf, hasSlope, readingsAt } from './readings.ts';
import styles from './slope-lab.module.css';
import { slopeWords } from './slope-words.ts';

const precisions = ['float64', 'float32'] as const satisfies readonly Precision[];
const stepDomain: Interval = [1e-15, 1];

export interface SlopeLabProps {
  readonly curve: CurveName;
}

/** A curve, its tangent, and the difference quotient that comes close to it, and then does not. */
export function SlopeLab({ curve: formula }: SlopeLabProps): ReactElement {
  const curve: Curve = curves[formula];
  const [at, setAt] = useState(curve.start);
  const [h, setH] = useState(1);
  const [side, setSide] = useState<Side>('right');
  const [dtype, setDtype] = useState<Precision>('float64');
  const group = useId();
  const slider = useId();
  const readings = readingsAt(curve, at, h, dtype);
  const words = slopeWords(readings, side);
  const move = (x: number, step = 0.01): void => setAt(clamp(snap(x, step), curve.domain));

  return (
    <figure className={plot['lab']} aria-label={`f = ${formula}: its slope, and how to measure it`}>
      <p className={plot['title']}>
        <Formula text={`f(${curve.input}) = ${formula}`} />
      </p>
      <div className={styles['plots']}>
        <div>
          <p className={styles['plotTitle']}>
            <b className={styles['measured']}>What you measure</b>, and{' '}
            {readings.kink ? 'backward()’s line' : 'the tangent'}
          </p>
          <CurvePlot curve={curve} readings={readings} side={side} onMove={move} />
        </div>
        <div className={styles['settings']}>
          <div className={plot['controls']}>
            <NumberField
              label={<Formula text={`${curve.input} =`} />}
              value={at}
              domain={curve.domain}
              step={0.1}
              onChange={(value) => move(value, 0.0001)}
            />
            <NumberField
              label={<Formula text="h =" />}
              value={h}
              domain={stepDomain}
              step="any"
              onChange={setH}
            />
            <span className={styles['slider']}>
              <label htmlFor={slider}>step, longer to shorter</label>
              <input
                id={slider}
                type="range"
                min={0}
                max={15}
                step={0.25}
                value={-Math.log10(h)}
                aria-valuetext={`h = ${short(h, 2)}`}
                onChange={({ target }) =>
                  setH(Number((10 ** -target.valueAsNumber).toPrecision(2)))
                }
              />
            </span>
            <span role="radiogroup" aria-label="Precision" className={styles['precision']}>
              {precisions.map((one) => (
                <label key={one} className={plot['choice']}>
                  <input
                    type="radio"
                    name={group}
                    checked={one === dtype}
                    onChange={() => setDtype(one)}
                  />
                  {one}
                </label>
              ))}
            </span>
          </div>
          <p className={styles['caption']}>
            <WithFormulas text={words} />
          </p>
        </div>
        <div className={styles['magnifier']}>
          <Magnifier curve={curve} readings={readings} side={side} />
        </div>
        <Quotients readings={readings} side={side} onSide={setSide} />
        {hasSlope(readings) ? (
          <ErrorPlot curve={curve} readings={readings} error={errorOf(readings, side)} />
        ) : (
          <QuotientPlot curve={curve} readings={readings} />
        )}
      </div>
      <Spoken text={words} />
      <InNumbers curve={curve} readings={readings} />
    </figure>
  );
}
