import { beforeAll, describe, expect, test, vi } from 'vitest';
import { callOf, type DrawnArgument, drawSample } from './materialise.ts';
import { NOT_IMPLEMENTED } from '../src/define/no-gradient.ts';
import { gradcheck, gradgradcheck } from '../src/gradcheck.ts';
import '../src/methods.ts';
import type { Operation } from '../src/operation.ts';
import { add } from '../src/ops/pointwise/arithmetic.ts';
import { transpose } from '../src/ops/shape/dimensions.ts';
import { functionOf, operations } from '../src/ops.ts';
import { isTensor, type Tensor } from '../src/tensor.ts';

beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

/** Zeros among factors are no kink: the derivative there has a way of its own. */
const SMOOTH = ['prod'];

/** float32 is too coarse for finite differences; conformance.test.ts compares its derivative. */
const COARSE = ['to'];

/** Numbers given one by one stand on kinks and ties, where differences say nothing. */
function hasExactFloats(argument: unknown): boolean {
  if (typeof argument !== 'object' || argument === null) return false;
  if ('sample' in argument) return 'values' in argument && !('dtype' in argument);
  return Object.values(argument).some(hasExactFloats);
}

/** Only one half of a symmetric matrix is read: its gradient is that of both halves changed together. */
const SYMMETRIC = ['linalg.cholesky', 'linalg.eigh', 'linalg.eigvalsh'];

const symmetric = (a: Tensor): Tensor => add(a, transpose(a, -2, -1)).mul(0.5);

/** The operation as a function of its floating-point inputs alone. */
function ofFloats(operation: Operation, args: readonly DrawnArgument[]) {
  return (...inputs: Tensor[]): Tensor | Tensor[] => {
    const given = SYMMETRIC.includes(operation.name) ? inputs.map(symmetric) : inputs;
    const y = functionOf(operation)(...callOf(args, 'float64', 'contiguous', given).args);
    if (isTensor(y) || Array.isArray(y)) return y;
    // Of values and indices the values; of the smallest and the largest both.
    const { values = Object.values(y as { [name: string]: Tensor }) } = y as { values?: Tensor };
    return values;
  };
}

function isDifferentiable(operation: Operation): boolean {
  if (operation.node === NOT_IMPLEMENTED) return false;
  return operation.madeOf !== undefined || operation.rules.some((rule) => rule !== undefined);
}

const shapes = new Set<string>();

function kindOf(shape: readonly number[]): string {
  return shape.length === 0 ? '0-d' : shape.includes(0) ? 'empty' : 'usual';
}

describe('first and second derivatives agree with finite differences in float64', () => {
  for (const operation of operations) {
    if (!isDifferentiable(operation) || COARSE.includes(operation.name)) continue;
    const general = SMOOTH.includes(operation.name)
      ? operation.samples
      : operation.samples.filter((sample) => !hasExactFloats(sample));
    const cases = general
      .map((sample, i) => drawSample(sample, 100 + i))
      .filter((args) => callOf(args, 'float64').leaves.length > 0);
    test(`${operation.name}: ${cases.length} cases`, () => {
      expect(cases.length).toBeGreaterThan(1);
      for (const args of cases) {
        const leaves = callOf(args, 'float64').leaves.slice();
        for (const { shape } of leaves) shapes.add(kindOf(shape));
        const fn = ofFloats(operation, args);
        const call = `${operation.name}(${JSON.stringify(args)})`;
        const first = attempt(() => gradcheck(fn, leaves));
        const second = attempt(() => gradgradcheck(fn, leaves));
        expect({ call, first, second }).toEqual({ call, first: true, second: true });
      }
    });
  }

  test('among them are 0-d and empty inputs', () => {
    expect([...shapes].toSorted()).toEqual(['0-d', 'empty', 'usual']);
  });
});

/** true, or the message, so that the failing call can be shown beside it. */
function attempt(check: () => boolean): boolean | string {
  try {
    return check();
  } catch (error) {
    return String(error);
  }
}
