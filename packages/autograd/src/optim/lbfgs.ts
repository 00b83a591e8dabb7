/** Newton's steps, from what the last gradients tell of the curvature. */
import { fail } from '../errors.ts';
import { enableGrad, noGrad } from '../grad-mode.ts';
import { tensor } from '../creation.ts';
import type { Tensor } from '../tensor.ts';
import { chooseDirection, dot, type Memory } from './curvature.ts';
import { type Closure, Optimizer, type Params, wholeSettings } from './optimizer.ts';
import { type Point, strongWolfe } from './strong-wolfe.ts';

/** How LBFGS searches. */
export interface LbfgsSettings {
  /** The learning rate: 1 unless told. */
  readonly lr: number;
  /** Iterations in one step, at most. */
  readonly maxIter: number;
  /** Calls of the closure in one step, at most: a quarter more than iterations unless told. */
  readonly maxEval: number;
  /** It ends where no element of the gradient is larger. */
  readonly toleranceGrad: number;
  /** It ends where parameters or loss change by less. */
  readonly toleranceChange: number;
  /** From how many past steps the curvature is known. */
  readonly historySize: number;
  readonly lineSearchFn: 'strong_wolfe' | null;
}

const largestOf = (x: Float64Array): number =>
  x.reduce((most, v) => Math.max(most, Math.abs(v)), 0);

/**
 * The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno. `step` needs a closure, which
 * clears the gradients, computes the loss, calls `backward()` and returns the loss. It has a single
 * group of parameters.
 *
 * Source: `torch.optim.LBFGS`; Nocedal and Wright, Numerical Optimization, algorithm 7.4
 */
export class LBFGS extends Optimizer<LbfgsSettings, Memory> {
  constructor(params: Params<LbfgsSettings>, settings: Partial<LbfgsSettings> = {}) {
    const { maxIter = 20 } = settings;
    const defaults: LbfgsSettings = {
      lr: 1,
      maxIter,
      maxEval: Math.floor((maxIter * 5) / 4),
      toleranceGrad: 1e-7,
      toleranceChange: 1e-9,
      historySize: 100,
      lineSearchFn: null,
    };
    super(params, wholeSettings('LBFGS', defaults, settings));
    if (this.paramGroups.length !== 1) {
      throw new RangeError(
        "LBFGS doesn't support per-parameter options (parameter groups)\nPass the parameters as one list.",
      );
    }
  }

  /** All parameters move together. */
  protected override update(): void {}

  override step(): never;
  override step(closure: Closure): Tensor;
  override step(closure?: Closure): Tensor | null;
  override step(closure?: Closure): Tensor | null {
    if (closure === undefined) {
      throw new TypeError(
        "LBFGS.step() missing 1 required positional argument: 'closure'\nIt computes the loss several times in a step: pass a function that clears the gradients, computes the loss, calls backward() and returns the loss.",
      );
    }
    const [group] = this.paramGroups as [LbfgsSettings & { params: Tensor[] }];
    const evaluate = (): Tensor => enableGrad(closure);
    const first = evaluate();
    noGrad(() => this.iterate(group, evaluate, first.item()));
    return first;
  }

  private iterate(
    group: LbfgsSettings & { readonly params: readonly Tensor[] },
    evaluate: () => Tensor,
    startLoss: number,
  ): void {
    const { params, lr, maxIter, maxEval, toleranceGrad, toleranceChange } = group;
    const { historySize, lineSearchFn } = group;
    let loss = startLoss;
    let gradient = gradientOf(params);
    let evaluations = 1;
    if (largestOf(gradient) <= toleranceGrad) return;
    const memory = this.stateOf(params[0]!, () => ({
      iterations: 0,
      direction: gradient,
      t: 0,
      gradient,
      changes: [],
      steps: [],
      inverses: [],
      scale: 1,
    }));
    for (let i = 1; i <= maxIter; i++) {
      memory.iterations++;
      chooseDirection(memory, gradient, historySize);
      memory.gradient = gradient;
      const d = memory.direction;
      const lossBefore = loss;
      const size = gradient.reduce((sum, g) => sum + Math.abs(g), 0);
      memory.t = memory.iterations === 1 ? Math.min(1, 1 / size) * lr : lr;
      const slope = dot(gradient, d);
      if (slope > -toleranceChange) break;
      if (lineSearchFn !== null) {
        checkSearch(lineSearchFn);
        const start = { t: 0, loss, gradient, slope };
        const along = pointsAlong(params, d, evaluate);
        const left = maxEval - evaluations;
        const found = strongWolfe(along, start, memory.t, largestOf(d), toleranceChange, left);
        ({ t: memory.t, loss, gradient } = found);
        evaluations += found.evaluations;
        move(params, d, memory.t);
      } else {
        move(params, d, memory.t);
        if (i < maxIter) {
          loss = evaluate().item();
          gradient = gradientOf(params);
          evaluations++;
        }
      }
      if (evaluations >= maxEval || largestOf(gradient) <= toleranceGrad) break;
      if (largestOf(d) * Math.abs(memory.t) <= toleranceChange) break;
      if (Math.abs(loss - lossBefore) < toleranceChange) break;
    }
  }
}

function checkSearch(name: string): void {
  if (name === 'strong_wolfe') return;
  throw fail(
    Error,
    "only 'strong_wolfe' is supported",
    `There is no line search of the name '${name}'; with null the steps are as long as lr says.`,
  );
}

/** The gradients of all parameters in one row; zeros where there is none. */
function gradientOf(params: readonly Tensor[]): Float64Array {
  return Float64Array.from(
    params.flatMap((p) => p.grad?.values() ?? new Array<number>(p.numel()).fill(0)),
  );
}

/** Moves all parameters `t` times the direction. */
function move(params: readonly Tensor[], direction: Float64Array, t: number): void {
  let at = 0;
  for (const p of params) {
    const part = direction.subarray(at, at + p.numel());
    p.add_(tensor([...part], { dtype: p.dtype }).reshape(p.shape), { alpha: t });
    at += p.numel();
  }
}

/** The loss and its gradient at any step along the direction; the parameters stay where they are. */
function pointsAlong(
  params: readonly Tensor[],
  direction: Float64Array,
  evaluate: () => Tensor,
): (t: number) => Point<Float64Array> {
  const start = params.map((p) => p.clone());
  return (t) => {
    move(params, direction, t);
    const loss = evaluate().item();
    const gradient = gradientOf(params);
    params.forEach((p, i) => p.copy_(start[i]!));
    return { t, loss, gradient, slope: dot(gradient, direction) };
  };
}
