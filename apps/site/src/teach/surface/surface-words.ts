/** What a surface does at a point, in a sentence. */
import type { Slopes } from '../functions/sample-surface.ts';
import type { Surface } from '../functions/surfaces.ts';
import { fixed } from '../numbers/format-number.ts';
import type { Point } from '../plot/line-path.ts';

/** Where: "x 0.60, y 0.50". */
export const placeWords = ({ inputs }: Surface, at: Point): string =>
  inputs.map((name, i) => `${name} ${fixed(at[i]!)}`).join(', ');

function direction(slope: number): string {
  if (Number.isNaN(slope)) return 'there is no slope';
  if (Math.abs(slope) < 0.005) return 'level';
  return slope > 0 ? 'uphill' : 'downhill';
}

/** Where the gradient arrow points, and how steep it is there; nothing where there is none. */
export function gradientWords({ output }: Surface, { partials: [a, b] }: Slopes): string {
  const steepness = Math.hypot(a, b);
  if (!Number.isFinite(steepness)) return '';
  if (steepness < 0.005) return ' The gradient is 0: level in every direction.';
  return ` The gradient (${fixed(a)}, ${fixed(b)}) points where ${output} climbs fastest, with slope ${fixed(steepness)}.`;
}

/** The value and both slopes, as one says them. */
export function slopeWords(
  { inputs, output }: Surface,
  at: Point,
  { value, partials }: Slopes,
): string {
  const [a, b] = inputs;
  const rate = (name: string, slope: number): string =>
    `∂${output}/∂${name} = ${fixed(slope)}, ${direction(slope)}`;
  return (
    `At ${a} = ${fixed(at[0])}, ${b} = ${fixed(at[1])} the value is ${output} = ${fixed(value)}. ` +
    `If only ${a} grows: ${rate(a, partials[0])}. If only ${b} grows: ${rate(b, partials[1])}.`
  );
}
