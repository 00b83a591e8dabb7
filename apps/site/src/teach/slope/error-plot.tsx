import { type ReactElement, useMemo } from 'react';
import type { Curve } from '../functions/curves.ts';
import { errorsBySteps, stepSizes } from '../functions/difference.ts';
import { clamp, type Interval, logarithmic } from '../plot/scale.ts';
import type { Readings } from './readings.ts';
import styles from './slope-lab.module.css';
import { asPower, StepPlot, stepPlotSides } from './step-plot.tsx';

const steps = stepSizes(-15, 0, 4);
const errors: Interval = [1e-17, 1e2];
const y = logarithmic(errors, stepPlotSides);
// No error at all has no logarithm; it lies on the floor.
const shown = (error: number): number => clamp(error, errors);

interface Props {
  readonly curve: Curve;
  readonly readings: Readings;
  /** How far the chosen quotient is off. */
  readonly error: number;
}

/** How far the quotient is from the slope, against the step: it falls, and then rises again. */
export function ErrorPlot({ curve, readings: { at, h, dtype }, error }: Props): ReactElement {
  const lines = useMemo(
    () =>
      (['forward', 'central'] as const).map((method) =>
        errorsBySteps(curve, at, steps, method, dtype).map(
          ([step, size]) => [step, shown(size)] as const,
        ),
      ),
    [curve, at, dtype],
  );
  return (
    <StepPlot
      title={
        <>
          The error, <b className={styles['measured']}>one side</b> and{' '}
          <b className={styles['other']}>both sides</b>
        </>
      }
      label={`The error against the step, both in powers of ten, in ${dtype}`}
      y={y}
      yTicks={[1e-16, 1e-12, 1e-8, 1e-4, 1]}
      yText={asPower}
      lines={lines}
      h={h}
      marked={shown(error)}
    />
  );
}
