/** What random operations do inside `vmap`: refuse, draw for each sample, or draw once for all. */
import { empty } from '../creation.ts';
import type { DType } from '../dtype.ts';
import { fail } from '../errors.ts';
import { overwrite } from '../in-place/overwrite.ts';
import { copy_ } from '../in-place/overwriting.ts';
import type { Operation } from '../operation.ts';
import { sizeOf, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { hide, inFront, levelsOfTensor } from '../vmap/align.ts';
import { isBatched } from '../vmap/batched.ts';
import { putBatch } from '../vmap/in-place.ts';
import { type Level, runningLevels } from '../vmap/levels.ts';

/** The levels whose samples get numbers of their own. */
function drawingLevels(): readonly Level[] {
  const levels = runningLevels();
  if (levels.some(({ randomness }) => randomness === 'error')) {
    throw fail(
      Error,
      "vmap: called random operation while in randomness error mode. Please either use the 'same' or 'different' randomness flags on vmap or perform the randomness operation out of vmap",
      "Say whether each sample gets its own numbers: vmap(f, { randomness: 'different' }), or all the same ones: 'same'.",
    );
  }
  return levels.filter(({ randomness }) => randomness === 'different');
}

/** A new tensor to be filled with random numbers: for each sample its own, where `vmap` says so. */
export function roomOf(shape: Shape, dtype: DType): Tensor {
  if (runningLevels().length === 0) return empty(shape, { dtype });
  const levels = drawingLevels();
  const whole: Tensor = empty([...levels.map(({ size }) => size), ...shape], { dtype });
  return hide(
    whole,
    levels.map(({ id }) => id),
  );
}

/** Lets `fill` put random numbers into the place of those of `self`. */
export function overwriteAtRandom(self: Tensor, op: Operation, fill: (x: Tensor) => void): Tensor {
  if (runningLevels().length === 0) return overwrite(self, op, null, () => fill(self));
  const levels = drawingLevels();
  const ids = levels.map(({ id }) => id);
  const own = levelsOfTensor(self);
  if (ids.some((id) => !own.includes(id))) {
    throw fail(
      Error,
      'vmap: Cannot ask for different inplace randomness on an unbatched tensor. This will appear like same randomness. If this is necessary for your usage, please file an issue with functorch.',
      'All samples share this tensor: draw a new one for each with rand or randn.',
    );
  }
  const whole = isBatched(self) ? self.whole : self;
  if (own.length === ids.length) {
    overwrite(whole, op, null, () => fill(whole));
    return self;
  }
  // The samples of the other levels get the same numbers.
  const sizes = levels.map(({ size }) => size);
  const drawn: Tensor = empty([...sizes, ...self.shape], { dtype: self.dtype });
  fill(drawn);
  return putDrawn(self, hide(drawn, ids));
}

/** Puts what was drawn into the place of `self`, for each sample its own. */
export function putDrawn(self: Tensor, drawn: Tensor): Tensor {
  return isBatched(self) || isBatched(drawn) ? putBatch(self, drawn) : copy_(self, drawn);
}

/** Throws where samples share their random numbers but not the distribution. */
export function checkOwnNumbers(x: Tensor): void {
  const levels = runningLevels();
  if (levelsOfTensor(x).every((id) => levels[id - 1]!.randomness !== 'same')) return;
  throw fail(
    Error,
    'Vmap does not currently support same randomness with a batched tensor input. Please file an issue with functorch',
    "The samples differ, so the same numbers would mean something else for each: use { randomness: 'different' }.",
  );
}

/** Lets `draw` make random numbers from the numbers of `x`, all samples at once. */
export function drawFrom(x: Tensor, draw: (whole: Tensor) => Tensor): Tensor {
  if (runningLevels().length === 0) return draw(x);
  const ids = drawingLevels().map(({ id }) => id);
  checkOwnNumbers(x);
  return hide(draw(inFront(x, ids)), ids);
}

/** Calls `fill` for each sample of a tensor of sample size `n`, with where it begins. */
export function forEachSample(x: Tensor, n: number, fill: (x: Tensor, at: number) => void): void {
  const whole = isBatched(x) ? x.whole : x;
  const count = isBatched(x) ? sizeOf(whole.shape.slice(0, x.levels.length)) : 1;
  for (let i = 0; i < count; i++) fill(whole, whole.offset + i * n);
}
