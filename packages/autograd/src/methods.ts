/** The methods of Tensor: every operation that PyTorch has as one, and a few functions beside. */
import { backward, retainGrad } from './autograd.ts';
import { registerHook, registerPostAccumulateGradHook } from './hooks.ts';
import { where } from './ops/pointwise/conditional.ts';
import { bool, contiguous, detach, double, float, int } from './ops/shape/copies.ts';
import { matrixTransposed, reversed } from './ops/shape/transposed.ts';
import { at } from './ops/indexing/indexing.ts';
import type { Index } from './signatures/indexing.ts';
import { polygamma } from './ops/pointwise/gamma.ts';
import { detach_ } from './in-place/detach.ts';
import { copy_, fill_, zero_ } from './in-place/overwriting.ts';
import { setAt_ } from './in-place/set-at.ts';
import { bernoulli } from './random/distributions.ts';
import { bernoulli_, exponential_, normal_, uniform_ } from './random/in-place.ts';
import { random_ } from './random/integers.ts';
import { multinomial } from './random/multinomial.ts';
import { type Call, inPlaceForm } from './in-place/in-place.ts';
import { inPlaceNames } from './in-place/names.ts';
import { functionOf, operations } from './ops.ts';
import { Tensor } from './tensor.ts';

const others = {
  copy_,
  detach_,
  fill_,
  setAt_,
  uniform_,
  normal_,
  bernoulli_,
  exponential_,
  random_,
  bernoulli,
  multinomial,
  zero_,
  contiguous,
  detach,
  float,
  double,
  int,
  bool,
  backward,
  retainGrad,
  registerHook,
  registerPostAccumulateGradHook,
  polygamma: (a: Tensor, n: number) => polygamma(n, a),
  where: (a: Tensor, condition: Tensor, other: Tensor | number) => where(condition, a, other),
};

const install = (name: string, value: unknown): void => {
  Object.defineProperty(Tensor.prototype, name, { configurable: true, writable: true, value });
};

// Methods take up to five arguments beside the tensor: spreading any number of them costs time.
function installFunction(name: string, call: Call): void {
  install(
    name,
    function (this: Tensor, p?: unknown, q?: unknown, r?: unknown, s?: unknown, t?: unknown) {
      return call(this, p, q, r, s, t);
    },
  );
}

const methods = new Map<string, Call>();
for (const operation of operations) {
  if (operation.method !== false && !operation.name.includes('.')) {
    methods.set(operation.name, functionOf(operation) as Call);
  }
}
for (const [name, fn] of Object.entries(others)) methods.set(name, fn as unknown as Call);

for (const [name, call] of methods) {
  installFunction(name, call);
  if (inPlaceNames.has(name)) installFunction(`${name}_`, inPlaceForm(name, call));
}

for (const [name, get] of Object.entries({ T: reversed, mT: matrixTransposed })) {
  Object.defineProperty(Tensor.prototype, name, {
    configurable: true,
    get(this: Tensor) {
      return get(this);
    },
  });
}

// The one that takes any number of arguments.
install('at', function (this: Tensor, ...indices: readonly Index[]) {
  return at(this, ...indices);
});
