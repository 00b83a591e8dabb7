import { tensor } from '@gradlings/autograd';

/** What stands in `.grad` of the parameter w and of the constant c after L = w² · c + c went backward. */
export function gradients(w: number, c: number): { w: number | null; c: number | null } {
  // TODO: make two float64 tensors. Which of them should collect a gradient?
  throw new Error('not implemented yet');
}
