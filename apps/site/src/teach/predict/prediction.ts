/** What a lesson asks to predict, and what its answers are computed with. */
import { tensor, type Nested, type Tensor } from '@gradlings/autograd';
import type { Answer } from '../numbers/parse-answer.ts';

export interface Prediction {
  /** Computed by the engine. */
  readonly answer: () => Answer;
  /** What comes out of a likely thought, and what to say to it. */
  readonly mistakes: readonly { readonly value: () => Answer; readonly says: string }[];
  /** To any other wrong answer. */
  readonly nudge: string;
}

export const leaf = (value: Nested): Tensor =>
  tensor(value as never, { dtype: 'float64', requiresGrad: true }) as Tensor;

/** The gradients of the leaves after a backward pass from what `f` makes of them; `v` weighs its outputs. */
export function gradients(
  f: (...inputs: Tensor[]) => Tensor,
  at: readonly Nested[],
  v?: Nested,
): Answer[] {
  const inputs = at.map(leaf);
  const y = f(...inputs);
  y.backward(v === undefined ? undefined : (tensor(v as never, { dtype: 'float64' }) as Tensor));
  return inputs.map(({ grad }) => grad!.toArray() as Answer);
}

/** What `f` makes of the leaves: one number. */
export const valueOf = (f: (...inputs: Tensor[]) => Tensor, at: readonly Nested[]): number =>
  f(...at.map(leaf)).item();

export const added = (numbers: readonly Answer[]): number =>
  (numbers as readonly number[]).reduce((sum, one) => sum + one, 0);
