import { describe, expect, test } from 'vitest';
import { recordedCases } from '../conformance/features/answers.ts';
import {
  enableGrad,
  inferenceMode,
  isGradEnabled,
  isInferenceModeEnabled,
  tensor,
  type Tensor,
} from './index.ts';

const t = (data: number[]): Tensor => tensor(data, { dtype: 'float64' });
const leaf = (): Tensor => t([3, 4]).requiresGrad_();
const made = (): Tensor => inferenceMode(() => t([1.5, -0.5]).mul(2));

const cases = recordedCases('inference', {
  'what is made in it is an inference tensor, and requires no gradient': () => {
    const w = leaf();
    const flags = inferenceMode(() => [
      w.mul(2).requiresGrad,
      enableGrad(() => w.mul(2).requiresGrad),
    ]);
    return [made().isInference(), w.isInference(), ...flags];
  },

  'it may be used where nothing has to be saved, and copied': () => {
    const w = leaf();
    made().add(w).sum().backward();
    const copy = made().clone();
    copy.mul(w).sum().backward();
    return [w.grad, copy.isInference(), made().mul(2).isInference()];
  },

  'inside it may be changed, and so may others, which are counted': () => {
    const x = t([1, 2]);
    const y = inferenceMode(() => {
      x.mul_(3);
      return t([1, 2]).mul_(3);
    });
    return [x, y, x.version];
  },

  'saved for a derivative': () => made().mul(leaf()),
  'changed outside': () => made().mul_(2),
  'a view of it changed outside': () => made().at(0).mul_(2),
  'made to require a gradient': () => made().requiresGrad_(),
  'its version': () => made().version,
});

describe('inferenceMode does as in PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });

  test('ends even when the function throws', () => {
    const failing = (): never => {
      throw new Error('mine');
    };
    expect(() => inferenceMode(failing)).toThrow('mine');
    expect([isInferenceModeEnabled(), isGradEnabled()]).toEqual([false, true]);
  });
});
