import type { ReactElement } from 'react';
import { type Curve, type CurveName, curves } from '../functions/curves.ts';
import { slopeAt } from '../functions/difference.ts';
import { fixed } from '../numbers/format-number.ts';
import { Formula } from '../plot/formula.tsx';

export interface SlopeLabProps {
  readonly curve: CurveName;
}

/** A curve, its tangent, and the difference quotient that approaches it. */
export function SlopeLab({ curve: name }: SlopeLabProps): ReactElement {
  const curve: Curve = curves[name];
  const { value, slope } = slopeAt(curve, curve.start);
  return (
    <figure>
      <Formula text={`f(${curve.input}) = ${name}`} />
      <figcaption>
        At {curve.input} = {fixed(curve.start)} the value is {fixed(value)} and the slope is{' '}
        {fixed(slope)}.
      </figcaption>
    </figure>
  );
}
