/** In-place changes of a batch: every sample changes in its own place. */
import { full } from '../creation.ts';
import { fail } from '../errors.ts';
import { checkFits } from '../in-place/in-place.ts';
import { inPlaceNames } from '../in-place/names.ts';
import { copy_ } from '../in-place/overwriting.ts';
import { to } from '../ops/shape/copies.ts';
import { expand } from '../ops/shape/expand.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { inFront, levelsOfTensor } from './align.ts';
import { Batched } from './batched.ts';

/** Puts `y` in the place of `self`, where one of them is a batch. */
export function putBatch(self: Tensor, y: Tensor): Tensor {
  const levels = levelsOfTensor(self);
  const further = levelsOfTensor(y).some((level) => !levels.includes(level));
  if (!(self instanceof Batched) || further) throw sharedByAll('inplace arithmetic');
  checkFits(self, y.shape, y.dtype);
  copy_(self.whole, inFront(y, levels));
  return self;
}

/** For what would write all samples to one place. */
export function sharedByAll(name: string): Error {
  return fail(
    Error,
    `vmap: ${name}(self, *extra_args) is not possible because there exists a Tensor \`other\` in extra_args that has more elements than \`self\`. This happened due to \`other\` being vmapped over but \`self\` not being vmapped over in a vmap. Please try to use out-of-place operators instead of ${name}. If said operator is being called inside the PyTorch framework, please file a bug report instead.`,
    'All samples would be written to one place. Use the form without "_".',
  );
}

type Method = (this: Tensor, ...args: readonly unknown[]) => Tensor;

/** What stands in the place of every element afterwards. */
const overwriting: { readonly [name: string]: Method } = {
  zero_() {
    return full(this.shape, 0, { dtype: this.dtype });
  },
  fill_(value) {
    if (isTensor(value)) return to(expand(value, this.shape), this.dtype);
    return full(this.shape, value as number, { dtype: this.dtype });
  },
  copy_(source) {
    return to(expand(source as Tensor, this.shape), this.dtype);
  },
};

function install(name: string, compute: Method): void {
  Object.defineProperty(Batched.prototype, name, {
    value(this: Tensor, ...args: readonly unknown[]): Tensor {
      return putBatch(this, compute.apply(this, args as unknown[]));
    },
  });
}

for (const [name, compute] of Object.entries(overwriting)) install(name, compute);
for (const name of inPlaceNames) {
  install(`${name}_`, function (...args) {
    // A derivative may need the numbers as they were.
    const before = this.clone();
    const methods: { readonly [name: string]: Method } = Object(before);
    return methods[name]!.apply(before, args as unknown[]);
  });
}
