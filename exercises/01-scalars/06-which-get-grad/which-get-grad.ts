export interface Facts {
  /** The flag: set by you on a leaf, inherited by what is computed from such a leaf. */
  readonly requiresGrad: boolean;
  /** No recorded operation made it. */
  readonly isLeaf: boolean;
  /** `retainGrad()` was called on it. */
  readonly retainsGrad: boolean;
  /** A recorded path leads from the loss back to it. */
  readonly onPath: boolean;
}

/** For each tensor of the program in the README: does its `.grad` hold a gradient after `backward()`? */
export function predict(): Record<'a' | 'b' | 'u' | 'v' | 'w' | 'spare' | 'loss', boolean> {
  // TODO: true or false for each of the seven.
  throw new Error('not implemented yet');
}

/** Whether `backward()` fills `.grad` of a tensor with these facts. */
export function receivesGrad(facts: Facts): boolean {
  // TODO: put the rule into one expression.
  throw new Error('not implemented yet');
}
