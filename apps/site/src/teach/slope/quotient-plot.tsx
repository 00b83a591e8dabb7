import { type ReactElement, useMemo } from 'react';
import type { Curve } from '../functions/curves.ts';
import { quotientTo, stepSizes } from '../functions/difference.ts';
import { short } from '../numbers/format-number.ts';
import { linear, logarithmic } from '../plot/scale.ts';
import type { Readings } from './readings.ts';
import styles from './slope-lab.module.css';
import { asPower, StepPlot, stepPlotSides } from './step-plot.tsx';

const steps = stepSizes(-15, 0, 4);
/** At a kink the quotients stay where they are; where the tangent is upright they grow by powers of ten. */
const axes = {
  kink: { y: linear([-1.5, 1.5], stepPlotSides), yTicks: [-1, 0, 1], yText: short },
  upright: {
    y: logarithmic([0.3, 1e9], stepPlotSides),
    yTicks: [1, 1e2, 1e4, 1e6, 1e8],
    yText: asPower,
  },
};

/** Where there is no derivative to be far from: what both sides say, for each step. */
export function QuotientPlot(props: { curve: Curve; readings: Readings }): ReactElement {
  const { curve, readings } = props;
  const { at, h, dtype, kink } = readings;
  const lines = useMemo(
    () =>
      (['right', 'left'] as const).map((side) =>
        steps.map((step) => [step, quotientTo(side, curve, at, step, dtype)] as const),
      ),
    [curve, at, dtype],
  );
  return (
    <StepPlot
      title={
        <>
          The quotient, <b className={styles['measured']}>right</b> and{' '}
          <b className={styles['other']}>left</b>
        </>
      }
      label={`The quotients to the right and to the left against the step, in ${dtype}`}
      {...axes[kink ? 'kink' : 'upright']}
      lines={lines}
      h={h}
    />
  );
}
