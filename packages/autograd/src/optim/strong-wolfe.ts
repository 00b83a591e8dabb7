/** How far to go along a direction: a step that both lowers the function and flattens its slope enough. */

/** The function along the direction: its value, its gradient as a whole, and its slope along the direction. */
export interface Point<G> {
  readonly t: number;
  readonly loss: number;
  readonly gradient: G;
  readonly slope: number;
}

/** The lowest point of the cubic through two points with their slopes, kept between the bounds. */
function cubicMinimum<G>(p: Point<G>, q: Point<G>, bounds?: readonly [number, number]): number {
  const [low, high] = bounds ?? (p.t <= q.t ? [p.t, q.t] : [q.t, p.t]);
  const d1 = p.slope + q.slope - (3 * (p.loss - q.loss)) / (p.t - q.t);
  const square = d1 ** 2 - p.slope * q.slope;
  if (!(square >= 0)) return (low + high) / 2;
  const d2 = Math.sqrt(square);
  const [left, right] = p.t <= q.t ? [p, q] : [q, p];
  const share = (right.slope + d2 - d1) / (right.slope - left.slope + 2 * d2);
  const lowest = right.t - (right.t - left.t) * share;
  return Math.min(Math.max(lowest, low), high);
}

export interface Search<G> extends Point<G> {
  /** How often the function was computed. */
  readonly evaluations: number;
}

/** The value must fall by this part of what the slope promises, and the slope to this part of itself. */
const FALL = 1e-4;
const FLATTEN = 0.9;

/**
 * Looks for a step that meets the strong Wolfe conditions: first a bracket that holds one, stepping
 * farther each time, then ever smaller brackets. After the first step it tries `most` others.
 *
 * Source: Nocedal and Wright, Numerical Optimization, algorithms 3.5 and 3.6, as `torch.optim.LBFGS` has them
 */
export function strongWolfe<G>(
  at: (t: number) => Point<G>,
  start: Point<G>,
  first: number,
  largest: number,
  toleranceChange: number,
  most: number,
): Search<G> {
  // Asked this way round, a loss that is nan does not end the search for a bracket, as in PyTorch.
  const isHigh = ({ t, loss }: Point<G>): boolean => loss > start.loss + FALL * t * start.slope;
  const isFlat = ({ slope }: Point<G>): boolean => Math.abs(slope) <= -FLATTEN * start.slope;
  let evaluations = 1;
  let before = start;
  let now = at(first);
  let bracket: [Point<G>, Point<G>] | [Point<G>] | null = null;
  let tries = 0;
  while (tries < most) {
    if (isHigh(now) || (tries > 1 && now.loss >= before.loss)) bracket = [before, now];
    else if (isFlat(now)) bracket = [now];
    else if (now.slope >= 0) bracket = [before, now];
    if (bracket !== null) break;
    const bounds = [now.t + 0.01 * (now.t - before.t), now.t * 10] as const;
    const t = cubicMinimum(before, now, bounds);
    before = now;
    now = at(t);
    evaluations++;
    tries++;
  }
  bracket ??= [start, now];
  if (bracket.length === 1) return { ...bracket[0], evaluations };

  // The lower end comes first from here on.
  let [low, high] = bracket[0].loss <= bracket[1].loss ? bracket : [bracket[1], bracket[0]];
  let stalled = false;
  for (; tries < most; tries++) {
    const [left, right] = low.t <= high.t ? [low.t, high.t] : [high.t, low.t];
    if ((right - left) * largest < toleranceChange) break;
    let t = cubicMinimum(low, high);
    // A point too near an end twice over, or outside, is moved inside.
    const room = 0.1 * (right - left);
    if (Math.min(right - t, t - left) < room) {
      if (stalled || t >= right || t <= left) {
        t = Math.abs(t - right) < Math.abs(t - left) ? right - room : left + room;
        stalled = false;
      } else {
        stalled = true;
      }
    } else {
      stalled = false;
    }
    const next = at(t);
    evaluations++;
    if (isHigh(next) || next.loss >= low.loss) {
      high = next;
    } else {
      if (isFlat(next)) return { ...next, evaluations };
      if (next.slope * (high.t - low.t) >= 0) high = low;
      low = next;
    }
    if (high.loss < low.loss) [low, high] = [high, low];
  }
  return { ...low, evaluations };
}
