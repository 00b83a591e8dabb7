import { beforeAll, describe, expect, test, vi } from 'vitest';
import { isClose } from '../../conformance/is-close.ts';
import { callOf, type DrawnArgument, drawSample } from '../../conformance/materialise.ts';
import { grad } from '../autograd.ts';
import { zerosLike } from '../creation-like.ts';
import '../methods.ts';
import type { Operation } from '../operation.ts';
import { functionOf, operations } from '../ops.ts';
import { Mt19937 } from '../random/mt19937.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { leavesOf } from '../tree.ts';
import { dualLevel, makeDual, unpackDual } from './forward-ad.ts';

beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

/** Numbers in [-1, 1), the same ones for the same seed. */
function randomLike(like: Tensor, seed: number): Tensor {
  const twister = new Mt19937(seed);
  const x = zerosLike(like);
  for (let i = 0; i < x.numel(); i++) x.data[x.offset + i] = twister.next() / 2 ** 31 - 1;
  return x;
}

/** ⟨a, b⟩, where a missing one is 0. */
function inner(a: readonly (Tensor | null)[], b: readonly (Tensor | null)[]): number {
  return a.reduce((total, x, i) => {
    const y = b[i] ?? null;
    if (x === null || y === null) return total;
    const ys = y.values();
    return x.values().reduce((sum, n, k) => sum + n * ys[k]!, total);
  }, 0);
}

/** The operation's differentiable results, from the floating-point inputs. */
function ofFloats(operation: Operation, args: readonly DrawnArgument[]) {
  return (...inputs: Tensor[]): Tensor[] => {
    const call = callOf(args, 'float64', 'contiguous', inputs);
    return leavesOf(functionOf(operation)(...call.args)).filter(
      (y): y is Tensor => isTensor(y) && y.requiresGrad,
    );
  };
}

/** float32 is too coarse for the comparison. */
const COARSE = ['to'];

/** Theirs says that it is not there, as in PyTorch. */
const NO_DERIVATIVE = ['floorDivide', 'heaviside'];

interface Case {
  /** Numbers given one by one stand on kinks, where a second derivative means nothing. */
  readonly isSmooth: boolean;
  readonly fn: (...inputs: Tensor[]) => Tensor[];
  readonly leaves: readonly Tensor[];
  readonly u: readonly Tensor[];
}

function casesOf(operation: Operation): Case[] {
  return operation.samples.flatMap((sample, i) => {
    const args = drawSample(sample, 200 + i);
    const { leaves } = callOf(args, 'float64');
    const u = leaves.map((x, k) => randomLike(x, 10 * i + k));
    const fn = ofFloats(operation, args);
    return leaves.length > 0 && fn(...leaves).length > 0
      ? [{ fn, leaves, u, isSmooth: !JSON.stringify(sample).includes('"values"') }]
      : [];
  });
}

function duals({ leaves, u }: Case): Tensor[] {
  return leaves.map((x, i) => makeDual(x, u[i]!));
}

/** ⟨v, Ju⟩ and ⟨Jᵀv, u⟩. */
function adjoint(c: Case): readonly [number, number] {
  const tangents = dualLevel(() => c.fn(...duals(c)).map((y) => unpackDual(y).tangent));
  const outputs = c.fn(...c.leaves);
  const v = outputs.map((y, k) => randomLike(y, 1000 + k));
  const back = grad(outputs, c.leaves, { gradOutputs: v, allowUnused: true });
  return [inner(v, tangents), inner(back, c.u)];
}

/** How ⟨w, Jᵀv⟩ changes in the direction u: with the tangent of Jᵀv, and with the gradient of ⟨w, Jᵀv⟩. */
function second(c: Case): readonly [number, number] {
  const back = (inputs: readonly Tensor[]): readonly (Tensor | null)[] => {
    const outputs = c.fn(...inputs);
    const v = outputs.map((y, k) => randomLike(y, 1000 + k));
    return grad(outputs, inputs, { gradOutputs: v, allowUnused: true, createGraph: true });
  };
  const w = c.leaves.map((x, k) => randomLike(x, 2000 + k));
  const forward = dualLevel(() =>
    back(duals(c)).map((g) => (g === null ? null : unpackDual(g).tangent)),
  );
  const grads = back(c.leaves);
  const outputs = grads.flatMap((g) => (g?.requiresGrad === true ? [g] : []));
  const weights = grads.flatMap((g, i) => (g?.requiresGrad === true ? [w[i]!] : []));
  const again =
    outputs.length === 0
      ? []
      : grad(outputs, c.leaves, { gradOutputs: weights, allowUnused: true });
  return [inner(w, forward), inner(again, c.u)];
}

const close = ([a, b]: readonly [number, number]): boolean => isClose(a, b, 1e-9, 1e-9);

function isDifferentiable({ name, madeOf, rules }: Operation): boolean {
  if (COARSE.includes(name) || NO_DERIVATIVE.includes(name)) return false;
  return madeOf !== undefined || rules.some((rule) => rule !== undefined);
}

describe('a tangent goes forward as gradients go back: ⟨v, Ju⟩ = ⟨Jᵀv, u⟩, to second order', () => {
  for (const operation of operations) {
    const cases = isDifferentiable(operation) ? casesOf(operation) : [];
    if (cases.length === 0) continue;
    test(`${operation.name}: ${cases.length} cases`, () => {
      const smooth = cases.filter(({ isSmooth }) => isSmooth);
      expect(cases.map(adjoint).filter((pair) => !close(pair))).toEqual([]);
      expect(smooth.map(second).filter((pair) => !close(pair))).toEqual([]);
    });
  }
});
