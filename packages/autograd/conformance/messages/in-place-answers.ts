/** In-place changes, versions, and other ways to write to a tensor. */
import { noGrad, tensor, type Tensor } from '../../src/index.ts';
import type { Answer } from './answer.ts';

const leaf = (values: readonly number[]): Tensor => tensor(values, { requiresGrad: true });
const computed = (values: readonly number[]): Tensor => leaf(values).mul(1);

/** Writes past the version counter. */
function scaleNumbers(x: Tensor, factor: number): void {
  for (let i = x.offset; i < x.offset + x.numel(); i++) x.data[i]! *= factor;
}

const noInference = 'There is no inference mode: noGrad does what it is for.';

export const inPlaceAnswers: { readonly [title: string]: Answer } = {
  'in-place on leaf': () => leaf([1, 2]).add_(1),
  'index assign on leaf': () => leaf([1, 2]).setAt_([0], 5),
  'in-place on a view of a leaf': () => leaf([1, 2]).at(0).add_(1),
  'in-place breaks saved tensor (exp output)': () => {
    const y: Tensor = leaf([1, 2, 3]).exp();
    y.add_(1);
    y.sum().backward();
  },
  'in-place breaks saved tensor (pow input)': () => {
    const y = computed([1, 2, 3]);
    const z = y.pow(2);
    y.mul_(2);
    z.sum().backward();
  },
  'index assign breaks saved tensor': () => {
    const y = computed([1, 2, 3]);
    const z = y.pow(2);
    y.setAt_([0], 0);
    z.sum().backward();
  },
  'in-place on output of unbind (multi-view)': () => {
    const x: Tensor = tensor(
      [
        [1, 2],
        [3, 4],
      ],
      { requiresGrad: true },
    ).mul(1);
    const [a] = x.unbind(0);
    a!.add_(1);
  },
  'in-place on output of split': () => {
    const [a] = computed([1, 2, 3, 4]).split(2);
    a!.add_(1);
  },
  'in-place on view created in no_grad': () => {
    const x = computed([1, 2]);
    noGrad(() => x.at(0)).add_(1);
  },
  'update in place without no_grad': () => {
    const w = leaf([1, 2]);
    w.pow(2).sum().backward();
    w.sub_(w.grad!.mul(0.1));
  },
  'requires_grad_ on inference tensor': { none: noInference },
  'inference tensor saved for backward': { none: noInference },
  'in-place on inference tensor outside': { none: noInference },

  // `data` is the typed array itself: whoever writes to it goes past everything, as `.data` in PyTorch.
  '.data escape hatch': () => {
    const x = leaf([1, 2, 3]);
    scaleNumbers(x, 10);
    return x;
  },
  '.data silently corrupts': () => {
    const x = leaf([1, 2, 4]);
    const y = x.pow(2);
    scaleNumbers(x, 20);
    y.backward(tensor([2, 2, 1.5]));
    return x.grad;
  },
  'in-place index assign OK (CopySlices)': () => {
    const x = leaf([1, 2]);
    const y: Tensor = x.mul(1);
    y.setAt_([0], 10);
    y.sum().backward();
    return [y, x.grad];
  },
  _version: () => {
    const x = tensor([1, 2]);
    const before = x.version;
    const y = x.at(0);
    y.add_(1);
    return [before, x.version, y.version];
  },
};
