import { describe, expect, test, vi } from 'vitest';
import { callOf, type DrawnArgument, drawSample } from '../../conformance/materialise.ts';
import { grad } from '../autograd.ts';
import { noGrad } from '../grad-mode.ts';
import { inPlaceNames } from './names.ts';
import '../methods.ts';
import { functionOf, operations } from '../ops.ts';
import { isTensor, type Tensor } from '../tensor.ts';

type Method = (...args: readonly unknown[]) => Tensor;

function inPlace(x: Tensor, name: string, args: readonly unknown[]): Tensor {
  const self: object = x;
  return (self as { readonly [method: string]: Method })[`${name}_`]!.apply(x, [...args]);
}

interface Case {
  readonly name: string;
  readonly args: readonly DrawnArgument[];
}

/** Every sample whose result has the shape and the dtype of its first argument. */
const cases: readonly Case[] = operations
  .filter(({ name }) => inPlaceNames.has(name))
  .flatMap(({ name, samples }) =>
    samples.map((sample, i) => ({ name, args: drawSample(sample, i) })).filter(fits),
  );

function fits({ name, args }: Case): boolean {
  const [x, ...others] = callOf(args, 'float64').args;
  if (!isTensor(x)) return false;
  const y = noGrad(() =>
    functionOf(operations.find((o) => o.name === name)!)(x, ...others),
  ) as Tensor;
  return y.shape.join() === x.shape.join() && y.dtype === x.dtype;
}

const layouts = ['contiguous', 'transposed', 'strided'] as const;

/** Values, and gradients of the sum of their squares. */
function outcome(y: Tensor, leaves: readonly Tensor[]): unknown {
  const [values, { requiresGrad, gradFn }] = [y.values(), y];
  if (!requiresGrad || y.dtype !== 'float64') return { values };
  try {
    const grads = grad(y.mul(y).sum(), leaves, { allowUnused: true });
    return { values, node: gradFn!.name, grads: grads.map((g) => g?.values() ?? null) };
  } catch (error) {
    // PyTorch has no derivative of `heaviside`.
    return { values, node: gradFn!.name, error };
  }
}

describe('what an operation does in place is what it gives without "_"', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});

  test('the samples are of every operation that has such a form, but those of the list below', () => {
    const named = operations.filter(({ name }) => inPlaceNames.has(name));
    const without = named.filter(({ name }) => !cases.some((c) => c.name === name));
    expect(without.map(({ name }) => name).filter((name) => !OTHERS.includes(name))).toEqual([]);
  });

  test.for([...new Set(cases.map(({ name }) => name))])('%s', (name) => {
    const fn = functionOf(operations.find((o) => o.name === name)!);
    for (const { args } of cases.filter((c) => c.name === name)) {
      for (const layout of layouts) {
        const call = `${name}(${JSON.stringify(args)}), ${layout}`;
        const [a, b] = [callOf(args, 'float64', layout), callOf(args, 'float64', layout)];
        const [p, ...others] = a.args as [Tensor, ...unknown[]];
        const [q, ...same] = b.args as [Tensor, ...unknown[]];
        const there = {
          call,
          ...(outcome(fn(p.clone(), ...others) as Tensor, a.leaves) as object),
        };
        const here = { call, ...(outcome(inPlace(q.clone(), name, same), b.leaves) as object) };
        expect(here).toEqual(there);
        const unrecorded = noGrad(() => inPlace(q, name, same));
        expect(unrecorded).toBe(q);
        expect({ call, values: q.values() }).toEqual({
          call,
          values: (there as { values?: unknown }).values,
        });
      }
    }
  });
});

/** Comparisons give truth values, which in place become 1 and 0, and polygamma's tensor comes second: in-place.test.ts. */
const OTHERS = 'eq ne lt le gt ge logicalAnd logicalOr logicalXor logicalNot polygamma'.split(' ');
