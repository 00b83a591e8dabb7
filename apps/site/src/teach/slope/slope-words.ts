/** What a difference quotient says at a point, and why it is not the slope, in a few sentences. */
import type { Precision, Side } from '../functions/difference.ts';
import { short } from '../numbers/format-number.ts';
import { errorOf, type Readings } from './readings.ts';

/** The distance from 1 to the next number: what rounding does to a number, relative to it. */
const epsilon: Readonly<Record<Precision, number>> = { float32: 2 ** -23, float64: 2 ** -52 };

export const quotientFormulas: Readonly<Record<Side, string>> = {
  right: '(f(x + h) − f(x)) / h',
  left: '(f(x) − f(x − h)) / h',
  both: '(f(x + h) − f(x − h)) / 2h',
};

const places: Readonly<Record<Side, string>> = {
  right: 'To the right',
  left: 'To the left',
  both: 'To both sides',
};

/** Steps and slopes that differ late need their digits. */
export const precisely = (value: number): string => short(value, 8);

export function slopeWords(readings: Readings, side: Side): string {
  const { at, h, slope, quotients, lost, dtype } = readings;
  const start = `At x = ${short(at)} with h = ${short(h)}: `;
  if (lost) {
    return `${start}x + h rounds to x. ${dtype} has no number between them, so f does not move, and the quotient says ${precisely(quotients.right)}.`;
  }
  if (readings.kink) return start + kinkWords(readings);
  if (Number.isNaN(quotients[side])) {
    return `${start}one end of the step lies where f has no value, so there is nothing to divide. The other side is left.`;
  }
  const said = `${places[side].toLowerCase()} the quotient says ${precisely(quotients[side])}, and backward() says ${precisely(slope)}. `;
  return start + said + errorWords(readings, side);
}

const kinkWords = ({ quotients, slope }: Readings): string =>
  `to the left the quotient says ${precisely(quotients.left)}, to the right ${precisely(quotients.right)}, and a shorter step changes neither. There is no derivative here. backward() answers ${short(slope)}, by convention.`;

function errorWords(readings: Readings, side: Side): string {
  const { at, h, slope, value, dtype, quotients } = readings;
  if (!Number.isFinite(slope)) {
    return 'The shorter the step, the larger the quotient, without end: the tangent is upright.';
  }
  const error = errorOf(readings, side);
  if (error === 0) return 'No difference at all.';
  // Rounding moves f(x) by ε|f(x)| and x by ε|x|, which moves f by ε|x f′(x)|; the quotient divides both by h.
  const rounding = (epsilon[dtype] * (Math.abs(value) + Math.abs(at * slope))) / h;
  const off = `Off by ${short(error, 2)}: `;
  if (error > 4 * rounding)
    return `${off}the curve bends within the step. A shorter one comes closer.`;
  const shared = Math.floor(Math.log10(Math.abs(value / (quotients[side] * h))));
  return shared > 0
    ? `${off}round-off. The two values agree in about ${shared} digits, which the difference loses. A shorter step is worse.`
    : `${off}round-off. A shorter step is worse.`;
}
